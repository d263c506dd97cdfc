/// What is learned: a class or a number.
package enum Problem: String, CaseIterable, Sendable {
  /// Two classes, −1 and +1; the output unit is tanh.
  case classification
  /// A real number; the output unit is linear.
  case regression
}

/// The six toy datasets of the browser playground, by the names of its links.
package enum Dataset: String, CaseIterable, Sendable {
  case circle, xor, gauss, spiral
  case regPlane = "reg-plane"
  case regGauss = "reg-gauss"

  /// The problem that the dataset poses.
  package var problem: Problem {
    switch self {
    case .circle, .xor, .gauss, .spiral: .classification
    case .regPlane, .regGauss: .regression
    }
  }

  /// The name on screen.
  package var title: String {
    switch self {
    case .circle: "Circle"
    case .xor: "Exclusive or"
    case .gauss: "Gaussian"
    case .spiral: "Spiral"
    case .regPlane: "Plane"
    case .regGauss: "Multi gaussian"
    }
  }

  /// The datasets of a problem, in the order of the screen.
  package static func all(for problem: Problem) -> [Dataset] {
    allCases.filter { $0.problem == problem }
  }

  /// How many examples the program draws: 500 with classes, 1200 with numbers.
  package var sampleCount: Int {
    problem == .classification ? 500 : 1200
  }

  /// `count` points of the dataset, not shuffled.
  ///
  /// - Parameters:
  ///   - count: Points to draw; classes get half each.
  ///   - noise: 0 to 0.5; every generator says what it moves.
  ///   - random: Source of the coordinates; the draws come in a fixed order, with noise 0 as well.
  /// - Returns: The points in the order in which they were drawn.
  package func generate(count: Int, noise: Double, random: inout SeededRandom) -> [Point] {
    switch self {
    case .circle: circle(count, noise, &random)
    case .xor: exclusiveOr(count, noise, &random)
    case .gauss: twoGaussians(count, noise, &random)
    case .spiral: spiral(count, noise, &random)
    case .regPlane: plane(count, noise, &random)
    case .regGauss: bumps(count, noise, &random)
    }
  }
}
