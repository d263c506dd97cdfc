import Canvas
import Foundation
import Scenarios
import Testing
@testable import Interface

@Suite("Handler, footer, help and docs/keys.md tell the same keys")
struct KeyAgreementTests {
  @Test("the help lists every binding once, in order", arguments: [true, false])
  func help(isASCII: Bool) {
    let listed = HelpText.rows(isASCII: isASCII).compactMap { row in
      if case .binding(let keys, let help) = row { keys + "|" + help } else { nil }
    }
    let bound = KeyMap.bindings.map { binding in
      binding.keys.map { $0.name(isASCII: isASCII) }.joined(separator: " ") + "|" + binding.help
    }
    #expect(listed == bound)
  }

  @Test("the help screen, scrolled through, shows every key and its sentence", arguments: [Size(80, 24), Size(40, 12)])
  func helpScreen(size: Size) {
    var driver = Driver(.usual, size)
    driver.press(.function(1))
    var seen = driver.rows
    for _ in driver.model.helpRows {
      driver.press(.down)
      seen += driver.rows
    }
    let screen = seen.joined(separator: "\n")
    for binding in KeyMap.bindings {
      let keys = HelpText.keys(of: binding, isASCII: false)
      let lines = wrapped(binding.help, to: driver.model.overlayRect.columns - 4 - driver.model.helpKeyWidth)
      #expect(seen.contains { $0.contains(keys) && $0.contains(lines[0]) }, "\(keys)")
      #expect(lines.allSatisfy(screen.contains), "\(binding.help)")
    }
  }

  @Test("a sentence of the help that is too long for its row goes on below it, word for word")
  func continued() {
    var texts: [String] = []
    for row in HelpText.rows(isASCII: false, width: 36, keyWidth: 13) {
      switch row {
      case .binding(_, let help): texts.append(help)
      case .continued(let rest): texts[texts.count - 1] += " " + rest
      default: break
      }
    }
    #expect(texts == KeyMap.bindings.map(\.help))
  }

  @Test("a key in the footer does there what its label says")
  func footer() {
    var presets = Driver()
    presets.type("p")
    var datasets = Driver()
    datasets.type("P")
    var help = Driver()
    help.type("?")
    var editor = Driver()
    editor.press(.enter)
    var layer = Driver()
    layer.type("L")
    var unit = Driver()
    unit.focus(.unit(layer: 0, unit: 0))
    var (link, bias) = (unit, unit)
    link.focus(.link(layer: 0, unit: 0, input: 0))
    bias.focus(.bias(layer: 0, unit: 0))
    let ofFocus: [String: [Action]] = [
      "weights": [.activate], "type": [.activate], "others": [.move(.up), .move(.down)],
    ]
    for driver in [Driver(), presets, datasets, help, editor, layer, unit, link, bias] {
      let context = driver.model.keyContext
      let hints = FooterHints.hints(for: driver.model)
      #expect(!hints.isEmpty)
      for hint in hints {
        let actions = ofFocus[hint.label] ?? []
        let labelled = KeyMap.bindings.filter {
          $0.contexts.contains(context) && ($0.label == hint.label || actions.contains($0.action))
        }
        let names = labelled.flatMap(\.keys).map { $0 == .enter ? "⏎" : $0.name(isASCII: false) }
        #expect(hint.names.allSatisfy(names.contains), "\(hint)")
      }
    }
  }

  @Test("the footer has the keys that act on the focus, help and the way out at 80 columns")
  func footerOfFocus() {
    var driver = Driver()
    #expect(["+", "-", "⏎", "? help", "q quit", "space run", "p presets"].allSatisfy(driver.footer.contains))
    driver.focus(.newData)
    #expect(!driver.footer.contains("+ ") && driver.footer.contains("⏎"))
    driver.focus(.field(.seed))
    #expect(!driver.footer.contains("+ ") && driver.footer.contains("⏎"))
    driver.press(.enter)
    #expect(driver.footer.contains("Esc back") && !driver.footer.contains("quit"))
  }

  @Test("docs/keys.md has the table of all keys; RECORD=1 writes it anew")
  func document() throws {
    let path = repository.appending(path: "docs/keys.md")
    var text = try String(contentsOf: path, encoding: .utf8)
    let (opening, closing) = ("<!-- keys -->", "<!-- /keys -->")
    let start = try #require(text.range(of: opening), "docs/keys.md needs \(opening)")
    let end = try #require(text.range(of: closing), "docs/keys.md needs \(closing)")
    let table = "\n\n" + KeyTable.markdown + "\n\n"
    if isRecording {
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: table)
      try text.write(to: path, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start.upperBound..<end.lowerBound] == table, "RECORD=1 swift test writes the table anew")
    }
  }

  @Test("the table names every key and its sentence")
  func table() {
    for binding in KeyMap.bindings {
      let keys = binding.keys.map { "`\($0.name(isASCII: false))`" }.joined(separator: " ")
      #expect(KeyTable.markdown.contains("| \(keys) | \(binding.help) |"))
    }
  }
}
