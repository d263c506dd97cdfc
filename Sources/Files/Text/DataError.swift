/// Bad data in a file or link: where it is, what was found, and what is allowed, in one sentence.
package struct DataError: Error, Equatable, CustomStringConvertible {
  /// File, preset or link, as the user named it.
  package let source: String
  /// Line in the file, from 1 on.
  package let line: Int?
  /// What is wrong and what is allowed.
  package let problem: String

  /// An error in `source`.
  package init(source: String, line: Int? = nil, problem: String) {
    self.source = source
    self.line = line
    self.problem = problem
  }

  /// Place and problem: "presets/x.yaml, line 3: noise is 99; allowed is a number from 0 to 50.".
  package var description: String {
    let name = source.excerpt(Limit.sourceLength)
    let place = line.map { "\(name), line \($0)" } ?? name
    return "\(place): \(problem)."
  }
}
