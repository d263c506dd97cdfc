import Canvas
import Maps

/// Where the rows of bits stand beside their targets and answers.
struct AnswerTable {
  /// Columns of a target and of an answer, as wide as their headings.
  private static let figure = 6

  /// The rows that are shown.
  let shown: [AnsweredRow]
  /// Whether there is room for a space between bits.
  let isWide: Bool
  /// Row of the headings.
  let top: Int
  /// First column of the bits.
  let bits: Int
  /// Columns after the targets and after the answers.
  let targetEnd: Int
  let answerEnd: Int

  /// The table in the middle of the map's place, or over all of the panel where that is too narrow or too low; nil
  /// where there is no row, or no room for one.
  init?(_ rows: [AnsweredRow], in layout: OutputLayout) {
    guard let count = rows.first?.bits.count else { return nil }
    isWide = 2 * count + 20 <= layout.map.columns && rows.count + 2 <= layout.map.rows
    let area = isWide ? layout.map : layout.rect.inset(columns: 1, rows: 1)
    let bitsWidth = isWide ? 2 * count : max(4, count)
    let gap = isWide ? 2 : 1
    let width = bitsWidth + 2 * (gap + Self.figure) + (isWide ? 4 : 0)
    guard width <= area.columns, area.rows >= 3 else { return nil }
    let room = area.rows - 1
    shown = rows.count <= room ? rows : Array(rows.sorted { $0.error > $1.error }.prefix(room - 1))
    top = area.row + max(0, area.rows - rows.count - 1) / 2
    bits = area.column + (area.columns - width) / 2
    targetEnd = bits + bitsWidth + gap + Self.figure
    answerEnd = targetEnd + gap + Self.figure
  }
}

extension AnsweredRow {
  /// How far the answer lies from the target.
  fileprivate var error: Double { answer.isFinite ? abs(answer - target) : .infinity }
}
