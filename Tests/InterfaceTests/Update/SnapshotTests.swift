import Canvas
import Scenarios
import Testing
import Training
@testable import Interface

@Suite("What the user has set and what the run has seen")
struct SnapshotTests {
  @Test("a change stands on screen before the run has seen it, and older states do not take it back")
  func optimistic() {
    var driver = Driver()
    driver.isAnswering = false
    let old = driver.snapshot
    driver.type("e>")
    #expect(driver.model.scenario.learningRate == 0.1 && driver.model.speed == .times10)
    driver.receive(.snapshot(old))
    #expect(driver.model.scenario.learningRate == 0.1 && driver.model.speed == .times10)
    #expect(driver.model.snapshot.revision == 0, "the run's numbers are shown all the same")
    driver.answer()
    #expect(driver.model.scenario == driver.snapshot.scenario && driver.model.snapshot.revision == 2)
  }

  @Test("a state that has seen some but not all commands takes nothing back")
  func between() {
    var driver = Driver()
    driver.isAnswering = false
    driver.type(" ")
    let between = driver.snapshot
    driver.type("e")
    driver.receive(.snapshot(between))
    #expect(driver.model.isPlaying && driver.model.scenario.learningRate == 0.1)
  }

  @Test("a state as new as the last command is taken over: the run's own seed and pause")
  func newer() {
    var driver = Driver()
    driver.type(" d")
    #expect(driver.model.scenario.seed == driver.snapshot.scenario.seed)
    #expect(driver.model.scenario.seed != Scenario.usual.seed)
    #expect(!driver.model.isPlaying)
  }

  @Test("a run that stops by itself is shown as paused")
  func stopped() {
    var driver = Driver()
    driver.type(" ")
    var paused = driver.snapshot
    paused.isPlaying = false
    driver.receive(.snapshot(paused))
    #expect(!driver.model.isPlaying)
  }

  @Test("a run that had commands before the screen opened is not mistaken for one that has seen the user's")
  func commandsBefore() {
    var early = Snapshot(.usual)
    early.revision = 3
    var model = Model(
      early, size: Size(80, 24), look: Look(depth: .never, background: .dark, glyphSet: .ascii))
    _ = update(&model, .key(.character("e")))
    _ = update(&model, .snapshot(early))
    #expect(model.scenario.learningRate == 0.1)
  }

  @Test("a run that already plays at some speed is shown so from the first frame")
  func playingBefore() {
    var early = Snapshot(.usual)
    (early.isPlaying, early.speed) = (true, .times100)
    let model = Model(
      early, size: Size(80, 24), look: Look(depth: .never, background: .dark, glyphSet: .ascii))
    #expect(model.isPlaying && model.speed == .times100)
  }
}
