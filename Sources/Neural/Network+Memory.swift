/// Memory that values share: each array counts once, however many copies of it there are.
package struct SharedMemory {
  /// Bytes of all arrays that were counted.
  package private(set) var bytes = 0
  private var seen: Set<UnsafeRawPointer> = []

  /// Nothing counted yet.
  package init() {}

  /// Counts an array, unless it lies where one lies that was counted.
  ///
  /// The arrays have to stay alive while others are counted: what is freed may be given to the next.
  package mutating func add<Element>(_ array: [Element]) {
    array.withUnsafeBytes { memory in
      guard memory.count > 0, let address = memory.baseAddress, seen.insert(address).inserted else { return }
      bytes += memory.count
    }
  }
}

extension SharedMemory {
  /// Counts all that a network holds.
  package mutating func add(_ network: Network) {
    let state = network.optimizerState
    for numbers in [
      network.parameters, network.gradients, network.runningMeans, network.runningVariances, state.first, state.second,
      state.average,
    ] { add(numbers) }
    add(network.isDead)
  }

  /// Counts a set of examples.
  package mutating func add(_ examples: Examples) {
    add(examples.inputValues)
    add(examples.targetValues)
  }
}
