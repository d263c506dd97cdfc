/// Reads JSON from bytes, value after value, and holds nothing of it: for files with millions of numbers.
package struct JSONReader {
  /// What is no JSON, or other JSON than was asked for.
  package struct Mistake: Error {
    /// A mistake somewhere in the file.
    package init() {}
  }

  /// Lists and objects in each other at most.
  private static let deepest = 64

  private let bytes: UnsafeRawBufferPointer
  /// Where the next byte is read.
  private(set) var position: Int

  /// A reader at the start of `bytes`, which have to outlive it.
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = 0
  }

  /// The same at another place.
  package func at(_ position: Int) -> JSONReader {
    var reader = self
    reader.position = position
    return reader
  }

  /// Reads an object: `body` is called with each key, and has to read the value; false ends the reading there.
  package mutating func object(_ body: (String, inout JSONReader) throws -> Bool) throws {
    try expect("{")
    if take("}") { return }
    repeat {
      let key = try text()
      try expect(":")
      guard try body(key, &self) else { return }
    } while take(",")
    try expect("}")
  }

  /// Reads a list: `body` is called for each of its values, and has to read it.
  package mutating func list(_ body: (inout JSONReader) throws -> Void) throws {
    try expect("[")
    if take("]") { return }
    repeat { try body(&self) } while take(",")
    try expect("]")
  }

  /// Reads a list of finite numbers to the end of `numbers`, but of no more than `limit`.
  package mutating func numbers(into numbers: inout [Double], limit: Int) throws {
    var count = 0
    try list { reader in
      count += 1
      guard count <= limit else { throw Mistake() }
      numbers.append(try reader.number())
    }
  }

  /// Reads a finite number.
  package mutating func number() throws -> Double {
    skipSpace()
    let start = position
    while position < bytes.count, Self.isOfNumber(bytes[position]) { position += 1 }
    // What is longer than any number written to the last bit would only cost time.
    guard position > start, position - start <= 400,
      let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite
    else { throw Mistake() }
    return number
  }

  /// Reads a text.
  package mutating func text() throws -> String {
    let start = try skipText()
    let inside = UnsafeRawBufferPointer(rebasing: bytes[start..<position - 1])
    // Keys and words of this format have no escapes; a text that has is none of them.
    return String(decoding: inside, as: UTF8.self)
  }

  /// Reads any value and forgets it; the answer is where it lies.
  @discardableResult
  package mutating func skip() throws -> Range<Int> {
    skipSpace()
    let start = position
    try skipValue(depth: 0)
    return start..<position
  }

  private mutating func skipValue(depth: Int) throws {
    skipSpace()
    guard position < bytes.count, depth < Self.deepest else { throw Mistake() }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      try object { _, reader in
        try reader.skipValue(depth: depth + 1)
        return true
      }
    case UInt8(ascii: "["): try list { try $0.skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try skipText()
    default:
      let start = position
      while position < bytes.count, Self.isOfWord(bytes[position]) { position += 1 }
      guard position > start else { throw Mistake() }
    }
  }

  /// Goes behind a text; the answer is where its first character lies.
  private mutating func skipText() throws -> Int {
    try expect("\"")
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return start }
    }
    throw Mistake()
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws {
    guard take(character) else { throw Mistake() }
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") || byte == UInt8(ascii: "+")
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    isOfNumber(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
