import Datasets
import Testing

/// The laws of the six datasets.
@Suite struct DatasetTests {
  private func points(_ dataset: Dataset, noise: Double = 0, seed: String = "laws") -> [Point] {
    var random = SeededRandom(seed: seed)
    return dataset.generate(count: dataset.sampleCount(), noise: noise, random: &random)
  }

  @Test(arguments: Dataset.browser, [0, 0.25, 0.5])
  func countIsTheOriginals(dataset: Dataset, noise: Double) {
    // NUM_SAMPLES_CLASSIFY and NUM_SAMPLES_REGRESS of the original.
    let expected = dataset.problem == .classification ? 500 : 1200
    #expect(points(dataset, noise: noise).count == expected)
  }

  /// Tables have the same rows from every seed.
  @Test(arguments: Dataset.allCases.filter { $0 != .xorRows && $0 != .regRandom })
  func sameSeedGivesTheSamePointsAndAnotherSeedOthers(dataset: Dataset) {
    #expect(points(dataset, noise: 0.3) == points(dataset, noise: 0.3))
    #expect(points(dataset, noise: 0.3) != points(dataset, noise: 0.3, seed: "others"))
  }

  @Test(arguments: Dataset.all(for: .classification), [0, 0.5])
  func classesAreMinusOneAndOne(dataset: Dataset, noise: Double) {
    #expect(Set(points(dataset, noise: noise).map(\.label)) == [-1, 1])
  }

  @Test(arguments: [Dataset.circle, .gauss, .spiral])
  func classesAreBalancedWithoutNoise(dataset: Dataset) {
    #expect(points(dataset).count { $0.label == 1 } == 250)
  }

  @Test func circleIsADiscWithinARing() {
    for point in points(.circle) {
      let radius = (point.x * point.x + point.y * point.y).squareRoot()
      // 1e-9: sine and cosine are rounded.
      if point.label > 0 { #expect(radius < 2.5) } else { #expect((3.5 - 1e-9...5 + 1e-9).contains(radius)) }
    }
  }

  @Test func exclusiveOrIsTheSignOfTheProductWithAGap() {
    for point in points(.xor) {
      #expect(point.label == (point.x * point.y >= 0 ? 1 : -1))
      // 5 and the gap of 0.3 on either side of the axes.
      for coordinate in [point.x, point.y] { #expect((0.3...5.3).contains(abs(coordinate))) }
    }
  }

  @Test(arguments: [(0, 0.5), (0.25, 2.25), (0.5, 4)])
  func gaussianVarianceGrowsWithTheNoise(noise: Double, variance: Double) {
    // 0.5 + 7·noise; 500 squares of a normal deviate scatter by √(2/500) ≈ 6.3 %: four of them are allowed.
    let squares = points(.gauss, noise: noise).flatMap { point in
      [point.x - 2 * point.label, point.y - 2 * point.label].map { $0 * $0 }
    }
    let measured = squares.reduce(0, +) / Double(squares.count)
    #expect(abs(measured / variance - 1) < 0.18)
  }

  @Test func spiralArmsRunOutwardsToFive() {
    let all = points(.spiral)
    for (index, point) in all.enumerated() {
      let radius = (point.x * point.x + point.y * point.y).squareRoot()
      // i/n·5 for the i-th of n = 250 points of an arm.
      #expect(isClose(radius, Double(index % 250) / 250 * 5, within: 1e-9))
      #expect(point.label == (index < 250 ? 1 : -1))
    }
  }

  @Test func spiralArmsFaceEachOther() {
    let all = points(.spiral)
    for (one, other) in zip(all[..<250], all[250...]) {
      // They start half a turn apart.
      #expect(isClose(one.x, -other.x, within: 1e-9) && isClose(one.y, -other.y, within: 1e-9))
    }
  }

  @Test func planeIsATenthOfTheSum() {
    for point in points(.regPlane) {
      #expect(isClose(point.label, (point.x + point.y) / 10, within: 1e-12))
    }
  }

  @Test func bumpsStayWithinOneAndVanishAwayFromTheirCenters() {
    let centers: [(Double, Double, Double)] = [
      (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
    ]
    for point in points(.regGauss) {
      // Centers lie 4 and 5 apart and bumps have radius 2, so that no two overlap: the height is that of one cone.
      let height = centers.reduce(0.0) { sum, center in
        let (dx, dy) = (point.x - center.0, point.y - center.1)
        return sum + center.2 * max(0, 1 - (dx * dx + dy * dy).squareRoot() / 2)
      }
      #expect(isClose(point.label, height, within: 1e-12))
    }
  }

  @Test(arguments: [Dataset.circle, .xor, .regPlane, .regGauss])
  func noiseMovesLabelsButNoPoints(dataset: Dataset) {
    let (clean, noisy) = (points(dataset), points(dataset, noise: 0.5))
    #expect(zip(clean, noisy).allSatisfy { $0.x == $1.x && $0.y == $1.y })
    #expect(zip(clean, noisy).contains { $0.label != $1.label })
  }

  @Test func noiseMovesSpiralPointsByAtMostItself() {
    let (clean, noisy) = (points(.spiral), points(.spiral, noise: 0.5))
    #expect(clean != noisy)
    #expect(zip(clean, noisy).allSatisfy { abs($0.x - $1.x) <= 0.5 && abs($0.y - $1.y) <= 0.5 })
  }

  @Test func everyDatasetHasItsProblemAndATitleOfItsOwn() {
    #expect(Dataset.all(for: .classification).map(\.rawValue) == ["circle", "xor", "gauss", "spiral"])
    #expect(Dataset.all(for: .regression).map(\.rawValue) == ["reg-plane", "reg-gauss"])
    #expect(Set(Dataset.allCases.map(\.title)).count == Dataset.allCases.count)
    #expect(Dataset.choices(for: .classification).count + Dataset.choices(for: .regression).count == 23)
  }
}
