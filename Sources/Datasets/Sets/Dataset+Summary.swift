extension Dataset {
  /// One line on where the examples lie and what is to be learned.
  package var summary: String {
    switch self {
    case .circle: "A disc within a ring"
    case .xor: "Four squares; opposite ones are of one class"
    case .gauss: "Two normal clouds in opposite corners"
    case .spiral: "Two arms wound around each other"
    case .and: "Four squares; +1 where both x and y are positive"
    case .or: "Four squares; +1 where x or y is positive"
    case .moons: "Two half circles that reach into each other"
    case .checkerboard: "Sixteen tiles of alternating classes"
    case .halfPlane: "The two sides of a line, with a gap"
    case .multiSpiral: "An arm for each class, wound around each other"
    case .multiBlobs: "A normal cloud for each class, on a circle"
    case .multiRings: "A ring for each class, the first a disc"
    case .multiSectors: "A sector of a disc for each class"
    case .parity: "Rows of bits; +1 where the number of ones is odd"
    case .xorRows: "The four rows of exclusive or, each with a third bit 1"
    case .regPlane: "A tilted plane, (x + y)/10"
    case .regGauss: "Six bumps of alternating sign"
    case .regLine: "A straight line, x/6"
    case .regSine: "A sine, sin x"
    case .regXSine: "A wave that grows with x, x·sin x/5"
    case .regStep: "A step from −1 to +1 where x is 0"
    case .regAbs: "A kink, |x|/3 − 1"
    case .regRandom: "Random inputs and random targets, to be learned by heart"
    }
  }
}
