import Canvas
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Links, and looking inside the network.
  @Suite struct LookingTests {
    @Test func aLinkOpensWithItsGoldenLosses() throws {
      // Losses at epoch 0 that the original printed.
      for (link, train, test) in try goldenStarts().prefix(3) {
        let session = try start([link])
        #expect(
          session.waitForStatus { status in
            status.epoch == 0 && abs((status.train ?? .nan) - train) <= 0.000501
              && abs((status.test ?? .nan) - test) <= 0.000501
          }, "\(link): \(session.screen.rows[0])")
        session.quit()
      }
    }

    private func goldenStarts() throws -> [(String, Double, Double)] {
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "ExperimentTests/Fixtures/golden-links.json")
      let cases = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
      return try cases.map { golden in
        let losses = try #require((golden["losses"] as? [[String: Any]])?.first)
        return (
          try #require(golden["link"] as? String), try #require(losses["train"] as? Double),
          try #require(losses["test"] as? Double)
        )
      }
    }

    @Test func aWeightIsEditedAndTheLossesFollow() throws {
      let session = try start(["circle"], ["NO_COLOR": "1"])
      let before = try #require(session.status)
      clickUnit(session)
      session.press(.enter)
      #expect(session.wait(for: "weight of X₂ into hidden 1, unit 1 0.4330"), "\(session.screen.text)")
      session.send("+")
      #expect(session.wait(for: "weight of X₂ into hidden 1, unit 1 0.5330"))
      session.send("5")
      #expect(session.wait(for: "> 5"))
      session.press(.enter)
      #expect(session.wait(for: "weight of X₂ into hidden 1, unit 1 5.000"))
      #expect(session.waitForStatus { $0.epoch == 0 && $0.train != before.train })
      session.send("uu")
      #expect(session.waitForStatus { $0 == before })
      #expect(session.wait(for: "weight of X₂ into hidden 1, unit 1 0.4330"))
      session.quit()
    }

    /// Clicks on the first unit: the cell to the right of its bias.
    private func clickUnit(_ session: TerminalSession) {
      let screen = session.screen
      for row in 5..<screen.size.rows - 1 {
        let cells = Array(screen.rows[row])
        guard let bias = cells.firstIndex(of: "▪") else { continue }
        session.mouse(.press, at: Position(bias + 1, row))
        session.mouse(.release, at: Position(bias + 1, row))
        break
      }
      #expect(session.wait(for: "╭ Hidden 1, unit 1 "), "\(session.screen.text)")
    }

    @Test func aUnitIsPinned() throws {
      let session = try start()
      clickUnit(session)
      #expect(session.wait(for: "tanh of 2 inputs"))
      session.send("x")
      #expect(session.wait(for: "Hidden 1, unit 1, pinned"))
      session.press(.tab)
      session.press(.tab)
      session.send(" ")
      #expect(session.waitForStatus { $0.epoch > 3 })
      #expect(session.screen.shows("Hidden 1, unit 1, pinned"))
      session.send(" ")
      _ = session.restingEpoch()
      session.press(.escape)
      #expect(session.wait { !$0.shows("pinned") && !$0.shows("╭ Hidden 1, unit 1 ") }, "\(session.screen.text)")
      session.quit()
    }

    @Test func theLinkIsShownAndSentToTheClipboard() throws {
      let session = try start(["circle", "--stop-epochs", "9"])
      session.send("y")
      #expect(session.wait(for: "╭ Link for playground.tensorflow.org "))
      #expect(session.wait(for: "stopEpochs is lost"))
      let link = try run(executable(named: "playground"), ["link", "circle", "--stop-epochs", "9"]).output
        .trimmingCharacters(in: .newlines)
      let request = "\u{1B}]52;c;\(Data(link.utf8).base64EncodedString())\u{07}"
      #expect(session.wait { _ in String(decoding: session.log, as: UTF8.self).contains(request) })
      #expect(session.wait(for: "It was sent to the terminal's clipboard."))
      session.press(.enter)
      #expect(session.wait { !$0.shows("Link for") })
      session.quit()
    }
  }
}
