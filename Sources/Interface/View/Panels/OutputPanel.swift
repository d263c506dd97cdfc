import Canvas
import Datasets
import Maps
import Neural
import Training

extension Painter {
  /// The large map: the output with the points on it, or the unit or feature that is looked at.
  mutating func drawOutput(_ scene: Scene) {
    guard let layout = scene.layout.output, !scene.isCovered(layout.rect) else { return }
    let subject = scene.model.mapSubject
    let uncertainty = subject == .output && scene.model.scenario.uncertainty
    let title = MapTitle(subject, scene.snapshot, isASCII: scene.isASCII, uncertainty: uncertainty)
    let name = scene.model.pinned == subject ? title.name + ", pinned" : title.name
    let fits = name.count + title.formula.unicodeScalars.count + 7 <= layout.rect.columns
    frame(layout.rect, title: name, remark: fits ? title.formula : "")
    if !fits, subject != .output || !scene.snapshot.members.isEmpty || uncertainty {
      // Between the frame's corners there is room below.
      write(" \(title.formula) ", endingAt: layout.rect.endColumn - 2, layout.rect.endRow - 1, theme.quiet)
    }
    if scene.isFocused(.map) && scene.model.reading == nil {
      write(" \(title.name) ", layout.rect.column + 1, layout.rect.row, theme.focus)
    }
    let (test, discretize) = (scene.model.scenario.showTestData, scene.model.scenario.discretize)
    drawPicture(
      of: subject, scene.snapshot, in: layout, showTestData: test, discretize: discretize, uncertainty: uncertainty)
    if case .map(let x, let y) = scene.model.reading { drawCursor(x, y, layout) }
    switch scene.snapshot.scenario.activeDataset.form {
    case .plane: drawAxes(layout)
    case .curve: drawAxes(layout, hasY: false)
    case .bits, .rows: return
    }
    let outputs = scene.snapshot.network.shape.output.units
    if uncertainty, scene.snapshot.scenario.activeDataset.form == .plane {
      // Its scale stands where its values are drawn.
      return
    } else if outputs > 1, let legend = layout.legend {
      drawClassLegend(legend, count: outputs)
    } else if scene.snapshot.scenario.activeDataset.form == .curve, let legend = layout.legend {
      drawCurveLegend(legend, scene.model.scenario.showTestData, band: uncertainty)
    } else if let legend = layout.legend {
      drawLegend(legend, scene)
    }
  }

  /// Draws what there is to see of the subject: classes, a curve, a map of values, or why there is nothing.
  mutating func drawPicture(
    of subject: MapSubject, _ snapshot: Snapshot, in layout: OutputLayout, showTestData: Bool, discretize: Bool,
    uncertainty: Bool = false
  ) {
    let form = snapshot.scenario.activeDataset.form
    switch form {
    case .bits, .rows: drawNoMap(snapshot, in: layout)
    case .plane where subject == .output && uncertainty, .curve where subject == .output && uncertainty:
      drawUncertainty(snapshot, in: layout, showTestData: showTestData)
    case .curve where subject == .output: drawCurve(snapshot, in: layout, showTestData: showTestData)
    case .plane where subject == .output && snapshot.network.shape.output.units > 1:
      drawClasses(snapshot, in: layout, showTestData: showTestData)
    case .plane, .curve:
      let values = drawMap(of: subject, snapshot, in: layout, discretize: discretize)
      if form == .plane { drawPoints(snapshot, in: layout, showTestData: showTestData, on: values) }
    }
  }

  /// Draws the map of the output unit, or of what is looked at; returns the values drawn, one or two rows a cell.
  mutating func drawMap(
    of subject: MapSubject = .output, _ snapshot: Snapshot, in layout: OutputLayout, discretize: Bool
  ) -> [Double] {
    let heatMap = HeatMap(theme: theme, glyphSet: glyphSet)
    let (columns, rows) = heatMap.resolution(of: Size(layout.map.columns, layout.map.rows))
    let surface = DecisionSurface(columns: columns, rows: rows)
    let raw = snapshot.values(of: subject, on: surface)
    let values = discretize ? signs(of: raw) : raw
    heatMap.draw(values, in: layout.map, on: &self)
    return values
  }

  private mutating func drawCursor(_ x: Double, _ y: Double, _ layout: OutputLayout) {
    guard let place = layout.position(of: Point(x: x, y: y, label: 0)) else { return }
    put(glyphSet == .ascii ? "+" : "┼", place.column, place.row, theme.focus)
  }

