/// What training reads and writes of a network, borrowed for a whole epoch, so that nothing is counted, copied or checked
/// from batch to batch.
struct TrainedMemory {
  let layers: UnsafeBufferPointer<LayerShape>
  let layout: BatchLayout
  let loss: Loss
  /// δ of Huber's loss.
  let border: Double
  /// Parameters of all layers.
  let count: Int
  let parameters: UnsafeMutablePointer<Double>
  let gradients: UnsafeMutablePointer<Double>
  let isDead: UnsafeMutablePointer<Bool>
  /// Whether a penalty falls on the parameter.
  let isWeight: UnsafePointer<Bool>
  /// What an optimizer with a memory remembers, nil of plain gradient descent.
  let first: UnsafeMutablePointer<Double>?
  let second: UnsafeMutablePointer<Double>?
  /// The averaged parameters, where they are averaged.
  let average: UnsafeMutablePointer<Double>?
  let statistics: BatchStatistics
}

/// What training counts.
struct TrainingCounts {
  /// Examples that the gradients are of.
  var pendingExamples: Int
  /// Updates made.
  var updates: Int
  /// Updates that went into the average.
  var averagedUpdates: Int
}

extension Network {
  /// Lends all that training by a rule reads and writes, and takes over what it has counted.
  mutating func withTrainedMemory(_ rule: UpdateRule?, _ body: (TrainedMemory, inout TrainingCounts) -> Void) {
    let last = shape.output.activation
    precondition(
      last.pieces == 1 && !last.learnsAlpha, "an output is trained through one weighted sum and a fixed slope")
    if let rule { optimizerState.reserve(parameters.count, for: rule) }
    var counts = TrainingCounts(
      pendingExamples: pendingExamples, updates: optimizerState.updates,
      averagedUpdates: optimizerState.averagedUpdates)
    let (shape, loss, border) = (shape, loss, huberDelta)
    shape.layers.withUnsafeBufferPointer { layers in
      shape.isWeight.withUnsafeBufferPointer { isWeight in
        parameters.withUnsafeMutableBufferPointer { parameters in
          gradients.withUnsafeMutableBufferPointer { gradients in
            isDead.withUnsafeMutableBufferPointer { isDead in
              runningMeans.withUnsafeMutableBufferPointer { means in
                runningVariances.withUnsafeMutableBufferPointer { variances in
                  optimizerState.withPointers { first, second, average in
                    body(
                      TrainedMemory(
                        layers: layers, layout: shape.layout, loss: loss, border: border, count: parameters.count,
                        parameters: parameters.baseAddress.unsafelyUnwrapped,
                        gradients: gradients.baseAddress.unsafelyUnwrapped,
                        isDead: isDead.baseAddress.unsafelyUnwrapped,
                        isWeight: isWeight.baseAddress.unsafelyUnwrapped, first: first, second: second,
                        average: average, statistics: BatchStatistics(learning: means, variances)),
                      &counts)
                  }
                }
              }
            }
          }
        }
      }
    }
    pendingExamples = counts.pendingExamples
    optimizerState.updates = counts.updates
    optimizerState.averagedUpdates = counts.averagedUpdates
  }
}
