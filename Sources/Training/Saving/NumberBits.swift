import Foundation

/// Numbers as the bits that they are, eight bytes each, the lowest first: exact, infinities and NaN included.
struct NumberBits: Codable {
  /// The numbers.
  let numbers: [Double]

  /// The bits of `numbers`.
  init(_ numbers: [Double]) {
    self.numbers = numbers
  }

  /// Reads what ``encode(to:)`` wrote.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let bytes = [UInt8](try container.decode(Data.self))
    guard bytes.count % 8 == 0 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not eight bytes a number")
    }
    numbers = stride(from: 0, to: bytes.count, by: 8).map { start in
      Double(bitPattern: bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  /// Writes the bytes, in base 64 where the format has no bytes.
  func encode(to encoder: any Encoder) throws {
    var data = Data(capacity: numbers.count * 8)
    for number in numbers {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    var container = encoder.singleValueContainer()
    try container.encode(data)
  }
}
