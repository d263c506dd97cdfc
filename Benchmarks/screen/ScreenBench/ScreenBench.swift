import Canvas
import Foundation
import Interface
import Maps
import Neural
import Terminal

/// Measures what the screen costs inside the program: its maps, and its frames from the model to the bytes.
///
/// `ScreenBench maps FILE` and `ScreenBench frame FILE`; the second draws on the terminal it is started on, so
/// `measure` starts it on a pty. Times are processor times of the one thread, in milliseconds.
@main
struct ScreenBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let measure = measures[arguments[1]] else {
      FileHandle.standardError.write(Data("usage: ScreenBench maps|frame FILE\n".utf8))
      exit(64)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(try measure()).write(to: URL(fileURLWithPath: arguments[2]))
  }

  private static var measures: [String: () throws -> [String: Spread]] { ["maps": maps, "frame": frame] }

  /// The decision map with every unit's map, 240×120 samples: of 8 layers of 8 units, of half of it, and at half size.
  private static func maps() -> [String: Spread] {
    var results: [String: Spread] = [:]
    for (layers, columns, rows) in [(8, 240, 120), (4, 240, 120), (8, 120, 60)] {
      let snapshots = Subject.snapshots(layers: layers, count: 2)
      let surface = DecisionSurface(columns: columns, rows: rows)
      let layersOfIt = snapshots[0].network.shape.layers
      let nodes = layersOfIt.flatMap { Array($0.nodes) }
      var maps = MapStack()
      results["maps\(layers)x8at\(columns)x\(rows)"] = Spread(repeats: 41) { turn in
        surface.write(nodes, in: snapshots[turn % 2], to: &maps)
        precondition(maps.count == nodes.count)
      }
    }
    return results
  }

  /// A frame of the whole layout of which every map, link and curve changes, and its two halves.
  private static func frame() throws -> [String: Spread] {
    let capabilities = Capabilities.ofThisProcess()
    let terminal = try NcursesTerminal(capabilities)
    defer { terminal.close() }
    let look = Look(depth: capabilities.colorDepth, background: .dark, glyphSet: capabilities.glyphs)
    let snapshots = Subject.snapshots(layers: 6, count: 12)
    var model = Model(snapshots[0], size: terminal.size, look: look)
    var results: [String: Spread] = [:]
    results["frame"] = Spread(repeats: 241) { turn in
      _ = update(&model, .snapshot(snapshots[turn % snapshots.count]))
      terminal.present(view(model))
    }
    results["view"] = Spread(repeats: 121) { turn in
      _ = update(&model, .snapshot(snapshots[turn % snapshots.count]))
      precondition(!view(model).cells.isEmpty)
    }
    let buffers = snapshots.map { snapshot in
      _ = update(&model, .snapshot(snapshot))
      return view(model)
    }
    results["present"] = Spread(repeats: 121) { terminal.present(buffers[$0 % buffers.count]) }
    return results
  }
}
