extension String {
  /// How many letters have to be changed, put in, left out or swapped with their neighbour to come to another text;
  /// capitals and small letters are the same.
  package func distance(to other: String) -> Int {
    let (from, to) = (Array(lowercased().unicodeScalars), Array(other.lowercased().unicodeScalars))
    var (older, old) = ([Int](), Array(0...to.count))
    for row in from.indices {
      var new = [row + 1]
      for column in to.indices {
        var best = min(new[column], old[column + 1]) + 1
        best = min(best, old[column] + (from[row] == to[column] ? 0 : 1))
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          best = min(best, older[column - 1] + 1)
        }
        new.append(best)
      }
      (older, old) = (old, new)
    }
    return old[to.count]
  }

  /// The words most like this one, the most like first.
  package func nearest(in words: [String], count: Int = 3) -> [String] {
    // No word of ours is so long that the rest would count.
    let text = String(unicodeScalars.prefix(40))
    let distances = words.map { word in
      // A word that holds all of it may be much longer and still be the one that is meant.
      text.count > 2 && word.lowercased().contains(text.lowercased()) ? 1 : text.distance(to: word)
    }
    // Of two that are as far the one that stands first in the list.
    let order = words.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    return order.prefix(count).map { words[$0] }
  }

  /// What to say of a word that is not in a list: "the nearest of 75 are a, b, c".
  package func nearestTold(in words: [String]) -> String {
    "the nearest of \(words.count) are \(nearest(in: words).joined(separator: ", "))"
  }
}
