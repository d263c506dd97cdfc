import Datasets
import Neural

extension DataSplit {
  /// The data of `scenario`, drawn from `random`: generate, shuffle, cut at ⌊count · trainRatio/100⌋.
  package init(for scenario: Scenario, random: inout SeededRandom) {
    let dataset = scenario.activeDataset
    var points = dataset.generate(
      count: dataset.sampleCount(bits: scenario.bits), noise: scenario.noise / 100, classes: scenario.classes,
      bits: scenario.bits,
      random: &random)
    random.shuffle(&points)
    let cut = scenario.trainingCount(of: points.count)
    self.init(train: scenario.mislabelled(Array(points[..<cut])), test: Array(points[cut...]))
  }
}

extension Scenario {
  /// Examples of the data that are trained on.
  package var trainingCount: Int { trainingCount(of: activeDataset.sampleCount(bits: bits)) }

  /// Of `count` examples those that are trained on: ⌊count · trainRatio/100⌋.
  package func trainingCount(of count: Int) -> Int {
    Int((Double(count) * trainRatio / 100).rounded(.down))
  }

  /// Training points with wrong labels, as the label noise says, drawn from a stream of their own.
  ///
  /// Another class, each as likely as any other, or a number moved by normal noise.
  fileprivate func mislabelled(_ points: [Point]) -> [Point] {
    guard labelNoise > 0 else { return points }
    var random = SeededRandom(seed: seed + " labels")
    return points.map { point in
      var point = point
      if problem == .regression {
        point.label += random.nextNormal() * labelNoise / 100
      } else if random.next() < labelNoise / 100 {
        if activeDataset.hasManyClasses {
          let next = 1 + Int(random.next() * Double(classes - 1))
          point.label = Double((Int(point.label) + next) % classes)
        } else {
          point.label = -point.label
        }
      }
      return point
    }
  }
}
