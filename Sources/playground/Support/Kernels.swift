import Neural
import Scenarios

extension KernelKind {
  /// Refuses a kernel that the environment asks for and that is none, or none for this processor.
  static func checkRequest() throws {
    guard let requested, KernelKind(rawValue: requested)?.isSupported != true else { return }
    let kinds = allCases.filter(\.isSupported).map { "'\($0.rawValue)'" }
    let allowed = kinds.joined(separator: ", ")
    throw UsageError(
      description: "\(variable) is '\(requested.excerpt())'; allowed on this processor: \(allowed).")
  }
}
