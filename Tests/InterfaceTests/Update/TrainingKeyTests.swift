import Scenarios
import Testing
@testable import Interface

@Suite("Keys of training")
struct TrainingKeyTests {
  @Test("space plays and pauses, on screen at once")
  func playPause() {
    var driver = Driver()
    #expect(driver.type(" ") == [.send(.play)])
    #expect(driver.model.isPlaying)
    #expect(driver.type(" ") == [.send(.pause)])
    #expect(!driver.model.isPlaying)
  }

  @Test("s pauses and trains one epoch")
  func step() {
    var driver = Driver()
    driver.type(" ")
    #expect(driver.type("s") == [.send(.step)])
    #expect(!driver.model.isPlaying)
    #expect(driver.model.snapshot.epoch == 1)
  }

  @Test("r goes back to the start that the seed gives")
  func reset() {
    var driver = Driver()
    let start = driver.model.snapshot.network.parameters
    driver.train(5)
    driver.type(" ")
    #expect(driver.type("r") == [.send(.reset)])
    #expect(!driver.model.isPlaying)
    #expect(driver.model.snapshot.epoch == 0)
    #expect(driver.model.snapshot.network.parameters == start)
  }

  @Test("R goes back to the start with other weights on the same data")
  func newWeights() {
    var driver = Driver()
    let start = driver.model.snapshot
    driver.train(5)
    driver.type(" ")
    #expect(driver.type("R") == [.send(.drawNewWeights)])
    #expect(!driver.model.isPlaying && driver.model.snapshot.epoch == 0)
    #expect(driver.model.snapshot.network.parameters != start.network.parameters)
    #expect(driver.model.snapshot.data.train == start.data.train)
  }

  @Test("n draws new data and shows the new seed; network, epoch and playing stay")
  func newData() {
    var driver = Driver()
    driver.train(5)
    driver.type(" ")
    let before = driver.model.snapshot
    #expect(driver.type("n") == [.send(.drawNewData)])
    #expect(driver.model.isPlaying && driver.model.snapshot.epoch == 5)
    #expect(driver.model.snapshot.network.parameters == before.network.parameters)
    #expect(driver.model.snapshot.data.train != before.data.train)
    #expect(driver.model.scenario.seed != before.scenario.seed)
    #expect(driver.model.scenario.seed == driver.model.snapshot.scenario.seed)
  }

  @Test("> and < step through all speeds, and say so at the ends", arguments: [("<", ">"), (",", ".")])
  func speed(slower: String, faster: String) {
    var driver = Driver()
    var seen = [driver.model.speed]
    while let speed = driver.model.speed.step(-1) {
      #expect(driver.type(slower) == [.send(.setSpeed(speed))])
      seen.insert(driver.model.speed, at: 0)
    }
    #expect(driver.type(slower) == [] && driver.footer.contains("slowest"))
    for _ in 1..<Speed.allCases.count { driver.type(faster) }
    #expect(driver.model.speed == .unlimited && driver.model.notice == nil)
    #expect(driver.type(faster) == [] && driver.footer.contains("no limit"))
    #expect(seen.first == .onePerSecond && seen.last == .normal)
  }

  @Test("the program's own keys ask the world")
  func program() {
    var driver = Driver()
    #expect(driver.type("w") == [.start(JobID(0), .exportNetwork)])
    #expect(driver.type("q") == [.quit])
    #expect(driver.press(.control("c")) == [.quit])
    #expect(driver.press(.control("l")) == [.repaint])
    #expect(driver.press(.control("z")) == [.suspend])
  }

  @Test("a network that is not finite is not exported, and the key says why")
  func diverged() {
    var driver = Driver()
    driver.showParameters { _ in .infinity }
    #expect(driver.type("w") == [])
    #expect(driver.footer.contains("cannot be exported"))
  }

  @Test("a key without a meaning asks for nothing and changes nothing")
  func unbound() {
    var driver = Driver()
    let before = driver.rows
    #expect(driver.press(.home, .character("X"), .function(7), .delete) == [])
    #expect(driver.rows == before)
  }
}
