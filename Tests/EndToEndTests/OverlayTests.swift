import TestSupport
import Testing

extension EndToEnd {
  /// What lies over the screen for a while.
  @Suite struct OverlayTests {
    @Test func helpScrollsAndCloses() throws {
      let session = try start()
      for key in [PressedKey.character("?"), .function(1)] {
        session.press(key)
        #expect(session.wait { $0.shows("╭ Help ") && $0.shows("Back to epoch 0 with the weights of the seed") })
        session.press(.pageDown)
        #expect(session.wait { !$0.shows("Back to epoch 0 with the weights of the seed") && $0.shows("╭ Help ") })
        for _ in 0..<5 { session.press(.pageDown) }
        #expect(session.wait(for: "Unlike the browser"))
        for _ in 0..<8 { session.press(.pageUp) }
        #expect(session.wait(for: "Train, or pause"))
        session.press(.escape)
        #expect(session.wait { !$0.shows("╭ Help ") })
      }
      session.quit()
    }

    @Test func presetsCloseWithoutAChoice() throws {
      let session = try start()
      let before = session.screen
      session.send("p")
      #expect(session.wait(for: "╭ Presets "))
      session.press(.escape)
      #expect(session.wait { $0 == before })
      session.quit()
    }
  }
}
