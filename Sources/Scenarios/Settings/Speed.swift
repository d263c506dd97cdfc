/// How fast training runs, in epochs a second, whatever the screen does.
package enum Speed: String, CaseIterable, Sendable {
  case onePerSecond = "1/s"
  case tenth = "x0.1"
  case normal = "x1"
  case times10 = "x10"
  case times100 = "x100"
  case times1000 = "x1000"
  case unlimited = "max"

  /// Epochs a second, nil where there is no limit; ×1 is 60, one a frame of the browser.
  package var epochsPerSecond: Double? {
    switch self {
    case .onePerSecond: 1
    case .tenth: 6
    case .normal: 60
    case .times10: 600
    case .times100: 6_000
    case .times1000: 60_000
    case .unlimited: nil
    }
  }

  /// The next faster or slower speed, or nil at the end.
  package func step(_ direction: Int) -> Speed? {
    let all = Self.allCases
    guard let index = all.firstIndex(of: self), all.indices.contains(index + direction) else { return nil }
    return all[index + direction]
  }
}
