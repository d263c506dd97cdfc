import CYaml

/// A look at a YAML text before it becomes values: what would take no end of time or depth is refused.
///
/// Aliases of lists of aliases grow with every level, and a mapping compares its keys with all that they hold.
struct YAMLSurvey {
  /// A list or mapping that is open.
  private struct Level {
    let isMapping: Bool
    let anchor: String?
    /// Values in it, those behind aliases among them.
    var size = 1
    /// Whether the next value of a mapping is a key.
    var expectsKey = true
  }

  private let source: String
  private var levels: [Level] = []
  private var sizes: [String: Int] = [:]
  private var aliased = 0

  /// Why a text is not read at all; nil where it may be read, or is no YAML, which its reader tells.
  static func refusal(of text: String, source: String) -> DataError? {
    var survey = YAMLSurvey(source: source)
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    var text = text
    return text.withUTF8 { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      do throws(DataError) {
        while try survey.step(&parser) {}
        return nil
      } catch {
        return error
      }
    }
  }

  private init(source: String) {
    self.source = source
  }

  /// Looks at the next event; false at the end.
  private mutating func step(_ parser: inout yaml_parser_t) throws(DataError) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { return false }
    defer { yaml_event_delete(&event) }
    let line = Int(event.start_mark.line) + 1
    switch event.type {
    case YAML_SCALAR_EVENT:
      note(size: 1, anchor: Self.text(event.data.scalar.anchor))
    case YAML_ALIAS_EVENT:
      try checkKey(line)
      let size = Self.text(event.data.alias.anchor).flatMap { sizes[$0] } ?? 1
      aliased += size
      guard aliased <= Limit.aliasedValues else {
        throw error(line, "aliases stand for more than \(Limit.aliasedValues) values")
      }
      note(size: size, anchor: nil)
    case YAML_SEQUENCE_START_EVENT:
      try open(Level(isMapping: false, anchor: Self.text(event.data.sequence_start.anchor)), line)
    case YAML_MAPPING_START_EVENT:
      try open(Level(isMapping: true, anchor: Self.text(event.data.mapping_start.anchor)), line)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let level = levels.popLast() { note(size: level.size, anchor: level.anchor) }
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return false
    default: break
    }
    return true
  }

  private mutating func open(_ level: Level, _ line: Int) throws(DataError) {
    try checkKey(line)
    guard levels.count < Limit.yamlDepth else {
      throw error(line, "lists and mappings stand more than \(Limit.yamlDepth) deep in one another")
    }
    levels.append(level)
  }

  /// Throws where a key of a mapping is something else than a text.
  private func checkKey(_ line: Int) throws(DataError) {
    guard let level = levels.last, level.isMapping, level.expectsKey else { return }
    throw error(line, "a key is a list, a mapping or an alias; allowed is a name")
  }

  /// Counts a value that is complete.
  private mutating func note(size: Int, anchor: String?) {
    if let anchor { sizes[anchor] = size }
    guard !levels.isEmpty else { return }
    levels[levels.count - 1].size += size
    levels[levels.count - 1].expectsKey.toggle()
  }

  private func error(_ line: Int, _ problem: String) -> DataError {
    DataError(source: source, line: line, problem: problem)
  }

  private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}
