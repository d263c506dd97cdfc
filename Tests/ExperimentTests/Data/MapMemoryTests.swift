import Neural
import Testing
@testable import Datasets
@testable import Maps
@testable import Scenarios
@testable import Training

/// What maps keep from one frame to the next never shows.
@Suite struct MapMemoryTests {
  /// A grid of more than one tile, the last of which is not full.
  private static let surface = DecisionSurface(columns: 37, rows: 29)

  /// The maps by the engine alone, in one go and without any memory.
  private func fresh(_ snapshot: Snapshot, _ surface: DecisionSurface) -> [[Double]] {
    let points = (0..<surface.columns * surface.rows).map { index in
      Point(
        x: DecisionSurface.center(of: index % surface.columns, in: surface.columns),
        y: -DecisionSurface.center(of: index / surface.columns, in: surface.rows), label: 0)
    }
    return snapshot.shownNetwork.outputs(of: nodes(snapshot), for: snapshot.examples(points))
  }

  private func nodes(_ snapshot: Snapshot) -> [Int] { Array(0..<snapshot.network.shape.nodeCount) }

  private func snapshot(_ change: (inout Scenario) -> Void = { _ in }) -> Snapshot {
    var scenario = Scenario(seed: "memory")
    change(&scenario)
    return Snapshot(scenario)
  }

  @Test func keptInputsGiveTheSameBits() {
    let snapshot = snapshot()
    let expected = fresh(snapshot, Self.surface)
    for _ in 0..<3 { #expect(Self.surface.values(of: nodes(snapshot), in: snapshot) == expected) }
  }

  @Test func whatTheInputsDependOnIsAskedAnew() {
    let snapshots = [
      snapshot(), snapshot { $0.features = [.y, .x] }, snapshot { $0.features = [.sinX, .xTimesY, .ySquared] },
      snapshot { $0.preprocessing = .both }, snapshot { $0.preprocessing = .center },
      snapshot {
        $0.preprocessing = .both
        $0.dataset = .gauss
      },
    ]
    // Back and forth, so that each meets what another left.
    for snapshot in snapshots + snapshots.reversed() {
      for surface in [Self.surface, DecisionSurface(columns: 29, rows: 37), DecisionSurface(columns: 8, rows: 8)] {
        #expect(surface.values(of: nodes(snapshot), in: snapshot) == fresh(snapshot, surface))
      }
    }
  }

  @Test func aStackServesAgainForOtherSizes() {
    let (first, second) = (snapshot(), snapshot { $0.hidden = [3] })
    var maps = MapStack()
    for (snapshot, surface) in [
      (first, Self.surface), (second, DecisionSurface(columns: 5, rows: 3)), (first, Self.surface),
    ] {
      surface.write(nodes(snapshot), in: snapshot, to: &maps)
      #expect(maps.count == nodes(snapshot).count && maps.samples == surface.columns * surface.rows)
      #expect((0..<maps.count).map { Array(maps[$0]) } == fresh(snapshot, surface))
    }
  }

  @Test func aMemoForgetsWhatWasNotAskedForLongest() {
    let memo = Memo<Int, Int>(capacity: 2)
    var computed: [Int] = []
    func ask(_ key: Int) -> Int {
      memo.value(for: key) {
        computed.append(key)
        return 10 * key
      }
    }
    #expect([1, 2, 1, 3, 1, 2].map(ask) == [10, 20, 10, 30, 10, 20])
    // 3 took the place of 2, which had not been asked for since 1 was; then 2 took that of 3.
    #expect(computed == [1, 2, 3, 2])
  }
}
