import Neural

/// What an optimizer remembers, as the bits of its numbers.
struct SavedOptimizer: Codable {
  let first: NumberBits
  let second: NumberBits
  let updates: Int
  let average: NumberBits
  let averagedUpdates: Int

  init(_ state: OptimizerState) {
    first = NumberBits(state.first)
    second = NumberBits(state.second)
    updates = state.updates
    average = NumberBits(state.average)
    averagedUpdates = state.averagedUpdates
  }

  var state: OptimizerState {
    var state = OptimizerState()
    state.first = first.numbers
    state.second = second.numbers
    state.updates = updates
    state.average = average.numbers
    // Where nothing is averaged nothing was counted; what no run can have counted stays, and is refused.
    let isUnused = average.numbers.isEmpty && (0...mostCounted).contains(averagedUpdates)
    state.averagedUpdates = isUnused ? 0 : averagedUpdates
    return state
  }
}
