import Neural

/// What is learned: a class or a number.
package enum Problem: String, CaseIterable, Sendable {
  /// Two classes, −1 and +1, or several.
  case classification
  /// A real number.
  case regression
}

/// The datasets: the six of the browser playground by the names of its links, and those of the course.
package enum Dataset: String, CaseIterable, Sendable {
  case circle, xor, gauss, spiral
  case regPlane = "reg-plane"
  case regGauss = "reg-gauss"
  case and, or, moons, checkerboard
  case halfPlane = "half-plane"
  case parity
  case multiSpiral = "multi-spiral"
  case multiBlobs = "multi-blobs"
  case multiRings = "multi-rings"
  case multiSectors = "multi-sectors"
  case regLine = "reg-line"
  case regSine = "reg-sine"
  case regXSine = "reg-x-sine"
  case regStep = "reg-step"
  case regAbs = "reg-abs"
  case xorRows = "xor-rows"
  case regRandom = "reg-random"

  /// Where the examples of a dataset lie: what there is to draw.
  package enum Form: Sendable {
    /// Points of the plane; the features are the inputs.
    case plane
    /// Numbers x, each with a number to be learned; the features of x are the inputs, and y is 0.
    case curve
    /// Rows of bits, which are the inputs; x is the number that they spell, the first bit the lowest, and y is 0.
    case bits
    /// Rows of random numbers, which are the inputs and the targets; x is the number of the row, and y is 0.
    case rows

    /// Whether the inputs are features of a place, so that a unit can be drawn as a map.
    package var hasMaps: Bool { self == .plane || self == .curve }
  }

  /// The browser playground's six.
  package static let browser: [Dataset] = [.circle, .xor, .gauss, .spiral, .regPlane, .regGauss]

  /// Where the examples lie.
  package var form: Form {
    switch self {
    case .parity, .xorRows: .bits
    case .regRandom: .rows
    case .regLine, .regSine, .regXSine, .regStep, .regAbs: .curve
    default: .plane
    }
  }

  /// Whether the dataset has as many classes as ``Scenario/classes`` says; labels are then 0, 1, 2….
  package var hasManyClasses: Bool {
    switch self {
    case .multiSpiral, .multiBlobs, .multiRings, .multiSectors: true
    default: false
    }
  }

  /// The problem that the dataset poses.
  package var problem: Problem {
    switch self {
    case .regPlane, .regGauss, .regLine, .regSine, .regXSine, .regStep, .regAbs, .regRandom: .regression
    default: .classification
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
    case .and: "And"
    case .or: "Or"
    case .moons: "Moons"
    case .checkerboard: "Checkerboard"
    case .halfPlane: "Half-plane"
    case .parity: "Parity"
    case .multiSpiral: "Spiral of several arms"
    case .multiBlobs: "Blobs"
    case .multiRings: "Rings"
    case .multiSectors: "Sectors"
    case .regLine: "Line"
    case .regSine: "Sine"
    case .regXSine: "x sin x"
    case .regStep: "Step"
    case .regAbs: "Absolute value"
    case .xorRows: "XOR as four rows"
    case .regRandom: "Random numbers"
    }
  }

  /// The browser's datasets of a problem, in the order of the screen: those that the data panel draws small.
  package static func all(for problem: Problem) -> [Dataset] {
    browser.filter { $0.problem == problem }
  }

  /// Every dataset of a problem.
  package static func choices(for problem: Problem) -> [Dataset] {
    allCases.filter { $0.problem == problem }
  }

  /// How many examples the program draws: 500 with classes, 1200 with numbers, 200 of a curve, and each row once of a
  /// table.
  package func sampleCount(bits: Int = 4) -> Int {
    switch self {
    case .parity: 1 << bits
    case .xorRows: 4
    case .regRandom: RandomRow.count
    default: form == .curve ? 200 : problem == .classification ? 500 : 1200
    }
  }

  /// `count` points of the dataset, not shuffled.
  ///
  /// - Parameters:
  ///   - count: Points to draw; classes get equal parts where the dataset says so.
  ///   - noise: 0 to 0.8; every generator says what it moves.
  ///   - classes: Classes of the datasets that have any number of them.
  ///   - bits: Bits of the parity dataset.
  ///   - random: Source of the coordinates; the draws come in a fixed order, with noise 0 as well.
  /// - Returns: The points in the order in which they were drawn.
  package func generate(
    count: Int, noise: Double, classes: Int = 3, bits: Int = 4, random: inout SeededRandom
  ) -> [Point] {
    switch self {
    case .circle: circle(count, noise, &random)
    case .xor: exclusiveOr(count, noise, &random)
    case .gauss: twoGaussians(count, noise, &random)
    case .spiral: spiral(count, noise, &random)
    case .regPlane: plane(count, noise, &random)
    case .regGauss: bumps(count, noise, &random)
    case .and: gate(count, noise, &random) { $0 > 0 && $1 > 0 }
    case .or: gate(count, noise, &random) { $0 > 0 || $1 > 0 }
    case .moons: moons(count, noise, &random)
    case .checkerboard: checkerboard(count, noise, &random)
    case .halfPlane: halfPlane(count, noise, &random)
    case .parity: parity(count, noise, bits, &random)
    case .multiSpiral: arms(count, noise, classes, &random)
    case .multiBlobs: blobs(count, noise, classes, &random)
    case .multiRings: rings(count, noise, classes, &random)
    case .multiSectors: sectors(count, noise, classes, &random)
    case .regLine: curve(count, noise, &random) { $0 / 6 }
    case .regSine: curve(count, noise, &random) { sine($0) }
    case .regXSine: curve(count, noise, &random) { $0 * sine($0) / 5 }
    case .regStep: curve(count, noise, &random) { $0 < 0 ? -1 : 1 }
    case .regAbs: curve(count, noise, &random) { abs($0) / 3 - 1 }
    case .xorRows: exclusiveOrRows(count, noise, &random)
    case .regRandom: (0..<count).map { Point(x: Double($0), y: 0, label: 0) }
    }
  }
}
