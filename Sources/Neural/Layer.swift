/// One fully connected layer as it is asked for: the only way to describe a layer.
package struct Layer: Equatable, Sendable {
  /// Units, at least one.
  package var units: Int
  /// Activation of all units.
  package var activation: Activation
  /// α of an activation that has one; nil for the usual.
  package var alpha: Double?
  /// Whether each unit has a bias, or the weighted sum starts at zero.
  package var hasBias: Bool
  /// Share p of the units that are zeroed at random while training, in [0, 1).
  package var dropoutRate: Double
  /// Whether batch normalization stands between the weighted sums and the activation.
  package var isNormalized: Bool

  /// A layer; a plain one unless said otherwise.
  package init(
    units: Int, activation: Activation, alpha: Double? = nil, hasBias: Bool = true, dropoutRate: Double = 0,
    isNormalized: Bool = false
  ) {
    self.units = units
    self.activation = activation
    self.alpha = alpha
    self.hasBias = hasBias
    self.dropoutRate = dropoutRate
    self.isNormalized = isNormalized
  }
}
