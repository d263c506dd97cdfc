import Testing
@testable import Files

/// Reading JSON value by value.
@Suite struct JSONReaderTests {
  private func read<Result>(_ text: String, _ body: (inout JSONReader) throws -> Result) throws -> Result {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = JSONReader(UnsafeRawBufferPointer(bytes))
      return try body(&reader)
    }
  }

  @Test(arguments: ["0", "-1", "0.1", "1e-05", "5e-324", "1.7976931348623157e+308", "123456789012345678901234567890"])
  func numbersAreReadToTheLastBit(_ text: String) throws {
    #expect(try read(" \n\(text) ") { try $0.number() } == Double(text))
  }

  @Test(arguments: ["", "-", "1e999", "nan", "\"1\"", "1.2.3", "[1]", String(repeating: "1", count: 500)])
  func whatIsNoFiniteNumberIsRefused(_ text: String) {
    #expect(throws: JSONReader.Mistake.self) { try read(text) { try $0.number() } }
  }

  @Test func valuesAreGoneOverWhateverIsInThem() throws {
    let text = #"{"a": {"}": "\"]}", "b": [1, [true, null], {}]}, "c": [ ], "d" : -1e5}"#
    var keys: [String] = []
    try read(text) { reader in
      try reader.object { key, reader in
        keys.append(key)
        try reader.skip()
        return true
      }
    }
    #expect(keys == ["a", "c", "d"])
  }

  @Test(arguments: [
    "{", "{\"a\"}", "{\"a\": }", "[1, 2", "[1 2]", "\"a", "{\"a\": 1,}", String(repeating: "[", count: 90),
  ])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONReader.Mistake.self) { try read(text) { try $0.skip() } }
  }

  @Test func aListIsReadNoFurtherThanItMayBeLong() throws {
    var numbers: [Double] = []
    try read("[1, 2, 3]") { try $0.numbers(into: &numbers, limit: 3) }
    #expect(numbers == [1, 2, 3])
    numbers = []
    #expect(throws: JSONReader.Mistake.self) { try read("[1, 2, 3]") { try $0.numbers(into: &numbers, limit: 2) } }
    #expect(numbers == [1, 2])
  }
}
