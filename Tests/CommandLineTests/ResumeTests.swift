import Foundation
import Scenarios
import TestSupport
import Testing
import Training

/// `playground --resume` with a session that is none.
@Suite struct ResumeTests {
  @Test(arguments: [
    ("\"epoch\":3", "\"epoch\":9223372036854775807"), ("\"updates\":75", "\"updates\":9223372036854775807"),
    ("\"pendingExamples\":0", "\"pendingExamples\":9223372036854775807"),
    ("\"averagedUpdates\":0", "\"averagedUpdates\":9223372036854775807"), ("\"low\":", "\"low\":\"inf\",\"_\":"),
  ])
  func aSessionThatNoRunLeftIsRefusedAtOnce(_ part: String, _ damage: String) throws {
    let folder = try TemporaryFolder()
    var trainer = Trainer(Scenario(seed: "0.5"))
    for _ in 0..<3 { trainer.trainEpoch() }
    var history = LossHistory()
    history.append(trainer.measured())
    let store = SessionStore(folder: folder.path + "/playground")
    try store.save(SavedSession(trainer: trainer, history: history))
    let text = try String(contentsOfFile: store.path, encoding: .utf8)
    let place = try #require(text.range(of: part), "\(part)")
    try text.replacingCharacters(in: place, with: damage).write(toFile: store.path, atomically: true, encoding: .utf8)
    let result = try playground(["--resume"], environment: ["XDG_STATE_HOME": folder.path])
    expectSentence(result, code: 65, ["this is no session that can be resumed"])
  }
}
