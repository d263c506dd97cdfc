import Neural

extension Dataset {
  /// A disc of radius 2.5 within a ring from 3.5 to 5, radius and angle uniform.
  ///
  /// The label is that of the point moved by up to ±5·noise in each direction; the point itself stays.
  func circle(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    let radius = 5.0
    func ring(_ low: Double, _ high: Double) -> [Point] {
      (0..<count / 2).map { _ in
        let r = random.uniform(low, high)
        let angle = random.uniform(0, 2 * Double.pi)
        let (x, y) = (r * sine(angle), r * cosine(angle))
        let movedX = x + random.uniform(-radius, radius) * noise
        let movedY = y + random.uniform(-radius, radius) * noise
        let distance = (movedX * movedX + movedY * movedY).squareRoot()
        return Point(x: x, y: y, label: distance < radius * 0.5 ? 1 : -1)
      }
    }
    return ring(0, radius * 0.5) + ring(radius * 0.7, radius)
  }

  /// A square of side 10 cut in four with a gap of 0.6; the label is the sign of x·y, both moved by up to ±5·noise.
  func exclusiveOr(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    func coordinate() -> Double {
      let value = random.uniform(-5, 5)
      return value + (value > 0 ? 0.3 : -0.3)
    }
    return (0..<count).map { _ in
      let x = coordinate()
      let y = coordinate()
      let movedX = x + random.uniform(-5, 5) * noise
      let movedY = y + random.uniform(-5, 5) * noise
      return Point(x: x, y: y, label: movedX * movedY >= 0 ? 1 : -1)
    }
  }

  /// Two normal clouds around (2, 2) and (−2, −2), of variance 0.5 without noise to 4 with noise 0.5.
  func twoGaussians(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    let variance = linearMap(noise, from: (0, 0.5), to: (0.5, 4))
    func cloud(_ center: Double, _ label: Double) -> [Point] {
      (0..<count / 2).map { _ in
        let x = random.normal(mean: center, variance: variance)
        let y = random.normal(mean: center, variance: variance)
        return Point(x: x, y: y, label: label)
      }
    }
    return cloud(2, 1) + cloud(-2, -1)
  }

  /// Two arms of one and three quarter turns out to radius 5; noise moves the points by up to ±noise.
  func spiral(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    let n = count / 2
    func arm(_ start: Double, _ label: Double) -> [Point] {
      (0..<n).map { i in
        let r = Double(i) / Double(n) * 5
        let t = 1.75 * Double(i) / Double(n) * 2 * Double.pi + start
        let x = r * sine(t) + random.uniform(-1, 1) * noise
        let y = r * cosine(t) + random.uniform(-1, 1) * noise
        return Point(x: x, y: y, label: label)
      }
    }
    return arm(0, 1) + arm(Double.pi, -1)
  }
}

/// `value` mapped from one interval to another, not clamped, in the arithmetic of d3's linear scale.
func linearMap(_ value: Double, from domain: (Double, Double), to range: (Double, Double)) -> Double {
  let t = (value - domain.0) / (domain.1 - domain.0)
  return range.0 * (1 - t) + range.1 * t
}
