import Neural

extension Dataset {
  /// Arms of one turn each out to radius 5, evenly around the middle; noise moves the points by up to ±noise.
  func arms(_ count: Int, _ noise: Double, _ classes: Int, _ random: inout SeededRandom) -> [Point] {
    each(count, classes) { label, index, size in
      let share = Double(index) / Double(size)
      let angle = 2 * Double.pi * (share + Double(label) / Double(classes))
      let x = 5 * share * sine(angle) + random.uniform(-1, 1) * noise
      let y = 5 * share * cosine(angle) + random.uniform(-1, 1) * noise
      return Point(x: x, y: y, label: Double(label))
    }
  }

  /// Normal clouds on a circle of radius 3.5, of variance 0.3 without noise to 2.3 with noise 0.5.
  func blobs(_ count: Int, _ noise: Double, _ classes: Int, _ random: inout SeededRandom) -> [Point] {
    let variance = linearMap(noise, from: (0, 0.5), to: (0.3, 2.3))
    return each(count, classes) { label, _, _ in
      let angle = 2 * Double.pi * Double(label) / Double(classes)
      let x = random.normal(mean: 3.5 * sine(angle), variance: variance)
      let y = random.normal(mean: 3.5 * cosine(angle), variance: variance)
      return Point(x: x, y: y, label: Double(label))
    }
  }

  /// Rings of equal width out to radius 5, the first a disc, gaps between them; noise moves the points by up to
  /// ±5·noise/classes.
  func rings(_ count: Int, _ noise: Double, _ classes: Int, _ random: inout SeededRandom) -> [Point] {
    let width = 5 / Double(classes)
    return each(count, classes) { label, _, _ in
      let inner = label == 0 ? 0 : width * (Double(label) + 0.3)
      let radius = random.uniform(inner, width * Double(label + 1))
      let angle = random.uniform(0, 2 * Double.pi)
      let x = radius * sine(angle) + random.uniform(-width, width) * noise
      let y = radius * cosine(angle) + random.uniform(-width, width) * noise
      return Point(x: x, y: y, label: Double(label))
    }
  }

  /// Equal sectors of a disc of radius 5; noise moves the angle by up to ±noise of a sector.
  func sectors(_ count: Int, _ noise: Double, _ classes: Int, _ random: inout SeededRandom) -> [Point] {
    each(count, classes) { label, _, _ in
      let share = random.uniform(0.05, 0.95) + random.uniform(-1, 1) * noise
      let angle = 2 * Double.pi * (Double(label) + share) / Double(classes)
      let radius = 5 * random.next().squareRoot()
      return Point(x: radius * sine(angle), y: radius * cosine(angle), label: Double(label))
    }
  }

  /// Points class by class, each class with count/classes of them.
  private func each(
    _ count: Int, _ classes: Int, _ point: (_ label: Int, _ index: Int, _ size: Int) -> Point
  ) -> [Point] {
    let size = count / classes
    return (0..<classes).flatMap { label in (0..<size).map { point(label, $0, size) } }
  }
}
