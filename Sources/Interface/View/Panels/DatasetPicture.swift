import Canvas
import Datasets
import Maps

extension Painter {
  /// A dataset in small: its points in the colours of their classes or signs, a curve as its examples.
  mutating func drawPicture(of dataset: Dataset, in rect: Rect, isFaded: Bool = false) {
    let palette = ClassPalette(theme: theme, glyphSet: glyphSet)
    var layer = DotLayer(size: Size(rect.columns, rect.rows), glyphSet: glyphSet)
    for point in Thumbnails.points[dataset] ?? [] {
      // A curve's numbers lie between −1 and 1, the points of the plane between −6 and 6.
      let height = dataset.form == .curve ? 5 * point.label : point.y
      let x = DecisionSurface.tile(of: point.x, in: layer.width)
      let y = DecisionSurface.tile(of: -height, in: layer.height)
      if dataset.hasManyClasses {
        let index = Int(point.label)
        layer.dot(x, y, palette.style(of: index), glyph: palette.glyph(of: index, isTest: false))
      } else {
        let glyph = point.label >= 0 ? glyphs.positive : glyphs.negative
        layer.dot(x, y, isFaded ? faded(point.label) : theme.classStyle(point.label), glyph: glyph)
      }
    }
    draw(layer, at: rect.column, rect.row)
  }

  /// A dataset that is not chosen recedes, where there are colours enough to say so.
  private func faded(_ label: Double) -> Style {
    switch theme.depth {
    case .truecolor, .indexed256: Style(theme.links[label >= 0 ? 0.55 : -0.55])
    case .basic16, .never: theme.classStyle(label)
    }
  }
}

/// The pictures of the datasets: 200 points each without noise, as the browser draws them.
private enum Thumbnails {
  static let points: [Dataset: [Point]] = {
    var random = SeededRandom(seed: "thumbnails")
    return Dataset.allCases.reduce(into: [:]) {
      $0[$1] = $1.generate(count: 200, noise: 0, random: &random)
    }
  }()
}
