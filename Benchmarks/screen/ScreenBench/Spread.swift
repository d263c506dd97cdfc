import Foundation

/// Processor times of repeated work, in milliseconds.
struct Spread: Encodable {
  /// The one in the middle.
  let median: Double
  /// The shortest.
  let least: Double
  /// The middle one by the clock: with what the terminal and other programs make it wait.
  let clockMedian: Double
  /// That which nineteen of twenty stay below.
  let p95: Double

  /// Does the work some times over, each time with the number of its turn; the first fifth warms up.
  init(repeats: Int, _ work: (Int) -> Void) {
    var times: [Double] = []
    var clockTimes: [Double] = []
    for turn in 0..<repeats {
      let (start, clockStart) = (Self.time(CLOCK_THREAD_CPUTIME_ID), Self.time(CLOCK_MONOTONIC))
      work(turn)
      let (end, clockEnd) = (Self.time(CLOCK_THREAD_CPUTIME_ID), Self.time(CLOCK_MONOTONIC))
      guard turn >= repeats / 5 else { continue }
      times.append(end - start)
      clockTimes.append(clockEnd - clockStart)
    }
    times.sort()
    clockTimes.sort()
    clockMedian = clockTimes[clockTimes.count / 2]
    median = times[times.count / 2]
    least = times[0]
    p95 = times[times.count * 95 / 100]
  }

  private static func time(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
