import CNcurses

/// Bytes that come in pieces with time between them, and the keys that they are understood as.
final class Decoded {
  private let decoder: OpaquePointer
  private var time: Int64 = 0
  /// What was understood so far, as the probe writes it.
  private(set) var keys: [String] = []
  /// The texts that were pasted.
  private(set) var pastes: [[UInt8]] = []

  init(isUTF8: Bool = true, hasMouse: Bool = true) {
    guard let decoder = nc_decoder_create(isUTF8) else { fatalError("out of memory") }
    self.decoder = decoder
    nc_decoder_expect_reports(decoder, hasMouse)
    nc_decoder_tell_reports(decoder, hasMouse)
    let named = [
      ("\u{1B}[A", NC_KEY_UP), ("\u{1B}OB", NC_KEY_DOWN), ("\u{1B}[5~", NC_KEY_PAGE_UP), ("\u{1B}[Z", NC_KEY_BACK_TAB),
    ]
    for (sequence, name) in named {
      nc_decoder_define(decoder, sequence, nc_key(kind: NC_NAMED_KEY, value: name.rawValue, column: 0, row: 0))
    }
    nc_decoder_define(decoder, "\u{1B}[15~", nc_key(kind: NC_FUNCTION_KEY, value: 5, column: 0, row: 0))
  }

  deinit { nc_decoder_destroy(decoder) }

  /// Milliseconds that the decoder would wait for more.
  var patience: Int { Int(nc_decoder_patience(decoder, time)) }

  /// Bytes come.
  func type(_ bytes: some Collection<UInt8>) {
    var rest = Array(bytes)
    while !rest.isEmpty {
      rest.removeFirst(nc_decoder_feed(decoder, rest, rest.count))
      while take(nc_decoder_next(decoder)) {}
    }
    wait(0)
  }

  /// Characters come.
  func type(_ text: String) { type(Array(text.utf8)) }

  /// Nothing comes for a time.
  func wait(_ milliseconds: Int64) {
    time += milliseconds
    while take(nc_decoder_settle(decoder, time)) {}
  }

  private func take(_ key: nc_key) -> Bool {
    switch key.kind {
    case NC_NO_KEY: return false
    case NC_CHARACTER: keys.append(Unicode.Scalar(key.value).map { $0 == "\u{1B}" ? "Esc" : String($0) } ?? "?")
    case NC_NAMED_KEY: keys.append(Self.names[Int(key.value)])
    case NC_FUNCTION_KEY: keys.append("F\(key.value)")
    case NC_PASTED:
      var count = 0
      let bytes = nc_decoder_pasted(decoder, &count)
      pastes.append((0..<count).map { UInt8(bitPattern: bytes?[$0] ?? 0) })
      keys.append("paste")
    default: keys.append("\(Self.doings[Int(key.value)]) \(key.column) \(key.row)")
    }
    return true
  }

  private static let names = [
    "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Enter", "Backspace", "Delete", "BackTab",
  ]
  private static let doings = ["press", "release", "drag", "move", "wheel up", "wheel down"]
}

/// What bytes are understood as when all come at once, and nothing after them.
func understood(_ bytes: [UInt8]) -> [String] {
  let decoded = Decoded()
  decoded.type(bytes)
  decoded.wait(10_000)
  return decoded.keys
}

/// What characters are understood as.
func understood(_ text: String) -> [String] { understood(Array(text.utf8)) }
