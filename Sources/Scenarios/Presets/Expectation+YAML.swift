import Files
import Yams

extension Preset {
  /// The promises under `expect:`.
  static func expectations(in root: Node.Mapping, source: String) throws(DataError) -> [Expectation] {
    guard let node = root["expect"] else { return [] }
    guard case .sequence(let items) = node else {
      throw DataError(source: source, line: node.mark?.line, problem: "expect is no list")
    }
    var result: [Expectation] = []
    for item in items {
      guard case .mapping(let mapping) = item else {
        throw DataError(source: source, line: item.mark?.line, problem: "an expectation is no mapping")
      }
      result.append(try ExpectationReader(mapping: mapping, source: source).read())
    }
    return result
  }
}

/// Reads one entry of `expect:`.
private struct ExpectationReader {
  let mapping: Node.Mapping
  let source: String

  func read() throws(DataError) -> Expectation {
    let keys = ["within", "metric", "below", "above", "always"]
    for (key, _) in mapping where !keys.contains(key.string ?? "") {
      let allowed = keys.joined(separator: ", ")
      throw error(key, "there is no key \"\((key.string ?? "").excerpt())\" in an expectation; allowed are \(allowed)")
    }
    return Expectation(epochs: try epochs(), metric: try metric(), bound: try bound(), always: try always())
  }

  private func epochs() throws(DataError) -> Int {
    guard let node = mapping["within"], let epochs = node.int, epochs > 0 else {
      throw error(mapping["within"], "within is missing or no whole number of epochs above 0")
    }
    return epochs
  }

  private func metric() throws(DataError) -> Expectation.Metric {
    guard let name = mapping["metric"]?.string, let metric = Expectation.Metric(rawValue: name) else {
      let names = Expectation.Metric.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(mapping["metric"], "metric is missing or unknown; allowed is \(names)")
    }
    return metric
  }

  private func bound() throws(DataError) -> Expectation.Bound {
    switch (mapping["below"], mapping["above"]) {
    case (let below?, nil): return .below(try number(below))
    case (nil, let above?): return .above(try number(above))
    default: throw error(mapping["above"], "an expectation has one number, below or above")
    }
  }

  private func number(_ node: Node) throws(DataError) -> Double {
    guard let number = node.string.flatMap({ Double(decimal: $0) }) else {
      throw error(node, "below or above is no number; allowed is a finite number")
    }
    return number
  }

  private func always() throws(DataError) -> Bool {
    guard let node = mapping["always"] else { return false }
    guard let flag = node.bool else { throw error(node, "always is no boolean; allowed is true or false") }
    return flag
  }

  private func error(_ node: Node?, _ problem: String) -> DataError {
    DataError(source: source, line: node?.mark?.line ?? mapping.mark?.line, problem: problem)
  }
}
