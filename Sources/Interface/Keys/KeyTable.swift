/// The keymap as docs/keys.md tells it.
package enum KeyTable {
  /// A Markdown table of all keys, group by group.
  package static var markdown: String {
    var rows = ["| Keys | What they do |", "|---|---|"]
    for group in KeyMap.groups {
      rows.append("| **\(group.title)** | |")
      rows += group.bindings.map { "| \(keys(of: $0)) | \($0.help) |" }
    }
    return rows.joined(separator: "\n")
  }

  private static func keys(of binding: Binding) -> String {
    binding.keys.map { "`\($0.name(isASCII: false))`" }.joined(separator: " ")
  }
}
