/// The maps of several nodes on one grid, in one piece of memory that serves again for the next frame.
package struct MapStack: Sendable {
  /// Maps in it.
  package private(set) var count = 0
  /// Samples of each map.
  package private(set) var samples = 0
  /// Sample s of map m at `m·stride + s`.
  private var numbers: [Double] = []
  private var stride = 0

  /// An empty stack, which takes memory when it is first filled.
  package init() {}

  /// The samples of a map, row by row from the top.
  package subscript(map: Int) -> ArraySlice<Double> {
    precondition(map < count, "one of the maps")
    return numbers[map * stride..<map * stride + samples]
  }

  /// Makes room; what was in it stays or is lost, and is to be written over.
  mutating func resize(count: Int, samples: Int) {
    self.count = count
    self.samples = samples
    // Rows begin a whole number of lanes apart, so that eight numbers can be stored at once to a row's very end.
    stride = (samples + 7) / 8 * 8
    let missing = count * stride - numbers.count
    if missing > 0 { numbers.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// Lends the memory of all maps, and the distance between two.
  mutating func withMemory(_ body: (_ maps: UnsafeMutableBufferPointer<Double>, _ stride: Int) -> Void) {
    numbers.withUnsafeMutableBufferPointer { body($0, stride) }
  }

  /// Puts other numbers in the place of a map's.
  mutating func change(_ map: Int, _ body: (Double) -> Double) {
    for index in map * stride..<map * stride + samples { numbers[index] = body(numbers[index]) }
  }

  /// Puts `values`, one a sample, in the place of a map.
  mutating func replace(_ map: Int, with values: [Double]) {
    numbers.replaceSubrange(map * stride..<map * stride + samples, with: values)
  }
}
