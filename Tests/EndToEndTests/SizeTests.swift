import Canvas
import TestSupport
import Testing

extension EndToEnd {
  /// The terminal changes its size.
  @Suite struct SizeTests {
    @Test func everySizeShowsAWholeScreen() throws {
      let session = try start(size: Size(100, 30))
      for size in [Size(160, 50), Size(80, 24), Size(56, 20), Size(40, 12), Size(200, 60), Size(100, 30)] {
        session.resize(to: size)
        #expect(
          session.wait { screen in
            let footer = screen.rows[size.rows - 1]
            return footer.contains("q quit") && screen.rows[0].contains("000,000") && screen.shows(" Output ")
          }, "\(session.screen.text)")
        // Frames end at the right edge and just above the footer.
        #expect(session.wait { $0.cell(at: size.columns - 1, size.rows - 2).glyph == "╯" }, "\(session.screen.text)")
      }
      #expect(session.wait { isWhole($0) && $0.shows("╭ Network ") })
      session.quit()
    }

    @Test func belowTheFloorASentenceTellsTheSizes() throws {
      let session = try start(size: Size(80, 24))
      for size in [Size(39, 24), Size(80, 11), Size(30, 8)] {
        session.resize(to: size)
        #expect(
          session.wait { $0.shows("\(size.columns)×\(size.rows)") && $0.shows("40×12") }, "\(session.screen.text)")
      }
      session.resize(to: Size(80, 24))
      #expect(session.wait { isWhole($0) && $0.shows("╭ Network ") })
      session.quit()
    }

    @Test func aTerminalMayBeTooSmallFromTheStart() throws {
      let session = try TerminalSession(executable(named: "playground"), ["circle"], size: Size(32, 5))
      #expect(session.wait(for: "32×5"), "\(session.screen.text)")
      session.resize(to: Size(80, 24))
      #expect(session.wait { isWhole($0) })
      session.quit()
    }

    @Test func trainingGoesOnWhileTheSizeChanges() throws {
      let session = try start(["circle", "--play", "--speed", "max"])
      for columns in [120, 60, 30, 90] {
        session.resize(to: Size(columns, 30))
        session.idle(.milliseconds(20))
      }
      #expect(session.wait { isWhole($0) })
      let epoch = try #require(session.status?.epoch)
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > epoch })
      session.quit()
    }
  }
}
