import Foundation
import Neural

/// An exported network as it is read again: what ``NetworkDocument`` wrote of its layers.
struct StoredNetwork: Decodable {
  /// The word by which such a file is known.
  static let format = "playground.network"

  private let version: Int
  private let layers: [Layer]
  private let members: [[Layer]]?

  private struct Layer: Decodable {
    let weights: [[Double]]
    let biases: [Double]
    let alpha: Double?
    let normalization: Normalization?
  }

  private struct Normalization: Decodable {
    let scales: [Double]
    let shifts: [Double]
    let means: [Double]
    let variances: [Double]
  }

  /// The numbers that a network of `shape` starts from, as ``Network/learned`` has them.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - shape: The form of the network that the file's scenario describes.
  ///   - source: What errors call the file.
  /// - Throws: ``DataError`` of a file that is damaged, or whose layers are others than its scenario's.
  static func learned(in text: String, for shape: Shape, source: String) throws(DataError) -> [Double] {
    guard let stored = try? JSONDecoder().decode(StoredNetwork.self, from: Data(text.utf8)), stored.version == 1 else {
      throw DataError(source: source, problem: "this is no exported network of version 1")
    }
    if let members = stored.members {
      throw DataError(
        source: source, problem: "there is an ensemble of \(members.count + 1) networks; allowed is one network")
    }
    guard let numbers = stored.numbers(for: shape) else {
      throw DataError(source: source, problem: "the layers are others than those of the scenario in the file")
    }
    return numbers
  }

  private func numbers(for shape: Shape) -> [Double]? {
    guard layers.count == shape.layers.count else { return nil }
    var numbers: [Double] = []
    var (means, variances) = ([Double](), [Double]())
    for (layer, form) in zip(layers, shape.layers) {
      guard layer.weights.count == form.rowCount, layer.weights.allSatisfy({ $0.count == form.inputs }),
        layer.biases.count == form.biases.count, (layer.normalization != nil) == form.layer.isNormalized
      else { return nil }
      let normalization = layer.normalization
      numbers += layer.weights.joined() + layer.biases
      numbers += (normalization?.scales ?? []) + (normalization?.shifts ?? [])
      if form.activation.learnsAlpha { numbers.append(layer.alpha ?? form.fixedAlpha) }
      // Layers without normalization have places in the averages too, which nobody reads.
      means += normalization?.means ?? Array(repeating: 0, count: form.rowCount)
      variances += normalization?.variances ?? Array(repeating: 1, count: form.rowCount)
    }
    if shape.hasNormalization { numbers += means + variances }
    return numbers.count == shape.learnedCount ? numbers : nil
  }
}
