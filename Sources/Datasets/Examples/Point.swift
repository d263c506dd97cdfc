/// A labelled point of the plane.
package struct Point: Hashable, Sendable {
  /// First coordinate, X₁ on screen.
  package var x: Double
  /// Second coordinate, X₂ on screen.
  package var y: Double
  /// Class +1 or −1, or the value to be learned in regression.
  package var label: Double

  /// A point and its label.
  package init(x: Double, y: Double, label: Double) {
    self.x = x
    self.y = y
    self.label = label
  }
}
