import Canvas
import Neural
import Scenarios

extension Painter {
  /// The data: thumbnails, and the settings of the data.
  mutating func drawData(_ scene: Scene) {
    guard let layout = scene.layout.data, !scene.isCovered(layout.rect) else { return }
    frame(layout.rect, title: "Data")
    if !scene.model.isHidden(.next(.dataset)) {
      label("Data", key: .next(.dataset), layout.rect.column + 2, layout.rect.row, theme.bright)
    }
    for thumbnail in layout.thumbnails { draw(thumbnail, scene) }
    if let picker = layout.picker { drawPicker(picker, layout, scene) }
    for line in layout.lines { draw(line, scene) }
    if let counts = layout.counts {
      let data = scene.snapshot.data
      write("\(data.train.count) to train on", counts.column, counts.row, theme.quiet, width: counts.columns)
      write("\(data.test.count) to test on", counts.column, counts.row + 1, theme.quiet, width: counts.columns)
    }
  }

  private mutating func draw(_ thumbnail: DataLayout.Thumbnail, _ scene: Scene) {
    let isChosen = scene.model.scenario.activeDataset == thumbnail.dataset
    drawPicture(of: thumbnail.dataset, in: thumbnail.picture, isFaded: !isChosen)
    let name = thumbnail.dataset.rawValue
    let style =
      scene.isFocused(.dataset(thumbnail.dataset)) ? theme.focus : isChosen ? theme.bright : theme.quiet
    let mark = isChosen ? "\(glyphs.on) " : ""
    write(mark + name, centeredIn: thumbnail.name.column..<thumbnail.name.endColumn, thumbnail.name.row, style)
  }

  /// The line that opens the list of all datasets: with the name of the present one where no thumbnail has it.
  private mutating func drawPicker(_ line: DataLayout.Line, _ layout: DataLayout, _ scene: Scene) {
    let dataset = scene.model.scenario.activeDataset
    let isPictured = layout.thumbnails.contains { $0.dataset == dataset }
    let isFocused = scene.isFocused(line.focus)
    let style = isFocused ? theme.focus : isPictured ? theme.text : theme.bright
    if !isPictured { put(glyphs.on, line.rect.column, line.rect.row, theme.bright) }
    if isPictured {
      label(line.label, key: line.action, line.rect.column + 2, line.rect.row, style)
    } else {
      write(dataset.rawValue, line.rect.column + 2, line.rect.row, style)
      // The letter of the key stands in the margin, so that the longest name has room before it.
      label("P", key: line.action, line.rect.endColumn, line.rect.row, theme.text)
    }
  }

  private mutating func draw(_ line: DataLayout.Line, _ scene: Scene) {
    let isFocused = scene.isFocused(line.focus)
    guard !line.isSwitch else {
      drawSwitch(line, isOn: scene.model.isOn(line.focus), isFocused: isFocused)
      return
    }
    label(line.label, key: line.action, line.rect.column, line.rect.row, theme.text)
    // The closing bracket stands in the margin, so that values and sliders end in one column.
    let box = Rect(line.rect.column + line.label.count, line.rect.row, line.rect.columns - line.label.count + 1, 1)
    value(scene.model.text(of: line.focus), in: box, isFocused: isFocused)
    if let slider = line.slider, case .field(let field) = line.focus {
      draw(slider, share: scene.model.share(of: field, among: line.steps))
    }
  }

  /// A switch or a button: its label, after a mark that says whether it is on.
  private mutating func drawSwitch(_ line: DataLayout.Line, isOn: Bool?, isFocused: Bool) {
    let style = isFocused ? theme.focus : isOn == true ? theme.bright : theme.text
    if let isOn {
      put(isOn ? glyphs.on : glyphs.off, line.rect.column, line.rect.row, isOn ? theme.text : theme.quiet)
    }
    label(line.label, key: line.action, line.rect.column + 2, line.rect.row, style)
  }

  private mutating func draw(_ slider: Rect, share: Double) {
    let full = Int((share * Double(slider.columns)).rounded())
    for offset in 0..<slider.columns {
      let isFull = offset < full
      put(
        isFull ? glyphs.sliderFull : glyphs.sliderEmpty, slider.column + offset, slider.row,
        isFull ? theme.text : theme.frame)
    }
  }
}

extension DataLayout.Line {
  /// Whether it is a switch or a button, which have no value beside them.
  fileprivate var isSwitch: Bool {
    switch focus {
    case .newData, .field(.showTestData), .field(.discretize): true
    default: false
    }
  }
}

extension Model {
  /// Whether a switch is on; nil for what is none.
  fileprivate func isOn(_ focus: Focus) -> Bool? {
    guard case .field(let field) = focus, case .flag(let flag) = scenario[field] else { return nil }
    return flag
  }
}

extension Model {
  /// Where a field's slider stands, from 0 to 1; that of the batch size at its end where all examples are one batch.
  fileprivate func share(of field: ScenarioField, among steps: [ScenarioValue]) -> Double {
    guard field == .batchSize else { return steps.share(of: scenario[field]) }
    return scenario.examplesPerUpdate.map { steps.share(of: .number(Double($0))) } ?? 1
  }
}

extension [ScenarioValue] {
  /// Where a number lies between the ends of steps, from 0 to 1.
  fileprivate func share(of value: ScenarioValue) -> Double {
    guard case .number(let number) = value, case .number(let low)? = first, case .number(let high)? = last
    else { return 0 }
    return Swift.min(1, Swift.max(0, (number - low) / (high - low)))
  }
}
