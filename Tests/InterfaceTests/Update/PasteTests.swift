import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("What is pasted is text and not keys")
struct PasteTests {
  private static let link = "https://playground.tensorflow.org/#activation=relu&dataset=xor&networkShape=3&seed=0.7"

  private func offer(_ driver: Driver) -> Offer? {
    if case .offer(let offer)? = driver.model.overlay { offer } else { nil }
  }

  @Test(
    "a pasted link is offered, opened by Enter, and undone by u",
    arguments: [Size(80, 24), Size(120, 40), Size(40, 12)])
  func link(size: Size) throws {
    var driver = Driver(.usual, size)
    driver.train(7)
    driver.type(" ")
    let before = driver.model.snapshot
    #expect(driver.receive(.pasted("<\(Self.link.replacing("&", with: "&amp;"))>\n")) == [])
    let offer = try #require(self.offer(driver))
    #expect(offer.scenario.dataset == .xor && offer.scenario.hidden == [3] && offer.scenario.seed == "0.7")
    #expect(offer.notes.contains("\"&amp;\" was read as \"&\""))
    let screen = driver.rows.joined(separator: "\n")
    #expect(screen.contains("Open this link?") && screen.contains("xor"))
    #expect(driver.footer.contains("open") && driver.footer.contains("Esc"))
    #expect(driver.model.scenario == .usual, "nothing is opened yet")
    let asked = driver.press(.enter)
    #expect(asked == [.send(.replace(offer.scenario))])
    #expect(driver.model.overlay == nil && driver.model.scenario == offer.scenario && !driver.model.isPlaying)
    #expect(driver.model.snapshot.network.shape.layers.map(\.units) == [3, 1] && driver.model.snapshot.epoch == 0)
    #expect(driver.model.notice?.text.contains("\"&amp;\" was read as \"&\"") == true)
    driver.type("u")
    #expect(driver.model.scenario == .usual && driver.model.snapshot.epoch == 7)
    #expect(driver.model.snapshot.network.parameters == before.network.parameters)
    #expect(driver.model.snapshot.history == before.history)
    driver.press(.control("r"))
    #expect(driver.model.scenario == offer.scenario)
  }

  @Test("Esc leaves all as it is, and so does a press beside it")
  func refused() throws {
    var driver = Driver()
    driver.train(3)
    driver.receive(.pasted(Self.link))
    #expect(driver.press(.escape) == [] && driver.model.overlay == nil)
    driver.receive(.pasted(Self.link))
    #expect(driver.type("srndamg[]+-w12p") == [] && offer(driver) != nil, "no key of the main screen")
    driver.mouse(.press, at: Position(0, 3))
    #expect(driver.model.overlay == nil && driver.model.scenario == .usual && driver.model.snapshot.epoch == 3)
    #expect(driver.effects == [])
  }

  @Test("a link of another page, or one that cannot be read, is said and nothing else")
  func badLink() {
    var driver = Driver()
    for (text, words) in [
      ("https://goo.gl/2eig4q", "no link of the playground"), ("#networkShape=4,,2&seed=1", "networkShape is"),
      ("see https://example.org/x for more", "no link of the playground"),
    ] {
      #expect(driver.receive(.pasted(text)) == [])
      #expect(driver.model.overlay == nil && driver.model.scenario == .usual)
      #expect(driver.model.notice?.isError == true && driver.model.notice?.text.contains(words) == true)
    }
  }

  @Test("a link without a seed gets one, the same for the same paste, another for another")
  func seed() throws {
    func seed(_ text: String) throws -> String {
      var driver = Driver()
      driver.receive(.pasted(text))
      return try #require(self.offer(driver)).scenario.seed
    }
    let first = try seed("#noise=5")
    #expect(try first == seed("#noise=5") && first.wholeMatch(of: /0\.\d{5}/) != nil)
    #expect(try first != seed("#noise=6"))
  }

