/// What is done to the inputs before the network reads them, by the statistics of the training set.
package enum Preprocessing: String, CaseIterable, Sendable {
  /// Nothing: x.
  case none
  /// The mean is taken away: x − μ.
  case center
  /// The deviation becomes 1: x/σ.
  case scale
  /// Both: (x − μ)/σ.
  case both
}
