import Foundation

/// Processor times of repeated work, in milliseconds.
struct Spread: Encodable {
  /// The one in the middle.
  let median: Double
  /// The shortest.
  let least: Double
  /// That which nineteen of twenty stay below.
  let p95: Double

  /// Does the work some times over, each time with the number of its turn; the first fifth warms up.
  init(repeats: Int, _ work: (Int) -> Void) {
    var times: [Double] = []
    for turn in 0..<repeats {
      let start = Self.threadTime
      work(turn)
      let time = Self.threadTime - start
      if turn >= repeats / 5 { times.append(time) }
    }
    times.sort()
    median = times[times.count / 2]
    least = times[0]
    p95 = times[times.count * 95 / 100]
  }

  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
