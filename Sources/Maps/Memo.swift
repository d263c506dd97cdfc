import Foundation

/// Keeps what was computed last, for callers that ask for the same again and again: a pure function stays pure, and
/// is only computed where something is new.
///
/// Sendable without the compiler's proof because its one mutable part, `entries`, is touched only while `lock` is held;
/// keys and values are Sendable themselves.
final class Memo<Key: Equatable & Sendable, Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private let capacity: Int
  /// The latest asked for last.
  private var entries: [(key: Key, value: Value)] = []

  /// A memo of at most `capacity` answers.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The answer to `key`: as it was kept, or as `compute` gives it.
  func value(for key: Key, compute: () -> Value) -> Value {
    if let kept = kept(key) { return kept }
    // Without the lock: others need not wait, and at worst the same is computed twice.
    let value = compute()
    lock.withLock {
      if entries.count == capacity { entries.removeFirst() }
      entries.append((key, value))
    }
    return value
  }

  private func kept(_ key: Key) -> Value? {
    lock.withLock {
      guard let index = entries.lastIndex(where: { $0.key == key }) else { return nil }
      let entry = entries.remove(at: index)
      entries.append(entry)
      return entry.value
    }
  }
}
