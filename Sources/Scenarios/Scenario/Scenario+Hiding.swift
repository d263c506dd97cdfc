extension Scenario {
  /// What follows the name of a control in ``hide`` that is named and left in sight.
  static let inSight = "=false"

  /// Whether a control or feature is hidden, by its name in links.
  package func hides(_ name: String) -> Bool {
    hide.contains(name)
  }

  /// An entry of ``hide`` taken apart.
  static func hiding(_ entry: String) -> (name: String, isHidden: Bool) {
    entry.hasSuffix(inSight) ? (String(entry.dropLast(inSight.count)), false) : (entry, true)
  }

  /// Takes the entries of ``hide``; false, and nothing changed, where a name is missing, impossible or there twice.
  mutating func setHide(_ entries: [String]) -> Bool {
    let names = entries.map { Self.hiding($0).name }
    guard Set(names).count == names.count, names.allSatisfy(Self.canBeHidden) else { return false }
    hide = entries
    return true
  }

  private static func canBeHidden(_ name: String) -> Bool {
    !name.contains("=") && !name.contains("&") && name == name.withoutByteOrderMark
  }
}
