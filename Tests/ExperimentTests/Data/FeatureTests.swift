import Datasets
import Foundation
import Neural
import Testing

/// The seven inputs.
@Suite struct FeatureTests {
  @Test func orderIsTheOriginals() {
    // tfplayground.md, section 4.
    let names = ["x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"]
    #expect(Feature.allCases.map(\.rawValue) == names)
  }

  @Test(arguments: [(0.0, 0.0), (1.5, -2), (-6, 6), (3.25, 0.1)])
  func valuesAreRawFunctionsOfTheCoordinates(x: Double, y: Double) {
    let expected: [Feature: Double] = [
      .x: x, .y: y, .xSquared: x * x, .ySquared: y * y, .xTimesY: x * y, .sinX: sin(x), .sinY: sin(y),
    ]
    for feature in Feature.allCases {
      let value = feature.values(x: [x], y: [y])[0]
      // The sines are our own: they may differ from the system's in the last bits.
      #expect(isClose(value, expected[feature] ?? .nan, within: 1e-14), "\(feature)")
    }
  }

  @Test func asciiTitlesAreAscii() {
    #expect(Feature.allCases.allSatisfy { $0.asciiTitle.allSatisfy(\.isASCII) })
    #expect(Set(Feature.allCases.map(\.asciiTitle)).count == 7)
    #expect(Set(Feature.allCases.map(\.title)).count == 7)
  }

  @Test func examplesHaveARowForEachFeature() {
    let points = [Point(x: 2, y: 3, label: 1), Point(x: -1, y: 4, label: -1)]
    let examples = Examples(points, features: [.xTimesY, .y])
    #expect(examples.count == 2)
    #expect(examples.inputs == 2)
    // A linear unit with the weights 1 and 100 shows which numbers stand where.
    let network = Network(shape: Shape(inputs: 2, layers: [(1, .linear)]), parameters: [1, 100, 0])
    #expect(network.outputs(of: [2], for: examples) == [[306, 396]])
  }

  @Test func withoutFeaturesThereIsStillATarget() {
    let examples = Examples([Point(x: 2, y: 3, label: 1)], features: [])
    #expect(examples.count == 1)
    #expect(examples.inputs == 0)
  }
}
