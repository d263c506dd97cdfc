import Canvas
import Testing
@testable import Interface
@testable import Scenarios
@testable import Training

/// Work beside the screen: asked for, told of, cancelled.
@Suite struct JobTests {
  /// A sitting whose world does not compare gradients by itself.
  private func asked() -> Driver {
    var driver = Driver(.usual, Size(100, 30))
    driver.isAnswering = false
    driver.type("C")
    return driver
  }

  @Test("the comparison of gradients is asked for by name, and the footer tells how far it is")
  func progress() throws {
    var driver = asked()
    #expect(driver.effects == [.start(JobID(0), .checkGradients(member: 0))])
    #expect(driver.model.overlay == nil && driver.footer.contains("checking the gradients …"))
    driver.tell(.progress(0.344))
    #expect(driver.footer.contains("checking the gradients 34 %") && driver.footer.contains("Esc cancel"))
    driver.finish(.gradients(driver.snapshot.gradientReport()))
    #expect(driver.model.jobs.isEmpty)
    guard case .report = driver.model.overlay else { return #expect(Bool(false), "no report") }
  }

  @Test("keys go on working, and a second question for the same is not asked")
  func meanwhile() {
    var driver = asked()
    driver.type("]")
    #expect(driver.model.scenario.hidden.count == 3)
    let effects = driver.effects.count
    driver.type("C")
    #expect(driver.effects.count == effects && driver.model.jobs.count == 1)
    #expect(driver.model.notice?.text == "This goes on already: checking the gradients.")
  }

  @Test("Esc cancels, and what is told afterwards is too late")
  func cancelling() {
    var driver = asked()
    let id = driver.model.jobs[0].id
    #expect(driver.press(.escape) == [.cancel(id)])
    #expect(driver.model.notice?.text == "Cancelled: checking the gradients.")
    driver.receive(.job(id, .progress(0.9)))
    driver.receive(.job(id, .done(.gradients(driver.snapshot.gradientReport()))))
    #expect(driver.model.overlay == nil && driver.model.jobs.isEmpty)
    // The next Esc does what it does without a job.
    #expect(driver.press(.escape) == [])
    #expect(driver.type("C") == [.start(JobID(1), .checkGradients(member: 0))])
  }

  @Test("Esc does not give up a file that is being written")
  func writing() {
    var driver = asked()
    driver.type("w")
    #expect(driver.press(.escape) == [.cancel(JobID(0))])
    #expect(driver.press(.escape) == [])
    #expect(driver.model.jobs.map(\.job) == [.exportNetwork])
    driver.fail("The weights could not be written: the disk is full.")
    #expect(driver.model.notice == Notice("The weights could not be written: the disk is full.", isError: true))
  }

  @Test("a report that comes while something is typed takes nothing away")
  func overEditor() {
    var driver = asked()
    driver.type("0.5")
    let report = driver.snapshot.gradientReport()
    driver.finish(.gradients(report))
    guard case .editor(let editor) = driver.model.overlay else { return #expect(Bool(false), "no editor") }
    #expect(editor.text == "0.5" && driver.model.notice?.text == report.summary)
  }
}
