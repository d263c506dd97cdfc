import Canvas

extension TerminalSession {
  /// The parameters of SGR codes sent so far that set a colour; empty where none was.
  package var colorCodes: Set<Int> {
    var codes: Set<Int> = []
    for match in String(decoding: log, as: UTF8.self).matches(of: /\u{1B}\[([0-9;:]*)m/) {
      for code in match.1.split(whereSeparator: { ";:".contains($0) }).compactMap({ Int($0) })
      where (30...49).contains(code) || (90...107).contains(code) {
        codes.insert(code)
      }
    }
    return codes
  }

  /// The numbers of the palette's colours on screen.
  package var indexedColors: Set<Int> {
    Set(colors.compactMap { if case .indexed(let index) = $0 { Int(index) } else { nil } })
  }

  /// Whether a 24-bit colour is on screen.
  package var hasTrueColors: Bool {
    colors.contains { if case .rgb = $0 { true } else { false } }
  }

  private var colors: [Color] {
    let screen = screen
    return (0..<screen.size.rows).flatMap { row in
      (0..<screen.size.columns).flatMap { column in
        let cell = screen.cell(at: column, row)
        return [cell.foreground, cell.background]
      }
    }
  }
}
