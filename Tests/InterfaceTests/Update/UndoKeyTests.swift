import Canvas
import Testing
import Training
@testable import Interface

@Suite("Undo, redo and divergence")
struct UndoKeyTests {
  private func isOffered(_ key: String, _ driver: Driver) -> Bool {
    FooterHints.hints(for: driver.model).contains { $0.names.contains(key) }
  }

  @Test("u and Ctrl-R are offered where they can act, and say so where they cannot")
  func availability() {
    var driver = Driver(.usual, Size(160, 50))
    #expect(!isOffered("u", driver))
    #expect(driver.type("u") == [] && driver.footer.contains("There is nothing to undo."))
    #expect(driver.press(.control("r")) == [] && driver.footer.contains("There is nothing to redo."))
    driver.type("e")
    #expect(isOffered("u", driver))
    #expect(driver.type("u") == [.send(.undo)] && driver.model.scenario.learningRate == 0.03)
    #expect(driver.type("u") == [])
    #expect(driver.press(.control("r")) == [.send(.redo)] && driver.model.scenario.learningRate == 0.1)
    #expect(driver.press(.control("r")) == [])
  }

  @Test("scenario, weights, epoch and chart come back as they were", arguments: ["d", "a", "]", "R", "n", "r"])
  func restoring(key: String) {
    var driver = Driver()
    driver.train(7)
    let before = driver.model.snapshot
    driver.type(key)
    let after = driver.model.snapshot
    driver.train(3)
    let later = driver.model.snapshot
    driver.type("u")
    expectSame(driver.model.snapshot, before)
    #expect(!driver.model.isPlaying && driver.model.scenario == before.scenario)
    driver.press(.control("r"))
    expectSame(driver.model.snapshot, later)
    #expect(after.scenario == later.scenario)
  }

  private func expectSame(_ one: Snapshot, _ other: Snapshot, _ location: SourceLocation = #_sourceLocation) {
    #expect(one.scenario == other.scenario && one.epoch == other.epoch, sourceLocation: location)
    #expect(one.network.parameters == other.network.parameters, sourceLocation: location)
    #expect(one.history == other.history && one.data == other.data, sourceLocation: location)
  }

  @Test("an edited weight is undone to the last bit")
  func editedWeight() {
    var driver = Driver()
    driver.train(5)
    let before = driver.model.snapshot
    driver.focus(.link(layer: 1, unit: 0, input: 2))
    driver.type("++")
    driver.type("uu")
    expectSame(driver.model.snapshot, before)
  }

  private func diverged(_ size: Size = Size(160, 50)) throws -> Driver {
    var driver = Driver(
      .with { ($0.problem, $0.activation, $0.learningRate) = (.regression, .linear, 10) }, size)
    driver.play(atMost: 1000)
    try #require(driver.model.snapshot.stopReason == .diverged && !driver.model.isPlaying)
    return driver
  }

  @Test("divergence is told with its epoch and the learning rate, and what helps")
  func banner() throws {
    var driver = try diverged()
    for words in ["Diverged at epoch \(grouped(String(driver.model.snapshot.epoch)))", "learning rate 10 ", "u: back"] {
      #expect(driver.footer.contains(words), "\(driver.footer)")
    }
    for key in [" ", "s"] {
      #expect(driver.type(key) == [] && driver.footer.contains("The network has diverged: u goes back"))
    }
    driver.press(.tab)
    #expect(driver.footer.contains("Diverged at epoch"))
    let small = try diverged(Size(80, 24))
    #expect(small.footer.contains("Diverged at epoch") && small.footer.contains("learning rate 10 "))
  }

  @Test("u returns to the epoch before, trained anew to the last bit; r to the start")
  func goingBack() throws {
    var driver = try diverged()
    let epoch = driver.model.snapshot.epoch
    var reset = driver
    #expect(driver.type("u") == [.send(.undo)])
    #expect(driver.model.snapshot.epoch == epoch - 1 && driver.model.snapshot.network.isFinite)
    #expect(driver.model.snapshot.stopReason == nil && !driver.footer.contains("Diverged"))
    var fresh = Driver(driver.model.scenario)
    fresh.train(epoch - 1)
    expectSame(driver.model.snapshot, fresh.model.snapshot)
    #expect(driver.type("s") == [.send(.step)] && driver.model.snapshot.epoch == epoch)
    reset.type("r")
    #expect(reset.model.snapshot.epoch == 0 && !reset.footer.contains("Diverged"))
    #expect(reset.type(" ") == [.send(.play)])
  }
}
