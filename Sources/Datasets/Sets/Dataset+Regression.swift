extension Dataset {
  /// A tilted plane: (x + y)/10 at the point moved by up to ±6·noise.
  func plane(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    moved(count, noise, &random) { x, y in
      linearMap(x + y, from: (-10, 10), to: (-1, 1))
    }
  }

  /// Six bumps of alternating sign and radius 2, at the point moved by up to ±6·noise; the largest counts.
  func bumps(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    let centers: [(x: Double, y: Double, sign: Double)] = [
      (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
    ]
    return moved(count, noise, &random) { x, y in
      var label = 0.0
      for center in centers {
        let (dx, dy) = (x - center.x, y - center.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        let height = center.sign * min(1, max(0, linearMap(distance, from: (0, 2), to: (1, 0))))
        if abs(height) > abs(label) { label = height }
      }
      return label
    }
  }

  /// Uniform numbers of [−6, 6], labelled by a function at the place moved by up to ±6·noise.
  func curve(
    _ count: Int, _ noise: Double, _ random: inout SeededRandom, _ function: (_ x: Double) -> Double
  ) -> [Point] {
    (0..<count).map { _ in
      let x = random.uniform(-6, 6)
      return Point(x: x, y: 0, label: function(x + random.uniform(-6, 6) * noise))
    }
  }

  /// Uniform points of [−6, 6]², labelled by `label` at the place moved by noise.
  private func moved(
    _ count: Int, _ noise: Double, _ random: inout SeededRandom, label: (_ x: Double, _ y: Double) -> Double
  ) -> [Point] {
    (0..<count).map { _ in
      let x = random.uniform(-6, 6)
      let y = random.uniform(-6, 6)
      let movedX = x + random.uniform(-6, 6) * noise
      let movedY = y + random.uniform(-6, 6) * noise
      return Point(x: x, y: y, label: label(movedX, movedY))
    }
  }
}
