extension Network {
  /// A network in the midst of training; nil where there are not as many numbers as the shape asks for.
  ///
  /// - Parameters:
  ///   - shape: The form.
  ///   - parameters: Weights and biases, flat.
  ///   - pendingGradients: As ``gradients`` gave them, or the eight lanes of each, as earlier versions kept them.
  ///   - pendingExamples: Examples summed up in the gradients.
  ///   - deadLinks: Indices of the weights that take part in no further update.
  package init?(
    shape: Shape, parameters: [Double], pendingGradients: [Double], pendingExamples: Int, deadLinks: [Int]
  ) {
    guard parameters.count == shape.parameterCount,
      let gradients = Self.pendingGradients(pendingGradients, count: parameters.count), pendingExamples >= 0,
      deadLinks.allSatisfy(parameters.indices.contains)
    else { return nil }
    self.init(shape: shape, parameters: parameters)
    self.gradients = gradients
    self.pendingExamples = pendingExamples
    for index in deadLinks { isDead[index] = true }
  }

  /// One number a parameter, of numbers that may be eight lanes each; nil where there are neither as many.
  static func pendingGradients(_ numbers: [Double], count: Int) -> [Double]? {
    let width = Lanes.scalarCount
    if numbers.count == count { return numbers }
    guard numbers.count == count * width else { return nil }
    return (0..<count).map { Lanes(numbers[$0 * width..<($0 + 1) * width]).laneSum }
  }
}

extension Shape {
  /// Numbers that a network of this shape has learned: parameters, and the running averages of batch normalization.
  package var learnedCount: Int { parameterCount + (hasNormalization ? 2 * rowCount : 0) }
}

extension Network {
  /// All that it has learned: the parameters, then the running means and variances of batch normalization.
  ///
  /// New numbers must be ``Shape/learnedCount``.
  package var learned: [Double] {
    get { parameters + runningMeans + runningVariances }
    set {
      precondition(newValue.count == shape.learnedCount, "a number for each parameter")
      let rows = runningMeans.count
      parameters = Array(newValue.prefix(parameters.count))
      runningMeans = Array(newValue.dropFirst(parameters.count).prefix(rows))
      runningVariances = Array(newValue.suffix(rows))
    }
  }
}
