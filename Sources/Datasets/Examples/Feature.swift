import Neural

/// What the network is told of a point: the seven inputs of the browser playground, in its order and by its names.
package enum Feature: String, CaseIterable, Sendable {
  case x, y, xSquared, ySquared, xTimesY, sinX, sinY

  /// The name on screen.
  package var title: String {
    switch self {
    case .x: "X₁"
    case .y: "X₂"
    case .xSquared: "X₁²"
    case .ySquared: "X₂²"
    case .xTimesY: "X₁X₂"
    case .sinX: "sin X₁"
    case .sinY: "sin X₂"
    }
  }

  /// The name in ASCII.
  package var asciiTitle: String {
    switch self {
    case .x: "X1"
    case .y: "X2"
    case .xSquared: "X1^2"
    case .ySquared: "X2^2"
    case .xTimesY: "X1X2"
    case .sinX: "sin X1"
    case .sinY: "sin X2"
    }
  }

  /// Whether the feature is one of x alone, and so of use to a curve.
  package var readsOnlyX: Bool {
    switch self {
    case .x, .xSquared, .sinX: true
    case .y, .ySquared, .xTimesY, .sinY: false
    }
  }

  /// The feature of each point (x, y): raw, not normalized; sines of x and y in radians.
  package func values(x: [Double], y: [Double]) -> [Double] {
    switch self {
    case .x: x
    case .y: y
    case .xSquared: x.map { $0 * $0 }
    case .ySquared: y.map { $0 * $0 }
    case .xTimesY: zip(x, y).map { $0 * $1 }
    case .sinX: sines(of: x)
    case .sinY: sines(of: y)
    }
  }
}

extension Examples {
  /// The points as a network with `features` reads them.
  package init(_ points: [Point], features: [Feature]) {
    let x = points.map(\.x)
    let y = points.map(\.y)
    self.init(inputs: features.map { $0.values(x: x, y: y) }, targets: [points.map(\.label)])
  }
}
