import Canvas
import Neural
import Scenarios

extension Painter {
  /// What sets a hidden layer apart, below its number of units, in as many words as there is room for.
  mutating func drawMarks(_ column: NetworkLayout.Column, _ scene: Scene) {
    guard let place = column.marks, scene.model.scenario.hidden.indices.contains(column.layer) else { return }
    let marks = LayerMarks(column.layer, scene.model.scenario)
    let text = marks.text(columns: place.columns, ellipsis: glyphs.ellipsis)
    write(text, centeredIn: place.column..<place.endColumn, place.row, theme.quiet)
  }
}

/// What sets a hidden layer apart from a plain one; its activation where not all layers have the same.
struct LayerMarks {
  /// Each in words: "leakyRelu", "dropout 0.2", "BN", "α 0.1".
  private let long: [String]
  private let medium: [String]
  /// Each in as few characters as possible: "leakyRelu", "d.2", "BN", "α.1".
  private let short: [String]

  /// The marks of a layer; none of a plain one.
  init(_ layer: Int, _ scenario: Scenario) {
    let asked = scenario.hiddenLayer(layer)
    var marks: [(long: String, medium: String, short: String)] = []
    func add(_ word: String) { marks.append((word, word, word)) }
    func short(_ number: Double) -> String {
      let text = plainDecimal(number)
      return text.hasPrefix("0.") ? String(text.dropFirst()) : text
    }
    if scenario.sharedActivation == nil { add(asked.activation.rawValue) }
    if asked.dropoutRate > 0 {
      let rate = plainDecimal(asked.dropoutRate)
      marks.append(("dropout " + rate, "drop " + rate, "d" + short(asked.dropoutRate)))
    }
    if asked.isNormalized { add("BN") }
    if let alpha = asked.alpha {
      marks.append(("α " + plainDecimal(alpha), "α" + plainDecimal(alpha), "α" + short(alpha)))
    }
    (long, medium, self.short) = (marks.map(\.long), marks.map(\.medium), marks.map(\.short))
  }

  /// All of them in words; empty of a plain layer.
  var text: String { long.joined(separator: " ") }

  /// The longest words that fit, or the first marks and an ellipsis.
  ///
  /// Where there is a choice of words, a column more stays free between the layers, so that they do not run together.
  func text(columns: Int, ellipsis: Unicode.Scalar) -> String {
    let whole = [(long, columns - 1), (medium, columns - 1), (short, columns)]
    for (words, room) in whole {
      let text = words.joined(separator: " ")
      if text.unicodeScalars.count <= room { return text }
    }
    let some = short.indices.reversed().map { short[..<$0].joined(separator: " ") + String(ellipsis) }
    let fitting = some.first { $0.unicodeScalars.count <= columns && $0.unicodeScalars.count > 1 }
    return fitting ?? ((short.first ?? "") + String(ellipsis)).cut(to: columns, with: ellipsis)
  }
}
