/// Keeps the bytes of a screen below a rate: frames become rarer first, and then get fewer steps of colour.
///
/// Pure: it is told what was sent and when, and says when the next frame may be drawn and with how many steps. Times
/// are in seconds.
package struct ByteBudget: Equatable, Sendable {
  /// Numbers of shades that a map is drawn with, the most first; nil is all that the theme has.
  package static let steps: [Int?] = [nil, 15, 9, 5, 3]
  /// Share of the rate that training is paid by, so that a second that ends with a frame more than its share, and with
  /// an answer to a key, is still within the rate.
  private static let share = 0.8
  /// Below this many frames a second a screen no longer seems to move: then the colours have to give way.
  private static let leastFrames = 6.0
  /// Frames in a row that must be cheap before the colours come back; each change of colours is a costly frame itself.
  private static let patience = 12

  /// Bytes a second at most; nil for no limit.
  private let rate: Double?
  /// Time between two frames at least.
  private let frameInterval: Double
  /// When all that was sent is paid for.
  package private(set) var paidAt = -Double.infinity
  /// Place in ``steps``.
  private var level = 0
  private var cheapFrames = 0
  /// Whether the last change of the colours has yet to be seen in a frame.
  private var isSettling = false

  /// A budget of `bytesPerSecond`, nil for no limit, for frames at least `frameInterval` apart.
  package init(bytesPerSecond: Int?, frameInterval: Double) {
    rate = bytesPerSecond.map { Double(max(1, $0)) * Self.share }
    self.frameInterval = frameInterval
  }

  /// Shades that maps are to be drawn with; nil for all.
  package var colorSteps: Int? { Self.steps[level] }

  /// Notes a frame of so many bytes; `isTraining` tells those that nobody asked for by a key.
  ///
  /// Only they say what training costs, and so what colours it may have.
  package mutating func didSend(_ bytes: Int, at time: Double, isTraining: Bool) {
    guard let rate else { return }
    let cost = Double(bytes) / rate
    paidAt = max(paidAt, time) + cost
    guard isTraining else { return }
    // The frame after a change of colours draws every map anew, whatever its colours.
    if isSettling {
      isSettling = false
    } else if cost > 1 / Self.leastFrames {
      cheapFrames = 0
      // What is far too dear does not go through every step.
      let steps = min(cost > 2 / Self.leastFrames ? 2 : 1, Self.steps.count - 1 - level)
      if steps > 0 { changeLevel(by: steps) }
    } else {
      cheapFrames = cost < frameInterval / 2 ? cheapFrames + 1 : 0
      if cheapFrames >= Self.patience, level > 0 { changeLevel(by: -1) }
    }
  }

  /// The earliest time of the frame of training after one that was begun at `start`.
  package func nextFrame(after start: Double) -> Double {
    max(start + frameInterval, paidAt)
  }

  private mutating func changeLevel(by step: Int) {
    level += step
    cheapFrames = 0
    isSettling = true
  }
}
