import ArgumentParser
import Foundation
import Neural
import Training

/// `playground gradcheck`: back-propagation against central differences.
struct Gradcheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the gradients of back-propagation with central differences, layer by layer.",
    discussion: """
      Over at most 100 training examples as one batch, the regularization and fixed dropout masks in it. A relative \
      error ‖a − n‖/max(‖a‖, ‖n‖, 1e-5·max(1, |loss|)) below 1e-6 is agreement; the last number keeps gradients that \
      vanish from being judged by rounding errors. Parameters within two steps of a kink (of relu, of a hinge, of L1 \
      at zero) are left out and counted: the numerical gradient says nothing there, and a smaller --step leaves out \
      fewer. Of a network with more than 3000 parameters 100 of each array are compared, drawn at random by the seed; \
      --sample sets another number. With --epochs it trains before, to the first of these and the stop conditions. The verdict on all follows the table, in --json as the last object; it does not \
      change the exit code.
      """)

  @OptionGroup var arguments: ScenarioArguments

  @Option(parsing: .unconditional, help: .epochs)
  var epochs = 0

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Distance between two points, a number above 0.", valueName: "h"))
  var step = 1e-4

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Parameters of each array that are compared at most, from 1 up.", valueName: "n"))
  var sample: Int?

  @Flag(help: "Report as JSON, one object a line.")
  var json = false

  func validate() throws {
    guard epochs >= 0 else { throw ValidationError("--epochs is \(epochs); allowed is a whole number from 0 up.") }
    guard step > 0, step.isFinite else { throw ValidationError("--step is \(step); allowed is a number above 0.") }
    if let sample, sample < 1 {
      throw ValidationError("--sample is \(sample); allowed is a whole number from 1 up.")
    }
  }

  func run() throws {
    let scenario = try arguments.resolve()
    guard scenario.trainingCount > 0 else {
      throw Failure(description: "There is no training example to check the gradients with.")
    }
    let (trainer, _) = try TrainingRun.quiet(scenario, epochs: epochs)
    let report = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
      .gradientReport(step: step, sample: sample)
    let output = trainer.network.shape.layers.count - 1
    let rows = report.comparisons.map { ComparisonRecord($0, output: output) }
    if json {
      try rows.forEach(Output.json)
      return try Output.json(VerdictRecord(report))
    }
    try Output.line(
      "layer     array    relative error  largest difference  verdict" + (report.isPartial ? "   compared" : ""))
    for row in rows { try Output.line(row.text + (report.isPartial ? row.share : "")) }
    for line in [report.summary] + report.notes { try Output.line(line) }
  }
}

/// What is told of all arrays together.
private struct VerdictRecord: Encodable {
  let verdict: String
  let nearKink: Int
  let notes: [String]

  init(_ report: GradientReport) {
    (verdict, nearKink, notes) = (report.verdict.rawValue, report.nearKink, report.notes)
  }
}

/// What is told of one array of one layer; what is no finite number is null.
private struct ComparisonRecord: Encodable {
  let layer: String
  let array: String
  let relativeError: Double?
  let largestDifference: Double?
  let checked: Int
  let nearKink: Int
  let count: Int
  let verdict: String
  /// How many parameters were compared, of how many.
  let share: String

  init(_ comparison: GradientComparison, output: Int) {
    layer = comparison.layer == output ? "output" : "hidden \(comparison.layer + 1)"
    array = comparison.array.rawValue
    relativeError = comparison.relativeError.finite
    largestDifference = comparison.largestDifference.finite
    checked = comparison.checked
    nearKink = comparison.nearKink
    count = comparison.count
    verdict = comparison.verdict.rawValue
    share = "  " + comparison.share
  }

  private enum Keys: CodingKey {
    case layer, array, relativeError, largestDifference, checked, nearKink, count, verdict
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(layer, forKey: .layer)
    try container.encode(array, forKey: .array)
    try container.encode(relativeError, forKey: .relativeError)
    try container.encode(largestDifference, forKey: .largestDifference)
    try container.encode(checked, forKey: .checked)
    try container.encode(nearKink, forKey: .nearKink)
    try container.encode(count, forKey: .count)
    try container.encode(verdict, forKey: .verdict)
  }

  var text: String {
    func figure(_ value: Double?, _ width: Int) -> String {
      let text = value.map { String(format: "%.3e", $0) } ?? "–"
      return String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let name = layer.padding(toLength: 10, withPad: " ", startingAt: 0)
    let kind = array.padding(toLength: 8, withPad: " ", startingAt: 0)
    let word = verdict.padding(toLength: 8, withPad: " ", startingAt: 0)
    return name + kind + figure(relativeError, 15) + figure(largestDifference, 20) + "  " + word
  }
}
