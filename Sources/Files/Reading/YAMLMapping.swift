import Yams

extension Node.Mapping {
  /// The mapping at the top of a YAML text; empty where there is nothing.
  ///
  /// - Throws: ``DataError`` at the line of what is not YAML.
  package init(yaml: String, source: String) throws(DataError) {
    if let refusal = YAMLSurvey.refusal(of: yaml, source: source) { throw refusal }
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw DataError(source: source, line: error.line, problem: "this is not YAML: \(error.reason.excerpt(120))")
    } catch {
      throw DataError(source: source, problem: "this is not YAML: \("\(error)".excerpt(120))")
    }
    guard let node else {
      self.init([])
      return
    }
    guard case .mapping(let root) = node else {
      throw DataError(source: source, line: node.mark?.line, problem: "the file is no mapping of keys to values")
    }
    self = root
  }
}

extension YamlError {
  /// The line that the error names, from 1 on.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  /// What is wrong, without the excerpt that Yams adds.
  fileprivate var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _):
      "the key \(keys.prefix(3).map { "\"\($0.excerpt(20))\"" }.joined(separator: ", ")) stands there twice"
    default: "\(self)"
    }
  }
}
