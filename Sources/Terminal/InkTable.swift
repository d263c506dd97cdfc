import CNcurses
import Canvas

/// A style as ncurses is told it: a colour pair, and attributes.
struct Ink: Equatable {
  /// The number of the pair; 0 shows the terminal's own colours.
  var pair: Int32
  /// What the cell asked for, and bold where that stands for bright.
  var attributes: Attributes
}

/// Gives colour pairs to styles as they are met.
///
/// Terminals of eight colours hold fewer pairs than there are combinations, so these first get a pair for
/// each foreground on the terminal's own background: once the rest is used up, backgrounds are given up.
struct InkTable {
  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let numbering: ColorNumbering
  private let capacity: Int
  private let define: (Int32, Int32, Int32) -> Bool
  private var pairs: [Colors: Int32] = [:]
  /// Neighbours mostly share their style, so the last answer is kept.
  private var last: (style: Style, ink: Ink)?

  /// A table for a terminal with that many pairs, pair 0 included; `define` makes a pair.
  init(_ numbering: ColorNumbering, pairs capacity: Int, define: @escaping (Int32, Int32, Int32) -> Bool) {
    self.numbering = numbering
    self.capacity = capacity
    self.define = define
    guard case .palette(let colors) = numbering, colors < 256 else { return }
    for color in 0..<Int32(min(colors, capacity)) { _ = pair(Colors(foreground: color, background: -1)) }
  }

  /// The pair and the attributes that show a style.
  mutating func ink(for style: Style) -> Ink {
    if let last, last.style == style { return last.ink }
    let foreground = numbering.number(of: style.foreground)
    let background = numbering.number(of: style.background).number
    let pair =
      pair(Colors(foreground: foreground.number, background: background))
      ?? pair(Colors(foreground: foreground.number, background: -1)) ?? 0
    let ink = Ink(pair: pair, attributes: foreground.isBright ? style.attributes.union(.bold) : style.attributes)
    last = (style, ink)
    return ink
  }

  /// Puts the cells of a row, as ncurses is told them, in the place of those before.
  mutating func translate(_ row: ArraySlice<Cell>, to cells: inout [nc_cell]) {
    cells.removeAll(keepingCapacity: true)
    for cell in row {
      let ink = ink(for: cell.style)
      cells.append(nc_cell(glyph: cell.glyph.value, pair: ink.pair, attributes: UInt32(ink.attributes.rawValue)))
    }
  }

  /// The pair of two colours; `nil` when it is new and there is no room for it.
  private mutating func pair(_ colors: Colors) -> Int32? {
    if colors.foreground == -1, colors.background == -1 { return 0 }
    if let known = pairs[colors] { return known }
    let number = pairs.count + 1
    guard number < capacity, define(Int32(number), colors.foreground, colors.background) else { return nil }
    pairs[colors] = Int32(number)
    return Int32(number)
  }
}
