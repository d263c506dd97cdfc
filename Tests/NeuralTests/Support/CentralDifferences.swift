import Neural

/// Compares gradients with central differences of fourth order, array by array of the parameters.
///
/// f′(x) ≈ (f(x−2h) − 8f(x−h) + 8f(x+h) − f(x+2h))/12h: its own error is h⁴f⁽⁵⁾/30, beside the rounding error of about
/// 1.5·2⁻⁵³·f/h. Both lie near 10⁻¹² for the given steps.
struct CentralDifferences {
  /// Half the distance between neighbouring points.
  var step = 1e-3

  /// The gradient of `loss` at the network's parameters, flat as they are.
  func numericalGradient(of network: Network, _ loss: (Network) -> Double) -> [Double] {
    network.parameters.indices.map { index in
      let (far, near) = (difference(2 * step), difference(step))
      return (8 * near - far) / (12 * step)

      func difference(_ distance: Double) -> Double {
        var (left, right) = (network, network)
        left.parameters[index] -= distance
        right.parameters[index] += distance
        return loss(right) - loss(left)
      }
    }
  }

  /// The largest ‖a − n‖ / (‖a‖ + ‖n‖) among the layers' weights and the layers' biases; zero where both vanish.
  static func worstError(_ analytic: [Double], _ numerical: [Double], shape: Shape) -> Double {
    let ranges = shape.layers.flatMap { [$0.weights, $0.biases] }
    return ranges.map { range in
      let distance = norm(range.map { analytic[$0] - numerical[$0] })
      return distance == 0 ? 0 : distance / (norm(analytic[range]) + norm(numerical[range]))
    }.reduce(0) { $1.isNaN ? .infinity : max($0, $1) }
  }

  /// Mean loss of the samples plus λ·ΣR(w) over the weights: what the update rule descends.
  static func penalizedLoss(of network: Network, on examples: Examples, rule: UpdateRule) -> Double {
    network.evaluate(examples).loss + network.penalty(rule)
  }

  private static func norm(_ values: some Sequence<Double>) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