  /// Draws the numbers below and beside the map.
  mutating func drawAxes(_ layout: OutputLayout, hasY: Bool = true) {
    let ticks = layout.map.rows >= 12 ? [-6, -3, 0, 3, 6] : [-6, 0, 6]
    for tick in ticks {
      let share = (Double(tick) + DecisionSurface.limit) / (2 * DecisionSurface.limit)
      let text = tick < 0 ? "\(glyphs.minus)\(-tick)" : " \(tick)"
      let column = layout.map.column + Int((share * Double(layout.map.columns - 1)).rounded()) - 1
      write(text, column, layout.xAxisRow, theme.quiet)
      guard hasY else { continue }
      let row = layout.map.row + Int(((1 - share) * Double(layout.map.rows - 1)).rounded())
      write(text, layout.yAxisColumn, row, theme.quiet)
    }
  }

  /// Draws the glyphs of the classes; returns the column after them.
  @discardableResult
  private mutating func drawClasses(_ start: Int, _ row: Int, isSmall: Bool) -> Int {
    var column = write("  \(isSmall ? glyphs.small(glyphs.positive) : glyphs.positive)", start, row, theme.positive)
    column = write(" +1 ", column, row, theme.quiet)
    column = write(" \(isSmall ? glyphs.small(glyphs.negative) : glyphs.negative)", column, row, theme.negative)
    return write(" \(glyphs.minus)1", column, row, theme.quiet)
  }

  private mutating func drawLegend(_ rect: Rect, _ scene: Scene) {
    let isSmall = scene.snapshot.scenario.problem == .regression
    let hasTest = scene.model.scenario.showTestData
    // A narrow map has room for the classes alone.
    let bar = min(12, rect.columns - 18 - (hasTest ? 9 : 0))
    var column = rect.column - 1
    if bar >= 4 {
      column = write("\(glyphs.minus)1 ", rect.column, rect.row, theme.quiet)
      let values = (0..<bar).map { -1 + 2 * (Double($0) + 0.5) / Double(bar) }
      let heatMap = HeatMap(theme: theme, glyphSet: glyphSet)
      let rows = heatMap.resolution(of: Size(bar, 1)).rows
      heatMap.draw(
        Array((0..<rows).map { _ in values }.joined()), in: Rect(column, rect.row, bar, 1), on: &self)
      column = write(" +1", column + bar, rect.row, theme.quiet)
    }
    column = drawClasses(column, rect.row, isSmall: isSmall)
    guard hasTest else { return }
    column = write(" \(glyphs.testPositive)\(glyphs.testNegative)", column + 1, rect.row, theme.text)
    write(" test", column, rect.row, theme.quiet, width: rect.endColumn + 1 - column)
  }
}

extension Snapshot {
  /// What a subject of the map answers on a surface.
  func values(of subject: MapSubject, on surface: DecisionSurface) -> [Double] {
    switch subject {
    case .feature(let feature): surface.values(of: feature)
    case .output: surface.values(of: [network.shape.output.firstNode], in: self)[0]
    case .unit(let layer, let unit):
      surface.values(of: [network.shape.layers[layer].firstNode + unit], in: self)[0]
    }
  }
}

/// What the large map shows, in words: "hidden 2, unit 3" and "tanh of 4 inputs".
struct MapTitle {
  let name: String
  let formula: String

  init(_ subject: MapSubject, _ snapshot: Snapshot, isASCII: Bool, uncertainty: Bool = false) {
    switch subject {
    case .output where uncertainty:
      name = "Uncertainty"
      let sign = isASCII ? "deviation" : "σ"
      switch snapshot.uncertainty {
      case .members(let count): formula = "\(sign) of \(count) networks"
      case .masks(let count): formula = "\(sign) of \(count) masks"
      case nil: formula = ""
      }
    case .output:
      name = "Output"
      let count = snapshot.members.count
      formula = count > 1 ? "mean of \(count) networks" : Self.formula(snapshot.network.shape.output)
    case .unit(let layer, let unit):
      name = "Hidden \(layer + 1), unit \(unit + 1)"
      formula = Self.formula(snapshot.network.shape.layers[layer])
    case .feature(let feature):
      name = "Feature"
      formula = isASCII ? feature.asciiTitle : feature.title
    }
  }

  private static func formula(_ layer: LayerShape) -> String {
    "\(layer.activation.rawValue) of \(layer.inputs) input\(layer.inputs == 1 ? "" : "s")"
  }
}