  @Test("a scenario's text is offered; what is wrong with it is said")
  func scenario() throws {
    var driver = Driver()
    driver.receive(.pasted("title: Mine\nscenario:\n  dataset: spiral\n  hidden: [8, 8]\n  seed: \"3\"\n"))
    let offer = try #require(self.offer(driver))
    #expect(offer.kind == .scenario && offer.name == "Mine" && offer.scenario.dataset == .spiral)
    #expect(driver.rows.joined().contains("Open this scenario?"))
    driver.press(.enter)
    #expect(driver.model.scenario.hidden == [8, 8] && driver.model.scenario.seed == "3")
    driver.receive(.pasted("noise: 500\n"))
    #expect(driver.model.overlay == nil && driver.model.notice?.text.contains("noise is 500") == true)
    // A scenario that only mentions a link is a scenario.
    driver.receive(.pasted("noise: 20\ntutorial: https://example.org/#seed=4\nseed: \"5\"\n"))
    #expect(self.offer(driver)?.scenario.noise == 20)
  }

  @Test(
    "a path asks for the file, which is offered",
    arguments: [
      ("/home/a/own.yaml", "/home/a/own.yaml"), ("'/home/a/my own.yaml' ", "/home/a/my own.yaml"),
      ("/home/a/my\\ own.yaml\n", "/home/a/my own.yaml"), ("file:///home/a/my%20own.yaml", "/home/a/my own.yaml"),
      ("own.yaml", "own.yaml"), ("~/own.yaml", "~/own.yaml"),
    ])
  func path(text: String, path: String) throws {
    var driver = Driver()
    #expect(driver.receive(.pasted(text)) == [.start(JobID(0), .readFile(path))])
    #expect(driver.model.overlay == nil)
    driver.finish(.read(path: path, text: "dataset: gauss\nseed: \"1\"\n"))
    let offer = try #require(self.offer(driver))
    #expect(offer.kind == .file && offer.name == path && offer.scenario.dataset == .gauss)
    driver.press(.enter)
    #expect(driver.model.scenario.dataset == .gauss)
  }

  @Test("anything else is ignored with a line")
  func anythingElse() {
    var driver = Driver()
    let ignored = "What was pasted is neither a link nor a scenario; it was ignored."
    for text in ["q\nw\nS\n", "hello there\nhow are you", "", "\n\n", "\u{3}\u{1B}", "a: b\nc: d\n"] {
      #expect(driver.receive(.pasted(text)) == [])
      #expect(driver.model.notice?.text == ignored, "\(text)")
    }
    // One line may be a path: only the world knows.
    #expect(driver.receive(.pasted("qwS")) == [.start(JobID(0), .readFile("qwS"))])
    driver.finish(.read(path: "qwS", text: nil))
    #expect(driver.model.notice?.text == ignored)
    driver.receive(.pasted("seed: " + String(repeating: "x", count: 2_000_000)))
    #expect(driver.model.notice?.text.contains("too long") == true)
    #expect(driver.model.scenario == .usual && driver.model.overlay == nil)
  }

  @Test("in an editor it is typed, without the ends of its lines and other controls")
  func editor() throws {
    var driver = Driver()
    driver.focus(.field(.seed))
    driver.press(.enter)
    #expect(driver.receive(.pasted("0.1\r\n2\t3\u{1B}[A\u{202E}é\u{7}")) == [])
    guard case .editor(let editor)? = driver.model.overlay else { return #expect(Bool(false), "the editor stays open") }
    #expect(editor.text == "0.123[Aé")
    driver.press(.enter)
    #expect(driver.model.scenario.seed == "0.123[Aé")
    driver.focus(.field(.seed))
    driver.press(.enter)
    driver.receive(.pasted(Self.link))
    #expect(offer(driver) == nil && driver.model.scenario.seed == "0.123[Aé")
  }

  @Test(
    "over every list, a cursor and a drag a link is offered as well", arguments: ["p", "P", "f", "?", "y", "L", "C"])
  func overLists(key: String) {
    var driver = Driver()
    driver.type(key)
    driver.receive(.pasted(Self.link))
    #expect(offer(driver) != nil)
    driver.press(.enter)
    #expect(driver.model.scenario.dataset == .xor)
  }

  @Test("an offer fits every screen")
  func sizes() {
    for (columns, rows) in [(1, 1), (10, 5), (40, 12), (78, 22), (80, 24), (300, 100)] {
      var driver = Driver(.usual, Size(columns, rows))
      driver.receive(.pasted(Self.link + "&" + (0..<80).map { "k\($0)=1" }.joined(separator: "&")))
      #expect(driver.rows.count == rows && offer(driver) != nil)
    }
  }
}
