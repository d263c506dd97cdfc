/// What is said of the hidden layers: one value for all of them, or one for each.
package enum PerLayer<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The same for all.
  case all(Value)
  /// One for each, in order; more than one, and not all the same.
  case each([Value])

  /// The values of so many layers, in the shortest form that says the same.
  package init(_ values: [Value], layers: Int, filler: Value) {
    let first = values.first ?? filler
    let isOne = values.count <= 1 || (values.count == layers && values.allSatisfy { $0 == first })
    self = isOne ? .all(first) : .each(values)
  }

  /// The value of a layer; nil of one that a list does not reach.
  package subscript(layer: Int) -> Value? {
    switch self {
    case .all(let value): value
    case .each(let values): values.indices.contains(layer) ? values[layer] : nil
    }
  }

  /// Values that are named, one for all or those of the list.
  package var named: [Value] {
    switch self {
    case .all(let value): [value]
    case .each(let values): values
    }
  }

  /// The same for another number of layers: new ones have the filler where the others differ.
  func resized(from before: Int, to count: Int, filler: Value) -> PerLayer {
    guard case .each(let values) = self, values.count == before else { return self }
    return PerLayer(values.resized(to: count, filler: filler), layers: count, filler: filler)
  }
}

extension Array {
  /// The first `count` elements, followed by `filler` where there are too few.
  func resized(to count: Int, filler: Element) -> [Element] {
    prefix(count) + Array(repeating: filler, count: Swift.max(0, count - self.count))
  }
}
