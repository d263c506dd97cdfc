extension Array {
  /// The lines of a list that are on screen, the chosen one in the middle where there are enough on both sides.
  ///
  /// A heading is never the last of them, away from what it heads: the list stands a line further down then, or at its
  /// very beginning shows a line less.
  func scrolled(to line: Int, page: Int, isHeading: (Element) -> Bool) -> Range<Int> {
    let start = Swift.max(0, Swift.min(count - page, line - page / 2))
    let end = Swift.min(count, start + page)
    guard end > start, end - 1 > line, isHeading(self[end - 1]) else { return start..<end }
    return Swift.max(0, start - 1)..<end - 1
  }
}

extension [Int] {
  /// Where sections of these sizes begin, one behind the other.
  var starts: [Int] { indices.map { self[..<$0].reduce(0, +) } }

  /// Of the sections that begin at these places: the beginning of the next one, or of the one before.
  ///
  /// The one before is the own one where `place` is within it. At the ends the place itself.
  func section(from place: Int, _ direction: Int) -> Int {
    (direction > 0 ? first { $0 > place } : last { $0 < place }) ?? place
  }
}
