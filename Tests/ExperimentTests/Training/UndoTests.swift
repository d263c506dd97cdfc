import Scenarios
import Testing
import Training

/// Undo and redo of changes, through the session.
@Suite struct UndoTests {
  private let scenario = Scenario(seed: "0.59704")

  private func run(_ commands: [TrainingCommand]) -> Snapshot {
    let session = TrainingSession(scenario)
    for command in commands { session.send(command) }
    session.finishCommands()
    return session.snapshot
  }

  private static let changes: [TrainingCommand] = [
    .reset, .drawNewWeights, .drawNewData, .change(ScenarioChange(.dataset, .text("xor"))),
    .change(ScenarioChange(.hidden, .list(["3"]))), .change(ScenarioChange(.learningRate, .number(1))),
    .replace(Scenario(seed: "other")), .setParameter(2, 5),
  ]

  @Test(arguments: changes)
  func undoBringsScenarioWeightsEpochAndChartBack(change: TrainingCommand) {
    let before = run([.step, .step, .step])
    let after = run([.step, .step, .step, change, .undo])
    #expect(after.scenario == before.scenario)
    #expect(after.data == before.data)
    #expect(after.network.parameters == before.network.parameters)
    #expect(after.measurement == before.measurement)
    #expect(after.history == before.history)
    #expect(after.canRedo && !after.canUndo)
  }

  @Test(arguments: changes)
  func redoMakesTheChangeAgain(change: TrainingCommand) {
    let changed = run([.step, .step, change])
    let redone = run([.step, .step, change, .undo, .redo])
    #expect(redone.scenario == changed.scenario)
    #expect(redone.network.parameters == changed.network.parameters)
    #expect(redone.measurement == changed.measurement)
    #expect(redone.canUndo && !redone.canRedo)
  }

  @Test func runGoesOnAfterUndoAsIfNothingHadHappened() {
    let straight = run([.step, .step, .step])
    let detour = run([.step, .step, .change(ScenarioChange(.activation, .text("relu"))), .step, .undo, .step])
    #expect(detour.network.parameters == straight.network.parameters)
  }

  @Test func changeAfterUndoForgetsWhatWasUndone() {
    let snapshot = run([.drawNewWeights, .undo, .drawNewData])
    #expect(!snapshot.canRedo)
    #expect(snapshot.canUndo)
  }

  @Test func undoWithoutAChangeDoesNothing() {
    let snapshot = run([.step, .undo, .redo])
    #expect(snapshot.epoch == 1)
    #expect(!snapshot.canUndo && !snapshot.canRedo)
  }

  @Test func viewChangesAreNoMatterOfUndo() {
    let snapshot = run([.step, .change(ScenarioChange(.discretize, .flag(true)))])
    #expect(!snapshot.canUndo)
    #expect(snapshot.scenario.discretize)
  }

  @Test func onlyTheLastFiftyChangesAreKept() {
    let many = (1...60).map { TrainingCommand.setParameter(0, Double($0)) }
    let snapshot = run(many + Array(repeating: .undo, count: 60))
    #expect(snapshot.network.parameters[0] == 10)
    #expect(!snapshot.canUndo)
  }
}
