import Canvas
import Datasets
import Neural
import Training

/// The figures that the footer shows of work beside the screen, and of a cursor, a weight, a bias or a layer.
struct FooterFigures {
  struct Part {
    let name: String
    let value: String
    var style: Style?
  }

  let parts: [Part]

  /// The parts that fit into a line, and the first column after them; at the line's end, where they reach it.
  func fitting(width: Int) -> (parts: ArraySlice<Part>, end: Int) {
    var column = 1
    for (index, part) in parts.enumerated() {
      let length = part.value.count + (part.name.isEmpty ? 0 : part.name.count + 1)
      guard column + length < width else { return (parts[..<index], min(column, width)) }
      column += length + 2
    }
    return (parts[...], min(column, width))
  }

  init(_ scene: Scene) {
    let read =
      switch scene.model.reading {
      case .map(let x, let y): Self.map(x, y, scene)
      case .chart(let epoch): Self.chart(epoch, scene)
      case nil: Self.parameter(scene)
      }
    parts = scene.model.jobs.map(Self.job) + read
  }

  /// What goes on beside the screen, and how far it has come.
  private static func job(_ running: RunningJob) -> Part {
    Part(name: running.job.title, value: running.progress.map { "\(Int($0 * 100)) %" } ?? "…")
  }

  /// Value and gradient of the focused weight or bias, in four significant digits.
  private static func parameter(_ scene: Scene) -> [Part] {
    let (focus, shown) = (scene.model.focus, scene.model.shownNetwork)
    guard let run = shown.run, let index = shown.parameterIndex(of: focus) else { return layer(scene) }
    let network = run.network
    var parts = [Part(name: name(of: focus, in: shown, scene), value: significant(network.parameters[index]))]
    if network.isDead[index] {
      parts.append(Part(name: "", value: "dead: any value revives it", style: scene.theme.warning))
    }
    parts.append(Part(name: "gradient", value: significant(run.lossGradient()[index])))
    return parts
  }

  /// What sets the focused hidden layer apart, of which its header may have no room to tell all.
  private static func layer(_ scene: Scene) -> [Part] {
    let layer: Int
    switch scene.model.focus {
    case .units(let focused), .unit(let focused, _): layer = focused
    default: return []
    }
    guard scene.model.scenario.hidden.indices.contains(layer) else { return [] }
    let text = LayerMarks(layer, scene.model.scenario).text
    return text.isEmpty ? [] : [Part(name: "hidden \(layer + 1)", value: text)]
  }

  private static func name(of focus: Focus, in shown: ShownNetwork, _ scene: Scene) -> String {
    let layer = focus.layer ?? 0
    let unit = layer == shown.hidden.count ? "the output" : "hidden \(layer + 1), unit \((focus.unit ?? 0) + 1)"
    guard case .link(_, _, let input) = focus else { return "bias of " + unit }
    if layer > 0 { return "weight of unit \(input + 1) into \(unit)" }
    guard case .feature(let feature)? = shown.source(layer: layer, input: input) else {
      return "weight of \(shown.inputNames[input]) into \(unit)"
    }
    return "weight of \(scene.isASCII ? feature.asciiTitle : feature.title) into \(unit)"
  }

  /// The point, what the map says there, its class, and the nearest example with its loss.
  private static func map(_ x: Double, _ y: Double, _ scene: Scene) -> [Part] {
    let snapshot = scene.snapshot
    let place = Point(x: x, y: y, label: 0)
    var parts = [
      Part(name: scene.isASCII ? "X1" : "X₁", value: decimal(x, 2)),
      Part(name: scene.isASCII ? "X2" : "X₂", value: decimal(y, 2)),
    ]
    if snapshot.network.shape.output.units > 1 {
      return parts + classes(place, scene) + uncertainty(place, scene)
    }
    let value = snapshot.answers(at: [place])[0][0]
    parts.append(Part(name: "output", value: decimal(value, 3)))
    if snapshot.scenario.problem == .classification {
      let side = value - snapshot.network.classBorder
      parts.append(Part(name: "class", value: side >= 0 ? "+1" : "-1", style: scene.theme.classStyle(side)))
    }
    parts += uncertainty(place, scene)
    // Only an example that is on screen; test data may be hidden.
    let shown = scene.model.scenario.showTestData ? snapshot.data : DataSplit(train: snapshot.data.train, test: [])
    guard let nearest = nearest(to: (x, y), in: shown) else { return parts }
    let loss = snapshot.evaluate([nearest.point]).loss
    let label =
      snapshot.scenario.problem == .classification
      ? (nearest.point.label > 0 ? "+1" : "-1") : decimal(nearest.point.label, 3)
    parts.append(
      Part(
        name: "nearest \(nearest.isTest ? "test" : "train") example",
        value: "\(label) at \(decimal(nearest.point.x, 2)), \(decimal(nearest.point.y, 2))"))
    parts.append(Part(name: "loss", value: decimal(loss, 3)))
    return parts
  }

