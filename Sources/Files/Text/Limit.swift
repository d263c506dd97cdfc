/// The limits of what is read from outside and of what is said about it; docs/scenario.md names them.
package enum Limit {
  /// Bytes of a scenario in YAML, and of the config file.
  package static let yamlBytes = 1_000_000
  /// Levels of lists and mappings in YAML.
  package static let yamlDepth = 32
  /// Values that the aliases of a YAML file may stand for together.
  package static let aliasedValues = 100_000
  /// Bytes of an exported network: one of the largest shapes has this much to say.
  package static let networkBytes = 1 << 30
  /// Bytes at the beginning of a file by which its kind is told.
  package static let signBytes = 65_536
  /// Characters of a message, the program's name and the full stop with them.
  package static let messageLength = 300
  /// Characters of a text from outside that a message repeats.
  package static let excerptLength = 40
  /// Characters of the name of a file, link or flag that a message repeats.
  package static let sourceLength = 90
  /// Characters of a list of all that is allowed; of a longer one the nearest words are told.
  package static let listLength = 100
}
