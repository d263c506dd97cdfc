import ArgumentParser
import Scenarios

/// `playground bench`: how fast this machine trains and draws.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure how fast this machine trains and draws.",
    discussion: """
      Epochs a second of the browser's default net, of a net of six layers with all features and of two wide ones, \
      with and without both losses after each epoch; milliseconds for the maps of all units and for a frame of a large \
      screen; and how the cost grows with units, layers, points, batch size and samples of a map. Where it grows as \
      the arithmetic does, the nanoseconds for each multiply-add stay level.

      It takes about a minute, with --quick a few seconds. What else the machine does shows in the figures.
      """)

  @Flag(help: "Report as JSON, one object a line; the first line is the machine.")
  var json = false

  @Flag(help: "Measure more briefly and less often.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "Only what has this in its name, such as train/, train+losses/2-4-2-1, map/ or units/.", valueName: "text"))
  var only: String?

  private var benches: [Bench] {
    Bench.all.filter { bench in only.map(bench.name.contains) ?? true }
  }

  func validate() throws {
    guard benches.isEmpty, let only else { return }
    let groups = Bench.all.map { $0.name.prefix { $0 != "/" } + "/" }
    let names = groups.indices.filter { $0 == groups.firstIndex(of: groups[$0]) }.map { String(groups[$0]) }
    throw ValidationError("--only is '\(only)'; allowed is a part of a name: \(names.joined(separator: ", "))….")
  }

  func run() throws {
    let stopwatch = quick ? Stopwatch.quick : .thorough
    let machine = Machine(version: Playground.configuration.version)
    if json { try Output.json(machine) } else { try Output.line(BenchTable.head(machine, stopwatch)) }
    var section: String?
    for bench in benches {
      if !json, bench.section != section { try Output.line(BenchTable.heading(bench)) }
      section = bench.section
      let figure = bench.figure(stopwatch)
      if json {
        try Output.json(BenchRecord(bench, figure))
      } else {
        try Output.line(BenchTable.line(bench, figure))
      }
    }
  }
}
