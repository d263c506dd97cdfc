import Files
import Foundation

/// What a file seems to be that is no scenario, by its beginning and its name, to complete "this seems to be …".
package struct FileKind: Equatable, Sendable {
  /// In words: "a PNG image".
  package let name: String

  /// The kind of a file; nil of one that may be a scenario.
  package init?(_ data: Data, path: String) {
    let start = data.prefix(Limit.signBytes)
    guard let name = Self.signed(start) ?? Self.written(start, path: path.lowercased()) else { return nil }
    self.name = name
  }

  /// The files that are known by their first bytes.
  private static let signs: [(bytes: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"), (bitmap, "a BMP image"), (Array("II*\0".utf8), "a TIFF image"),
    (Array("MM\0*".utf8), "a TIFF image"), (Array("RIFF".utf8), "a WebP image or a sound"),
    (Array("%PDF".utf8), "a PDF document"), ([0x89, 0x48, 0x44, 0x46], "an HDF5 file, as Keras writes"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive, as Keras, NumPy and spreadsheets write"),
    ([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59], "an array of NumPy"), ([0x1F, 0x8B], "a compressed file (gzip)"),
    ([0x80, 0x02], "a pickle of Python"), ([0x80, 0x03], "a pickle of Python"), ([0x80, 0x04], "a pickle of Python"),
    ([0x80, 0x05], "a pickle of Python"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xFF, 0xFE], "a text in UTF-16, for which UTF-8 is needed"),
    ([0xFE, 0xFF], "a text in UTF-16, for which UTF-8 is needed"),
    (Array("SQLite format 3".utf8), "a database of SQLite"), (Array("PAR1".utf8), "a table of Parquet"),
  ]

  /// Two letters, which may also begin a text.
  private static let bitmap = Array("BM".utf8)

  private static func signed(_ start: Data) -> String? {
    if let sign = signs.first(where: { start.starts(with: $0.bytes) }), sign.bytes != bitmap || start.contains(0) {
      return sign.name
    }
    return start.contains(0) ? "a binary file" : nil
  }

  private static func written(_ start: Data, path: String) -> String? {
    let text = String(decoding: start, as: UTF8.self)
    if path.hasSuffix(".csv") || path.hasSuffix(".tsv") { return "a table (CSV)" }
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) else {
      return nil
    }
    switch first {
    case "{", "[": return json(text)
    case "<": return text.contains("<svg") ? "an SVG image" : "a page of HTML or XML"
    default: return isTable(text) ? "a table (CSV)" : nil
    }
  }

  /// Words that stand only in the networks of other programs.
  private static func json(_ text: String) -> String? {
    func has(_ key: String) -> Bool { text.contains("\"\(key)\"") }
    if has(StoredNetwork.format) { return nil }
    if has("modelTopology") { return "a network of TensorFlow.js" }
    if has("class_name") && has("config") { return "a network of Keras" }
    if has("layer_type") { return "a network of ConvNetJS" }
    if has("layers") && (has("sizes") || has("outputLookup") || has("inputLookup")) { return "a network of Brain.js" }
    if has("nbformat") { return "a notebook of Jupyter" }
    if has("deadLinks") && has("epoch") { return "a saved session, which --resume opens" }
    return nil
  }

  /// Whether the lines have all as many commas, semicolons or tabs, and none looks like a key of YAML.
  private static func isTable(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).prefix(20)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    // The last of them may be cut off.
    let whole = lines.count > 1 && text.utf8.count >= Limit.signBytes ? lines.dropLast() : lines[...]
    let isYAML = whole.contains { $0.contains(": ") || $0.hasSuffix(":") || $0.hasPrefix("- ") || $0.hasPrefix("#") }
    let marks: [Character] = [",", ";", "\t"]
    return !isYAML
      && marks.contains { mark in
        let counts = Set(whole.map { line in line.count { $0 == mark } })
        return counts.count == 1 && counts != [0]
      }
  }
}
