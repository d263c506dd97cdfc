import Neural

extension Dataset {
  /// Squares of side 2.4 around the corners (±3, ±3), as likely as each other: what a line can part is parted by one.
  ///
  /// The label is that of the point moved by up to ±5·noise.
  func gate(
    _ count: Int, _ noise: Double, _ random: inout SeededRandom, _ isTrue: (_ x: Double, _ y: Double) -> Bool
  ) -> [Point] {
    func coordinate() -> Double {
      let value = random.uniform(-1.2, 1.2)
      return value + (random.next() < 0.5 ? -3 : 3)
    }
    return (0..<count).map { _ in
      let x = coordinate()
      let y = coordinate()
      let movedX = x + random.uniform(-5, 5) * noise
      let movedY = y + random.uniform(-5, 5) * noise
      return Point(x: x, y: y, label: isTrue(movedX, movedY) ? 1 : -1)
    }
  }

  /// Two half circles of radius 3 that reach into each other; noise moves the points by up to ±2·noise.
  func moons(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    func moon(_ side: Double, _ label: Double) -> [Point] {
      (0..<count / 2).map { _ in
        let angle = random.uniform(0, Double.pi)
        let x = side * (3 * cosine(angle) - 1.5) + random.uniform(-2, 2) * noise
        let y = side * (3 * sine(angle) - 0.75) + random.uniform(-2, 2) * noise
        return Point(x: x, y: y, label: label)
      }
    }
    return moon(1, 1) + moon(-1, -1)
  }

  /// Sixteen tiles of side 3 over [−6, 6]², labelled by the tile's colour at the point moved by up to ±6·noise.
  func checkerboard(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    (0..<count).map { _ in
      let x = random.uniform(-6, 6)
      let y = random.uniform(-6, 6)
      let column = ((x + random.uniform(-6, 6) * noise) / 3).rounded(.down)
      let row = ((y + random.uniform(-6, 6) * noise) / 3).rounded(.down)
      return Point(x: x, y: y, label: (column + row).truncatingRemainder(dividingBy: 2) == 0 ? 1 : -1)
    }
  }

  /// The plane cut by the line 0.6x + 0.8y = 1, with a gap of 0.6; the label is that of the point moved by up to
  /// ±5·noise.
  func halfPlane(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    (0..<count).map { _ in
      let x = random.uniform(-5, 5)
      let y = random.uniform(-5, 5)
      let gap = 0.6 * x + 0.8 * y > 1 ? 0.3 : -0.3
      let movedX = x + random.uniform(-5, 5) * noise
      let movedY = y + random.uniform(-5, 5) * noise
      return Point(x: x + 0.6 * gap, y: y + 0.8 * gap, label: 0.6 * movedX + 0.8 * movedY > 1 ? 1 : -1)
    }
  }

  /// The rows 001, 011, 101, 111 in turn, the third number always 1; +1 where one of the first two is 1, each counted
  /// wrong with a probability of noise/2.
  func exclusiveOrRows(_ count: Int, _ noise: Double, _ random: inout SeededRandom) -> [Point] {
    parity(count, noise, 2, &random).map { row in
      // The rows in the lecture's order: the first number is the higher one.
      let (first, second) = (Int(row.x) >> 1, Int(row.x) & 1)
      return Point(x: Double(first + 2 * second + 4), y: 0, label: row.label)
    }
  }

  /// The rows of `bits` bits in turn; +1 where the number of ones is odd, each bit counted wrong with a
  /// probability of noise/2.
  func parity(_ count: Int, _ noise: Double, _ bits: Int, _ random: inout SeededRandom) -> [Point] {
    (0..<count).map { index in
      let row = index % (1 << bits)
      var isOdd = row.nonzeroBitCount % 2 == 1
      for _ in 0..<bits where random.next() < noise / 2 { isOdd.toggle() }
      return Point(x: Double(row), y: 0, label: isOdd ? 1 : -1)
    }
  }
}
