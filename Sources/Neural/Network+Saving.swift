extension Network {
  /// The pending gradients as numbers, the eight lanes of each parameter side by side.
  package var pendingGradients: [Double] {
    gradients.flatMap { lanes in lanes.indices.map { lanes[$0] } }
  }

  /// A network in the midst of training; nil where there are not as many numbers as the shape asks for.
  ///
  /// - Parameters:
  ///   - shape: The form.
  ///   - parameters: Weights and biases, flat.
  ///   - pendingGradients: As ``pendingGradients`` gave them.
  ///   - pendingExamples: Examples summed up in the gradients.
  ///   - deadLinks: Indices of the weights that take part in no further update.
  package init?(
    shape: Shape, parameters: [Double], pendingGradients: [Double], pendingExamples: Int, deadLinks: [Int]
  ) {
    let width = Lanes.scalarCount
    guard parameters.count == shape.parameterCount, pendingGradients.count == parameters.count * width,
      pendingExamples >= 0, deadLinks.allSatisfy(parameters.indices.contains)
    else { return nil }
    self.init(shape: shape, parameters: parameters)
    gradients = parameters.indices.map { Lanes(pendingGradients[$0 * width..<($0 + 1) * width]) }
    self.pendingExamples = pendingExamples
    for index in deadLinks { isDead[index] = true }
  }
}
