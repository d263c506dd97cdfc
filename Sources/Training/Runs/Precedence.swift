import Foundation

/// Who goes first where training and the screen want the same processor: the screen, which needs it for a moment only.
struct Precedence: Sendable {
  /// Steps of niceness that training stands behind the thread that made this.
  private static let distance: Int32 = 5

  /// PRIO_PROCESS, which headers of other systems give other types.
  private static let kind: Int32 = 0

  private let niceness: Int32

  /// The precedence over work that is begun by the calling thread.
  init() {
    niceness = min(19, getpriority(Self.kind, 0) + Self.distance)
  }

  /// Puts the calling thread behind; on Linux niceness belongs to threads, not to processes.
  func giveWay() {
    _ = setpriority(Self.kind, 0, niceness)
  }
}
