import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("The keymap")
struct KeyMapTests {
  /// Everything that a key can do.
  private static let actions: [Action] =
    [
      .togglePlay, .step, .reset, .drawNewWeights, .keepWeights, .drawNewData, .faster, .slower, .addLayer,
      .removeLayer, .addUnit,
      .removeUnit, .focusNext, .focusPrevious, .move(.left), .move(.right), .move(.up), .move(.down), .increase,
      .decrease, .activate, .openPresets, .exportNetwork, .openHelp, .cancel, .repaint, .suspend, .quit, .listUp,
      .listDown, .pageUp, .pageDown, .previousChapter, .nextChapter, .choose, .erase, .submit, .undo, .redo, .pin,
      .nextChart, .nextTheme, .toggleMouse,
      .openDatasets, .openSettings, .openLayer, .openLink, .saveScenario, .checkGradients,
      .nextMember,
    ]
    + [
      ScenarioField.problem, .dataset, .noise, .trainRatio, .batchSize, .activation, .learningRate, .regularization,
      .regularizationRate, .showTestData, .discretize, .uncertainty, .shownWeights,
    ].map(Action.next)
    + [
      ScenarioField.dataset, .noise, .trainRatio, .batchSize, .activation, .learningRate, .regularization,
      .regularizationRate,
    ].map(Action.previous)

  private static let contexts: [KeyContext] = [
    .main, .help, .presets, .datasets, .editor, .settings, .layer, .link, .report,
  ]
  /// A cursor leaves the keys of the main screen their meanings.
  private static let allContexts = contexts + [.reading]

  @Test("no key is bound twice in a context", arguments: allContexts)
  func unique(context: KeyContext) {
    let keys = KeyMap.bindings.filter { $0.contexts.contains(context) }.flatMap(\.keys)
    #expect(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("the handler does what the table says, and nothing else", arguments: allContexts)
  func handler(context: KeyContext) {
    let here = KeyMap.bindings.filter { $0.contexts.contains(context) }
    for binding in here {
      for key in binding.keys { #expect(KeyMap.action(for: key, in: context) == binding.action) }
    }
    let bound = Set(here.flatMap(\.keys))
    let printable = (UInt32(0x20)...0x7E).compactMap { Unicode.Scalar($0).map(Key.character) }
    for key in printable + [.home, .end, .delete, .function(2)] where !bound.contains(key) {
      #expect(KeyMap.action(for: key, in: context) == nil)
    }
  }

  @Test("every action has a key, and every key an action that is known here")
  func everyAction() {
    let bound = Set(KeyMap.bindings.map(\.action))
    #expect(Set(Self.actions).subtracting(bound).isEmpty)
    #expect(bound.subtracting(Self.actions).isEmpty)
  }

  @Test("the keys that are agreed on do what is agreed")
  func agreed() {
    let agreed: [(Key, Action)] = [
      (.character(" "), .togglePlay), (.character("s"), .step), (.character("r"), .reset),
      (.character("n"), .drawNewData), (.tab, .focusNext), (.left, .move(.left)), (.character("h"), .move(.left)),
      (.down, .move(.down)), (.character("j"), .move(.down)), (.up, .move(.up)), (.character("k"), .move(.up)),
      (.right, .move(.right)), (.character("l"), .move(.right)), (.character("+"), .increase),
      (.character("-"), .decrease), (.enter, .activate), (.character("d"), .next(.dataset)),
      (.character("a"), .next(.activation)), (.character("g"), .next(.regularization)),
      (.character("["), .removeLayer), (.character("]"), .addLayer), (.character("p"), .openPresets),
      (.character("P"), .openDatasets),
      (.character("w"), .exportNetwork), (.character("?"), .openHelp), (.function(1), .openHelp),
      (.character("q"), .quit), (.control("c"), .quit), (.escape, .cancel), (.control("l"), .repaint),
      (.control("z"), .suspend),
    ]
    for (key, action) in agreed { #expect(KeyMap.action(for: key, in: .main) == action, "\(key)") }
  }

  @Test("every context can be left, and the program too", arguments: contexts)
  func wayOut(context: KeyContext) {
    #expect(KeyMap.action(for: .escape, in: context) == .cancel)
    #expect(KeyMap.action(for: .control("c"), in: context) == .quit)
  }

  @Test("in a text field every printable key types")
  func typing() {
    for value in UInt32(0x20)...0x7E {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(KeyMap.action(for: .character(scalar), in: .editor) == nil)
    }
  }

  @Test("each line of the table says what its keys do, in a line of help at 80 columns")
  func help() {
    for binding in KeyMap.bindings {
      #expect(!binding.keys.isEmpty && !binding.contexts.isEmpty)
      #expect((4...58).contains(binding.help.count), "\(binding.help)")
      #expect(!binding.help.contains("|"), "a bar would break the table of docs/keys.md")
    }
  }
}
