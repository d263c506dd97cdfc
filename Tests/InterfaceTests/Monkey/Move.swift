import Canvas
import Datasets
@testable import Interface

/// One thing that a monkey does to the program, or that the world does meanwhile: a value, so that a list of them can be
/// shortened and played again.
enum Move: Equatable, Sendable {
  case key(Key)
  case pasted(String)
  /// The mouse over a cell, by its share of the screen; below 0 and above 1 it lies beyond the edge.
  case mouse(MouseEvent.Kind, across: Double, down: Double)
  /// The mouse in the middle of something that can have the focus, by its share of the list of all.
  case aimed(MouseEvent.Kind, item: Double)
  /// The mouse on a link that is drawn, by its share of all.
  case onLink(MouseEvent.Kind, link: Double)
  case resized(Size)
  /// The session carries out as many of the commands that wait for it.
  case obeyed(Int)
  /// The session trains on, if it plays.
  case trained(epochs: Int)
  /// The session publishes its state, which the screen does not take yet.
  case published
  /// The screen takes the oldest state that was published.
  case shown
  case colorSteps(Int?)
  case answered(Answer)

  /// What comes back from the world.
  enum Answer: CaseIterable, Sendable {
    case progressed, done, failed, copied, notCopied
  }
}

extension Move {
  /// What happens in one episode, drawn from its stream.
  static func episode(_ random: inout SplitMix64, length: Int) -> [Move] {
    var moves: [Move] = []
    while moves.count < length { moves += drawn(&random) }
    return moves
  }

  private static func drawn(_ random: inout SplitMix64) -> [Move] {
    switch random.below(100) {
    case 0..<31: [.key(key(&random))]
    case 31..<35: overtaken(&random)
    case 35: [.key(.character(" ")), .obeyed(99), .trained(epochs: 1 + random.below(30)), .published, .shown]
    case 36: [.aimed(.press, item: random.pick([0.97, 0.9999]))]
    case 37..<39: repeatElement(.key(random.pick(favourites)), count: 1 + random.below(4)).map(\.self)
    case 39..<42: typed(random.pick(entries))
    case 42..<56: [.mouse(kind(&random), across: share(&random), down: share(&random))]
    // The last row is the footer, where every word is a button.
    case 56..<60: [.mouse(kind(&random), across: random.next(), down: 0.9999)]
    case 60..<68: [.aimed(kind(&random), item: random.next())]
    case 68..<71: [.onLink(kind(&random), link: random.next())]
    case 71..<74: [.resized(size(&random))]
    case 74..<82: [.obeyed(1 + random.below(3))]
    case 82..<85: [.trained(epochs: 1 + random.below(3))]
    case 85..<90: [.published]
    case 90..<97: [.shown]
    case 97: [.colorSteps(random.pick([nil, 0, 1, 2, 5, 32]))]
    case 98: [.answered(random.pick(Answer.allCases))]
    default: [.pasted(random.pick(pastes))]
    }
  }

  private static let bound = Array(Set(KeyMap.bindings.flatMap(\.keys))).sorted { "\($0)" < "\($1)" }
  private static let favourites: [Key] =
    "[]{}+-LfuPV".unicodeScalars.map { .character($0) }
    + [.tab, .backTab, .enter, .escape, .up, .down, .left, .right, .control("r")]
  /// A change that the session answers when something else is open already.
  private static func overtaken(_ random: inout SplitMix64) -> [Move] {
    let answer: [Move] = [.obeyed(99), .published, .shown]
    let opened: [Move] =
      random.below(2) == 0 ? [.key(random.pick(openers))] : [.aimed(.press, item: random.next()), .key(.enter)]
    return [.key(random.pick(back))] + opened + answer + [.key(.character("3")), .key(random.pick(favourites))]
  }

  private static let openers: [Key] = [.enter, .character("L"), .character("f"), .character("p"), .character("C")]
  /// Keys whose outcome the screen does not know before the session answers, or that rebuild the network.
  private static let back: [Key] = [
    .character("u"), .character("u"), .control("r"), .character("["), .character("{"), .character("d"), .character("m"),
    .character("r"),
  ]
  private static let entries = [
    "0", "1", "2", "3", "7", "12", "31", "32", "40", "300", "1024", "-1", "0.5", "1e9", "1e400", "nan", "abc", "none",
    "0.1,0.2", "tanh,relu", "é日", "", "9999999999999999999999",
  ]
  private static let pastes = [
    "", "q", "https://playground.tensorflow.org/#networkShape=3&seed=0.1", "problem: regression\nhidden: [3]\n",
    "\u{1B}[31m", String(repeating: "long ", count: 60), "é\u{301}日本",
  ]

  private static func key(_ random: inout SplitMix64) -> Key {
    switch random.below(20) {
    case 0: .character(random.pick(Array("0123456789.-eq aZ~é日\u{301}\u{200D}🐒".unicodeScalars)))
    case 1: .control(random.pick(Array("abcdefghijklmnopqrstuvwxyz[\\]^_@".unicodeScalars)))
    case 2: .function(random.below(65))
    case 3: random.pick([.delete, .home, .end, .pageUp, .pageDown, .backspace])
    default: random.pick(bound)
    }
  }

  /// Enter, a text in place of what is there, and Enter again.
  private static func typed(_ text: String) -> [Move] {
    [.key(.enter)] + text.unicodeScalars.map { .key(.character($0)) } + [.key(.enter)]
  }

  private static func kind(_ random: inout SplitMix64) -> MouseEvent.Kind {
    random.pick([.press, .press, .press, .release, .drag, .move, .scrollUp, .scrollDown])
  }

  private static func share(_ random: inout SplitMix64) -> Double {
    random.below(20) == 0 ? random.next() * 3 - 1 : random.next()
  }

  /// Any size, and often one at which the arrangement changes.
  private static func size(_ random: inout SplitMix64) -> Size {
    switch random.below(8) {
    case 0: Size(1 + random.below(300), 1 + random.below(100))
    case 1: Size(1 + random.below(42), 1 + random.below(14))
    case 2, 3: Size(39 + random.below(40), 11 + random.below(14))
    default: Size(77 + random.below(60), 21 + random.below(20))
    }
  }
}

extension Move {
  /// Whether the mouse does it.
  var isMouse: Bool {
    switch self {
    case .mouse, .aimed, .onLink: true
    default: false
    }
  }
}

extension SplitMix64 {
  /// A number from 0 to below `count`.
  mutating func below(_ count: Int) -> Int { Int(nextBits() % UInt64(count)) }

  /// One of several.
  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
}