  /// The winning class of a point, and how sure the network is.
  private static func classes(_ point: Point, _ scene: Scene) -> [Part] {
    guard let answer = scene.snapshot.answer(at: point) else { return [] }
    let palette = ClassPalette(theme: scene.theme, glyphSet: scene.model.glyphSet)
    return [
      Part(name: "class", value: String(answer.winner), style: palette.style(of: answer.winner)),
      Part(name: "confidence", value: decimal(answer.confidence * 100, 1) + "%"),
    ]
  }

  /// How far the answers at a point lie apart, where the map shows that.
  private static func uncertainty(_ point: Point, _ scene: Scene) -> [Part] {
    guard scene.model.scenario.uncertainty, let value = scene.snapshot.uncertainty(at: [point]) else { return [] }
    return [Part(name: "deviation", value: decimal(value[0], 3))]
  }

  private static func nearest(to place: (x: Double, y: Double), in data: DataSplit) -> (point: Point, isTest: Bool)? {
    func distance(_ point: Point) -> Double {
      let (dx, dy) = (point.x - place.x, point.y - place.y)
      return dx * dx + dy * dy
    }
    let all = data.train.map { ($0, false) } + data.test.map { ($0, true) }
    return all.min { distance($0.0) < distance($1.0) }.map { (point: $0.0, isTest: $0.1) }
  }

  /// The figures of the stretch of epochs that the cursor stands on.
  private static func chart(_ epoch: Int, _ scene: Scene) -> [Part] {
    guard let stretch = scene.snapshot.history.stretches.last(where: { $0.firstEpoch <= epoch }) else { return [] }
    func range(_ extremes: LossHistory.Extremes, _ percent: Bool) -> String {
      func text(_ value: Double) -> String { percent ? decimal(value * 100, 1) + "%" : significant(value) }
      return extremes.low == extremes.high || extremes.low.isNaN
        ? text(extremes.low) : text(extremes.low) + " to " + text(extremes.high)
    }
    var parts = [
      Part(name: "epoch", value: epochText(stretch.firstEpoch)),
      Part(name: "train loss", value: range(stretch.train, false)),
      Part(name: "test loss", value: range(stretch.test, false)),
    ]
    if scene.snapshot.scenario.problem == .classification {
      parts.append(Part(name: "accuracy train", value: range(stretch.trainAccuracy, true)))
      parts.append(Part(name: "test", value: range(stretch.testAccuracy, true)))
    }
    return parts
  }

  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    fixed(value, decimals: decimals) ?? "-"
  }
}

/// `value` in four significant digits: 0.4330, -12.35, 3.142e-7.
func significant(_ value: Double) -> String {
  guard value.isFinite else { return "-" }
  let size = abs(value)
  if size == 0 { return "0.000" }
  if size >= 1e6 || size < 1e-4 {
    var (mantissa, exponent) = (value, 0)
    while abs(mantissa) >= 9.9995 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while abs(mantissa) < 0.99995 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return (fixed(mantissa, decimals: 3) ?? "-") + "e\(exponent)"
  }
  var (decimals, limit) = (3, 9.9995)
  while decimals > 0, size >= limit { (decimals, limit) = (decimals - 1, limit * 10) }
  var small = size
  while small < 0.99995, decimals < 8 { (small, decimals) = (small * 10, decimals + 1) }
  return fixed(value, decimals: decimals) ?? "-"
}
