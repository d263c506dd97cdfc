/// Where a network's parameters start: weights drawn from a law, biases constant, γ = 1, β = 0, learned α as usual.
///
/// n_in are the inputs of a layer and n_out its units. Numbers are drawn layer by layer, row by row, input by input.
package struct Initialization: Equatable, Sendable {
  /// The law of the weights; the raw values are the words of files and flags.
  package enum Method: String, CaseIterable, Sendable {
    /// The browser's: uniform in [−½, ½).
    case browser
    /// All zero: every unit of a layer stays like the others.
    case zeros
    /// Normal, N(0, σ²) with ``Initialization/deviation``.
    case normal
    /// Uniform in [``Initialization/low``, ``Initialization/high``).
    case uniform
    /// Glorot and Bengio (2010), normal: variance 2/(n_in + n_out).
    case xavierNormal
    /// Glorot and Bengio (2010), uniform in ±√(6/(n_in + n_out)), of the same variance.
    case xavierUniform
    /// He et al. (2015), normal: variance 2/n_in.
    case he
    /// LeCun et al. (1998), normal: variance 1/n_in.
    case leCun
    /// Orthogonal (Saxe et al. 2014): the rows are orthonormal, or the columns where there are more rows than inputs.
    case orthogonal
  }

  /// The law of the weights.
  package var method: Method
  /// σ of the normal law.
  package var deviation = 0.01
  /// Lower border of the uniform law.
  package var low = -1.0
  /// Upper border of the uniform law.
  package var high = 1.0
  /// Every bias.
  package var bias = 0.1

  /// A law with the usual settings; the bias is the browser's 0.1.
  package init(_ method: Method = .browser, bias: Double = 0.1) {
    self.method = method
    self.bias = bias
  }

  /// The initial parameters of a shape, flat.
  package func parameters(for shape: Shape, random: inout some RandomStream) -> [Double] {
    var parameters = [Double](repeating: 0, count: shape.parameterCount)
    for layer in shape.layers {
      let weights = weights(of: layer, random: &random)
      parameters.replaceSubrange(layer.weights, with: weights)
      for index in layer.biases { parameters[index] = bias }
      for index in layer.scales { parameters[index] = 1 }
      for index in layer.alphas { parameters[index] = layer.fixedAlpha }
    }
    return parameters
  }

  private func weights(of layer: LayerShape, random: inout some RandomStream) -> [Double] {
    let (fanIn, fanOut) = (Double(layer.inputs), Double(layer.units))
    switch method {
    case .browser: return layer.weights.map { _ in random.next() - 0.5 }
    case .zeros: return layer.weights.map { _ in 0 }
    case .normal: return layer.weights.map { _ in deviation * random.nextNormal() }
    case .uniform: return layer.weights.map { _ in low + (high - low) * random.next() }
    case .xavierNormal: return normal(layer, variance: 2 / (fanIn + fanOut), random: &random)
    case .xavierUniform:
      let border = (6 / (fanIn + fanOut)).squareRoot()
      return layer.weights.map { _ in border * (2 * random.next() - 1) }
    case .he: return normal(layer, variance: 2 / fanIn, random: &random)
    case .leCun: return normal(layer, variance: 1 / fanIn, random: &random)
    case .orthogonal: return orthogonalMatrix(rows: layer.rowCount, columns: layer.inputs, random: &random)
    }
  }

  private func normal(_ layer: LayerShape, variance: Double, random: inout some RandomStream) -> [Double] {
    layer.weights.map { _ in variance.squareRoot() * random.nextNormal() }
  }
}

/// A matrix, row by row, with orthonormal rows, or columns where there are more rows than columns.
///
/// Normal vectors made orthogonal one after the other (Gram and Schmidt, twice over, so that rounding does not count);
/// their lengths stay positive, so that every orthogonal matrix is as likely as any other.
private func orthogonalMatrix(rows: Int, columns: Int, random: inout some RandomStream) -> [Double] {
  let (count, length) = (min(rows, columns), max(rows, columns))
  var vectors: [[Double]] = []
  for _ in 0..<count {
    var vector = (0..<length).map { _ in random.nextNormal() }
    for _ in 0..<2 {
      for other in vectors {
        let share = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
        for index in vector.indices { vector[index] -= share * other[index] }
      }
    }
    let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    vectors.append(vector.map { $0 / norm })
  }
  if rows <= columns { return vectors.flatMap { $0 } }
  return (0..<rows).flatMap { row in vectors.map { $0[row] } }
}
