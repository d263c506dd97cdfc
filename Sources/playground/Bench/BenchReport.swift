import Formats
import Foundation
import Interface
import Neural

/// The processor that is measured, as the system names it.
struct Machine: Encodable {
  /// Name of the processor.
  let processor: String
  /// Cores that are there to be used.
  let cores = ProcessInfo.processInfo.activeProcessorCount
  /// The kernel that trains here.
  let kernel = KernelKind.current.rawValue
  /// Version of this program.
  let version: String

  /// This machine.
  init(version: String) {
    self.version = version
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let name = lines.first { $0.hasPrefix("model name") }?.split(separator: ":", maxSplits: 1).last
    processor = name.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
  }
}

/// What is told of one workload in JSON.
struct BenchRecord: Encodable {
  private let name: String
  private let unit: Bench.Unit
  private let median: Double
  private let lowest: Double
  private let highest: Double
  private let repetitions: Int
  private let multiplyAdds: Int?
  private let nanosecondsPerMultiplyAdd: Double?
  private let scenario: ScenarioDocument?

  /// A workload and its figure.
  init(_ bench: Bench, _ figure: Figure) {
    name = bench.name
    unit = bench.unit
    median = figure.median
    lowest = figure.lowest
    highest = figure.highest
    repetitions = figure.repetitions
    multiplyAdds = bench.multiplyAdds
    nanosecondsPerMultiplyAdd = bench.nanosecondsPerMultiplyAdd(figure)
    scenario = bench.scenario.map(ScenarioDocument.init)
  }
}

extension Bench {
  /// Nanoseconds for each multiplication with its addition: level where the cost is linear in the arithmetic.
  func nanosecondsPerMultiplyAdd(_ figure: Figure) -> Double? {
    guard let multiplyAdds, multiplyAdds > 0 else { return nil }
    let seconds = unit == .epochsPerSecond ? 1 / figure.median : figure.median / 1000
    return seconds * 1e9 / Double(multiplyAdds)
  }
}

/// The lines of the table that people read.
enum BenchTable {
  /// The head: what is measured, and how to read it.
  static func head(_ machine: Machine, _ stopwatch: Stopwatch) -> String {
    """
    playground \(machine.version) on \(machine.processor), \(machine.cores) \(machine.cores == 1 ? "core" : "cores"), kernel \(machine.kernel)
    Medians of \(stopwatch.repetitions), the lowest and the highest beside them
    """
  }

  /// The heading of a section.
  static func heading(_ bench: Bench) -> String {
    let unit = bench.unit == .epochsPerSecond ? "epochs/s" : "ms"
    let rest = bench.multiplyAdds == nil ? "" : column("multiply-adds", 15) + column("ns each", 10)
    return "\n\(bench.section)\n" + column("", -nameWidth) + column(unit, 11) + column("lowest – highest", 24) + rest
  }

  /// A workload's line.
  static func line(_ bench: Bench, _ figure: Figure) -> String {
    let range = "\(number(figure.lowest)) – \(number(figure.highest))"
    var line = column("  " + bench.title, -nameWidth) + column(number(figure.median), 11) + column(range, 24)
    if let multiplyAdds = bench.multiplyAdds, let each = bench.nanosecondsPerMultiplyAdd(figure) {
      line += column(grouped(String(multiplyAdds)), 15) + column(String(format: "%.3f", each), 10)
    }
    return line
  }

  private static let nameWidth = 32

  /// A text with spaces before it up to a width, or behind it where the width is negative.
  private static func column(_ text: String, _ width: Int) -> String {
    let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + spaces : spaces + text
  }

  /// Four digits or all before the point, in groups of three.
  private static func number(_ value: Double) -> String {
    switch value {
    case 1000...: grouped(String(Int(value.rounded())))
    case 100...: String(format: "%.1f", value)
    case 10...: String(format: "%.2f", value)
    default: String(format: "%.3f", value)
    }
  }
}
