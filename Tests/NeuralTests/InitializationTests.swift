import Neural
import Testing

@Suite("Laws of initialization")
struct InitializationTests {
  private let shape = Shape(inputs: 100, layers: [(units: 300, activation: .relu), (units: 1, activation: .linear)])

  private func weights(_ method: Initialization.Method) -> [Double] {
    var random = Draws(seed: 5)
    let parameters = Initialization(method, bias: 0.25).parameters(for: shape, random: &random)
    #expect(parameters[shape.layers[0].biases].allSatisfy { $0 == 0.25 } && parameters.last == 0.25)
    return Array(parameters[shape.layers[0].weights])
  }

  /// Variance, range of the uniform laws, and fourth moment over the squared variance: 3 of a normal law, 1.8 of a uniform.
  static let laws: [(Initialization.Method, variance: Double, border: Double?, kurtosis: Double)] = [
    (.browser, 1.0 / 12, 0.5, 1.8), (.normal, 0.0001, nil, 3), (.uniform, 1.0 / 3, 1, 1.8),
    (.xavierNormal, 2.0 / 400, nil, 3), (.xavierUniform, 2.0 / 400, (6.0 / 400).squareRoot(), 1.8),
    (.he, 2.0 / 100, nil, 3), (.leCun, 1.0 / 100, nil, 3),
  ]

  @Test("mean 0, the variance of the law, its shape and its borders, over 30,000 weights", arguments: laws)
  func law(method: Initialization.Method, variance: Double, border: Double?, kurtosis: Double) {
    let weights = weights(method)
    let count = Double(weights.count)
    let mean = weights.reduce(0, +) / count
    let second = weights.reduce(0) { $0 + $1 * $1 } / count
    let fourth = weights.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count
    // Five standard errors.
    #expect(abs(mean) < 5 * (variance / count).squareRoot())
    #expect(abs(second / variance - 1) < 5 * ((kurtosis - 1) / count).squareRoot())
    #expect(abs(fourth / (second * second) - kurtosis) < 0.2)
    if let border {
      #expect(weights.allSatisfy { abs($0) <= border } && weights.contains { abs($0) > 0.99 * border })
    }
    // Neighbours know nothing of each other.
    let product = zip(weights, weights.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / count
    #expect(abs(product) < 5 * variance / count.squareRoot())
  }

  /// Variances of a maxout layer of 100 inputs and 150 units.
  static let maxoutLaws: [(method: Initialization.Method, variance: Double)] = [
    (.xavierNormal, 2.0 / 250), (.xavierUniform, 2.0 / 250), (.he, 2.0 / 100), (.leCun, 1.0 / 100),
  ]

  @Test("of maxout n_out counts units, not their two pieces, and n_in counts as ever", arguments: maxoutLaws)
  func maxout(method: Initialization.Method, variance: Double) {
    // 100 inputs and 150 units: 300 rows, of which PyTorch's laws, given the matrix alone, would count each.
    let shape = Shape(inputs: 100, layers: [(150, .maxout), (1, .linear)])
    var random = Draws(seed: 8)
    let all = Initialization(method).parameters(for: shape, random: &random)
    let weights = all[shape.layers[0].weights]
    #expect(weights.count == 30_000)
    let second = weights.reduce(0) { $0 + $1 * $1 } / 30_000
    // Five standard errors of a normal law, whose fourth moment is the larger; 2/400 would be 60 % off.
    #expect(abs(second / variance - 1) < 5 * (2.0 / 30_000).squareRoot())
    if method == .xavierUniform { #expect(weights.allSatisfy { abs($0) <= (6.0 / 250).squareRoot() }) }
    // The layer behind reads units: its inputs are 150, and its n_in with them.
    #expect(shape.layers[1].inputs == 150 && all[shape.layers[0].biases].allSatisfy { $0 == 0.1 })
  }

  @Test("zeros are zero, and the shape's other numbers start as they should")
  func constants() {
    #expect(weights(.zeros).allSatisfy { $0 == 0 })
    let hidden = Layer(units: 2, activation: .prelu, isNormalized: true)
    let shape = Shape(inputs: 1, layers: [hidden, Layer(units: 1, activation: .tanh)])
    var random = Draws(seed: 1)
    let parameters = Initialization(.zeros).parameters(for: shape, random: &random)
    #expect(parameters == [0, 0, 0.1, 0.1, 1, 1, 0, 0, 0.25, 0, 0, 0.1])
  }

  @Test("orthogonal rows or columns have length 1 and no product", arguments: [(7, 7), (4, 9), (9, 4)])
  func orthogonal(units: Int, inputs: Int) {
    var random = Draws(seed: 6)
    let shape = Shape(inputs: inputs, layers: [(units: units, activation: .linear)])
    let matrix = Initialization(.orthogonal).parameters(for: shape, random: &random)
    let vectors =
      units <= inputs
      ? (0..<units).map { row in (0..<inputs).map { matrix[row * inputs + $0] } }
      : (0..<inputs).map { column in (0..<units).map { matrix[$0 * inputs + column] } }
    for left in vectors.indices {
      for right in vectors.indices {
        let product = zip(vectors[left], vectors[right]).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (left == right ? 1 : 0)) < 1e-14)
      }
    }
  }

  @Test("the browser's law is the browser's: next − ½, and the bias 0.1")
  func browser() {
    var (random, expected) = (Draws(seed: 7), Draws(seed: 7))
    let shape = Shape(inputs: 2, layers: [(units: 2, activation: .tanh)])
    let parameters = Initialization().parameters(for: shape, random: &random)
    #expect(parameters == (0..<4).map { _ in expected.next() - 0.5 } + [0.1, 0.1])
  }
}
