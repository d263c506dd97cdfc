import Datasets
import Neural

/// The plane as the maps show it: a grid of points over [−6, 6]², and what the nodes of a network answer there.
package struct DecisionSurface: Equatable, Sendable {
  /// Border of the plane: x and y run from −6 to 6.
  package static let limit = 6.0

  /// Samples from left to right.
  package let columns: Int
  /// Samples from top to bottom.
  package let rows: Int

  /// A grid whose samples lie in the middles of `columns` × `rows` equal tiles of the plane, row by row from the top.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The middle of tile `index` of `count` that part the axis from −6 to 6.
  ///
  /// Rows run downwards: theirs is the same with the sign of y turned.
  package static func center(of index: Int, in count: Int) -> Double {
    -limit + 2 * limit * (Double(index) + 0.5) / Double(count)
  }

  /// The tile that a coordinate lies in, of `count` that part the axis; beyond both ends for what lies outside.
  package static func tile(of coordinate: Double, in count: Int) -> Int {
    Int((coordinate + limit) / (2 * limit) * Double(count))
  }

  /// The values of chosen nodes of a network (inputs first, as the engine counts) on the grid: one array a node.
  ///
  /// `scaling` is what is done to the features first; `runs` is how many times as much is computed for one map.
  package func values(
    of nodes: [Int], in network: Network, features: [Feature], scaling: InputScaling? = nil, runs: Int = 1
  ) -> [[Double]] {
    var maps = MapStack()
    write(nodes, in: network, features: features, scaling: scaling, runs: runs, to: &maps)
    return nodes.indices.map { Array(maps[$0]) }
  }

  /// Writes the values of chosen nodes of a network into memory that is used again: one map a node.
  package func write(
    _ nodes: [Int], in network: Network, features: [Feature], scaling: InputScaling? = nil, runs: Int = 1,
    to maps: inout MapStack
  ) {
    let step = coarseness(for: network, runs: runs)
    guard step == 1 else {
      var few = MapStack()
      let coarse = DecisionSurface(columns: (columns + step - 1) / step, rows: (rows + step - 1) / step)
      coarse.write(nodes, in: network, features: features, scaling: scaling, to: &few)
      return repeatSamples(of: few, from: coarse, step: step, in: &maps)
    }
    maps.resize(count: nodes.count, samples: columns * rows)
    let tiles = Self.inputs.value(for: Inputs(surface: self, features: features, scaling: scaling)) {
      makeTiles(features, scaling)
    }
    var workspace = Network.Workspace(for: network.shape)
    maps.withMemory { maps, stride in
      guard let base = maps.baseAddress else { return }
      for (index, tile) in tiles.enumerated() {
        network.write(
          outputsOf: nodes, for: tile, to: base + index * Self.tileSize, stride: stride, workspace: &workspace)
      }
    }
  }

  /// Gives each sample of a coarse grid to the `step` × `step` samples around it.
  private func repeatSamples(of few: MapStack, from coarse: DecisionSurface, step: Int, in maps: inout MapStack) {
    maps.resize(count: few.count, samples: columns * rows)
    maps.withMemory { maps, stride in
      for map in 0..<few.count {
        let values = few[map]
        for row in 0..<rows {
          let source = values.startIndex + row / step * coarse.columns
          for column in 0..<columns { maps[map * stride + row * columns + column] = values[source + column / step] }
        }
      }
    }
  }

  /// Multiplications that a map may cost: some tens of milliseconds.
  private static let budget = 40_000_000

  /// Tiles from left to right, and from top to bottom, that share one sample: more than one for huge networks only.
  private func coarseness(for network: Network, runs: Int) -> Int {
    var step = 1
    while columns * rows / (step * step) * network.shape.parameterCount * runs > Self.budget, step < max(columns, rows)
    {
      step += 1
    }
    return step
  }

  /// A feature's own values on the grid.
  package func values(of feature: Feature) -> [Double] {
    Self.features.value(for: FeatureMap(surface: self, feature: feature)) { feature.values(x: x, y: y) }
  }
}

// What a grid's points bring into a network changes with features, preprocessing and size only, and not from frame to
// frame.
extension DecisionSurface {
  private struct Inputs: Equatable, Sendable {
    let surface: DecisionSurface
    let features: [Feature]
    let scaling: InputScaling?
  }

  private struct FeatureMap: Equatable, Sendable {
    let surface: DecisionSurface
    let feature: Feature
  }

  /// A screen has maps of three sizes at most: the large one, those of the units, and that of the output unit.
  private static let inputs = Memo<Inputs, [Examples]>(capacity: 6)
  /// Each feature's small map, and a large one.
  private static let features = Memo<FeatureMap, [Double]>(capacity: 2 * Feature.allCases.count)

  /// Samples that go through the network together: so few that their outputs stay in the cache until they are copied.
  private static let tileSize = 512

  private var x: [Double] {
    let xs = (0..<columns).map { Self.center(of: $0, in: columns) }
    return (0..<rows).flatMap { _ in xs }
  }

  private var y: [Double] {
    (0..<rows).flatMap { Array(repeating: -Self.center(of: $0, in: rows), count: columns) }
  }

  /// The grid's points as a network reads them, ``tileSize`` at a time.
  private func makeTiles(_ features: [Feature], _ scaling: InputScaling?) -> [Examples] {
    let (x, y) = (x, y)
    let raw = features.map { $0.values(x: x, y: y) }
    let rows = scaling?.applied(to: raw) ?? raw
    return stride(from: 0, to: x.count, by: Self.tileSize).map { start in
      let range = start..<min(start + Self.tileSize, x.count)
      return Examples(inputs: rows.map { Array($0[range]) }, targets: [Array(repeating: 0, count: range.count)])
    }
  }
}
