import Datasets
import Scenarios

/// All keys of the program.
///
/// The handler, the footer, the help screen and the table of docs/keys.md come from here.
package enum KeyMap {
  /// The bindings, in the order of the help screen.
  package static let groups: [BindingGroup] = [
    BindingGroup(title: "Training", bindings: training),
    BindingGroup(title: "Moving and changing", bindings: moving),
    BindingGroup(title: "Data and settings", bindings: settings),
    BindingGroup(title: "Network", bindings: network),
    BindingGroup(title: "Looking inside", bindings: looking),
    BindingGroup(title: "Program", bindings: program),
    BindingGroup(title: "In lists and fields", bindings: overlays),
  ]

  /// All bindings in order.
  package static let bindings = groups.flatMap(\.bindings)

  /// What a key does in a context; nil for nothing.
  package static func action(for key: Key, in context: KeyContext) -> Action? {
    table[Place(key: key, context: context)]
  }

  /// The first key of an action in the main context.
  package static func key(for action: Action) -> Key? {
    bindings.first { $0.action == action && $0.contexts.contains(.main) }?.keys.first
  }

  private struct Place: Hashable {
    let key: Key
    let context: KeyContext
  }

  private static let table: [Place: Action] = {
    var table: [Place: Action] = [:]
    for binding in bindings {
      for key in binding.keys {
        for context in binding.contexts { table[Place(key: key, context: context)] = binding.action }
      }
    }
    return table
  }()

  private static let training: [Binding] = [
    Binding([.character(" ")], .togglePlay, label: "run/pause", "Train, or pause"),
    Binding([.character("s")], .step, label: "step", "Pause and train one epoch"),
    Binding([.character("r")], .reset, label: "reset", "Back to epoch 0 with the weights of the seed"),
    Binding([.character("u")], .undo, label: "undo", "Undo the last change: weights, epoch and chart as before"),
    Binding([.control("r")], .redo, "Redo what was undone"),
    Binding([.character("R")], .drawNewWeights, "Back to epoch 0 with new random weights"),
    Binding([.character("K")], .keepWeights, "Start from the weights of now; reset comes back to them"),
    Binding([.character("<"), .character(",")], .slower, label: "speed", "Slower: down to 1 epoch a second"),
    Binding([.character(">"), .character(".")], .faster, label: "speed", "Faster: up to no limit at all"),
  ]

  private static let moving: [Binding] = [
    Binding([.tab], .focusNext, label: "next", "Focus the next control"),
    Binding([.backTab], .focusPrevious, "Focus the control before"),
    Binding([.left, .character("h")], .move(.left), "Focus what is to the left"),
    Binding([.down, .character("j")], .move(.down), "Focus what is below"),
    Binding([.up, .character("k")], .move(.up), "Focus what is above"),
    Binding([.right, .character("l")], .move(.right), "Focus what is to the right"),
    Binding([.character("-"), .character("_")], .decrease, label: "change", "Step the focused value down; switch off"),
    Binding([.character("+"), .character("=")], .increase, label: "change", "Step the focused value up; switch on"),
    Binding([.enter], .activate, label: "set", "Switch, press, or type a value; a digit begins one"),
  ]

  private static let settings: [Binding] = [
    Binding([.character("n")], .drawNewData, label: "new data", "New data from the next seed; the network stays"),
    Binding([.character("d")], .next(.dataset), label: "dataset", "Next dataset"),
    Binding([.character("D")], .previous(.dataset), "Dataset before"),
    Binding([.character("P")], .openDatasets, label: "datasets", "Pick a dataset from the list of all"),
    Binding([.character("m")], .next(.problem), "Problem: classification or regression"),
    Binding([.character("i")], .next(.trainRatio), "Train ratio up"),
    Binding([.character("I")], .previous(.trainRatio), "Train ratio down"),
    Binding([.character("o")], .next(.noise), "Noise up"),
    Binding([.character("O")], .previous(.noise), "Noise down"),
    Binding([.character("b")], .next(.batchSize), "Batch size up"),
    Binding([.character("B")], .previous(.batchSize), "Batch size down"),
    Binding([.character("t")], .next(.showTestData), "Show test data, or not"),
    Binding([.character("c")], .next(.discretize), "Discretize the maps, or not"),
    Binding([.character("e")], .next(.learningRate), "Learning rate up"),
    Binding([.character("E")], .previous(.learningRate), "Learning rate down"),
    Binding(
      [.character("a")], .next(.activation), label: "activation",
      "Next activation, of the focused layer alone if there is"),
    Binding([.character("A")], .previous(.activation), "Activation before"),
    Binding([.character("g")], .next(.regularization), "Next regularization"),
    Binding([.character("G")], .previous(.regularization), "Regularization before"),
    Binding([.character("z")], .next(.regularizationRate), "Regularization rate up"),
    Binding([.character("Z")], .previous(.regularizationRate), "Regularization rate down"),
  ]

  private static let looking: [Binding] = [
    Binding(
      [.character("x")], .pin, label: "pin", "Keep the focused map on the large one; again lets it go"),
    Binding([.character("C")], .checkGradients, "Check the gradients against differences, layer by layer"),
    Binding(
      [.character("V")], .next(.uncertainty), label: "uncertainty",
      "Map of the uncertainty: of dropout, or of an ensemble"),
    Binding([.character("N")], .nextMember, label: "network", "Look at the next network of the ensemble"),
    Binding(
      [.character("W")], .next(.shownWeights), label: "weights",
      "Show and test the averaged weights, or the trained ones"),
    Binding([.character("v")], .nextChart, label: "chart", "Chart: loss, loss on a logarithmic scale, accuracy"),
  ]

  private static let network: [Binding] = [
    Binding([.character("[")], .removeLayer, label: "layers", "Remove the last hidden layer"),
    Binding([.character("]")], .addLayer, label: "layers", "Add a hidden layer"),
    Binding(
      [.character("{")], .removeUnit, label: "units", "Remove a unit from the focused layer, else the last"),
    Binding([.character("}")], .addUnit, label: "units", "Add a unit to the focused layer, else to the last"),
    Binding(
      [.character("L")], .openLayer, label: "layer", "Settings of the focused layer, else of the last: dropout…"),
  ]

  private static let program: [Binding] = [
    Binding([.character("p")], .openPresets, label: "presets", "Open the list of presets"),
    Binding([.character("w")], .exportNetwork, label: "export", "Write the weights to a new JSON file here"),
    Binding([.character("f")], .openSettings, label: "further", "Further settings: data, layers, loss, optimizer…"),
    Binding([.character("y")], .openLink, label: "link", "Show the browser link of the scenario and copy it"),
    Binding([.character("S")], .saveScenario, "Save the scenario to a new YAML file here"),
    Binding([.character("T")], .nextTheme, "Next theme"),
    Binding([.character("M")], .toggleMouse, "Mouse on or off; off lets the terminal select text"),
    Binding([.control("l")], .repaint, "Draw the screen anew"),
    Binding([.control("z")], .suspend, "Suspend; fg comes back"),
    Binding([.character("?"), .function(1)], .openHelp, label: "help", "Show this help"),
    Binding(
      [.character("q"), .control("c")], .quit, in: overAll.subtracting([.editor]).union([.main]), label: "quit",
      "Leave the program"),
  ]

  /// The lists that are longer than a page.
  private static let lists: Set<KeyContext> = [.help, .presets, .datasets, .settings, .report]
  /// All that lies over the screen.
  private static let overAll: Set<KeyContext> = lists.union([.editor, .layer, .link, .offer])

  private static let overlays: [Binding] = [
    Binding([.up, .character("k")], .listUp, in: lists.union([.layer]), label: "move", "One row up"),
    Binding([.down, .character("j")], .listDown, in: lists.union([.layer]), label: "move", "One row down"),
    Binding([.pageUp], .pageUp, in: lists, "One page up"),
    Binding([.pageDown, .character(" ")], .pageDown, in: lists, "One page down"),
    Binding(
      [.left, .character("h")], .previousChapter, in: [.presets], label: "chapter",
      "First preset of the chapter, or of the one before"),
    Binding(
      [.right, .character("l")], .nextChapter, in: [.presets], label: "chapter",
      "First preset of the next chapter"),
    Binding(
      [.backTab], .previousChapter, in: [.settings, .datasets], "First line of the group, or of the one before"),
    Binding([.tab], .nextChapter, in: [.settings, .datasets], label: "group", "First line of the next group"),
    Binding([.enter], .choose, in: [.presets], label: "open", "Open the preset"),
    Binding([.enter], .choose, in: [.offer], label: "open", "Open the link or scenario that was pasted"),
    Binding([.enter], .choose, in: [.datasets], label: "choose", "Choose the dataset, and its problem with it"),
    Binding(
      [.character("-"), .character("_")], .decrease, in: [.settings, .layer], label: "change",
      "Step the value down; switch off"),
    Binding(
      [.character("+"), .character("=")], .increase, in: [.settings, .layer], label: "change",
      "Step the value up; switch on"),
    Binding([.left, .character("h")], .move(.left), in: [.layer], label: "layer", "The layer before"),
    Binding([.right, .character("l")], .move(.right), in: [.layer], label: "layer", "The layer behind"),
    Binding([.enter], .activate, in: [.settings, .layer], label: "set", "Switch, or type a value; a digit begins one"),
    Binding([.left, .character("h")], .move(.left), in: [.reading], label: "move", "Cursor to the left"),
    Binding([.down, .character("j")], .move(.down), in: [.reading], label: "move", "Cursor down"),
    Binding([.up, .character("k")], .move(.up), in: [.reading], label: "move", "Cursor up"),
    Binding([.right, .character("l")], .move(.right), in: [.reading], label: "move", "Cursor to the right"),
    Binding([.enter], .submit, in: [.editor], label: "set", "Take the typed value"),
    Binding([.backspace], .erase, in: [.editor], label: "erase", "Erase a character"),
    Binding([.control("c")], .quit, in: [.editor], "Leave the program"),
    Binding(
      [.escape], .cancel, in: overAll.union([.main, .reading]), label: "back",
      "Back: close what is open, or return to the output"),
    Binding([.character("?"), .function(1)], .cancel, in: [.help], "Close the help"),
    Binding([.character("p")], .cancel, in: [.presets], "Close the list"),
    Binding([.character("P")], .cancel, in: [.datasets], "Close the list of datasets"),
    Binding([.character("f")], .cancel, in: [.settings], "Close the settings"),
    Binding([.character("L")], .cancel, in: [.layer], "Close the settings of the layer"),
    Binding([.character("y"), .enter], .cancel, in: [.link], "Close the link"),
    Binding([.character("C"), .enter], .cancel, in: [.report], "Close the table"),
    Binding([.control("l")], .repaint, in: overAll, "Draw the screen anew"),
    Binding([.control("z")], .suspend, in: overAll, "Suspend; fg comes back"),
  ]
}
