import Canvas
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// Leaving, for a while or for good.
  @Suite struct LeavingTests {
    @Test(arguments: [false, true])
    func qAndCtrlCQuit(_ isTraining: Bool) throws {
      for key in [PressedKey.character("q"), .control("c")] {
        let session = try start(["circle", "--speed", "max"] + (isTraining ? ["--play"] : []))
        if isTraining { #expect(session.waitForStatus { $0.epoch > 10 }) }
        session.press(key)
        #expect(session.waitForExit() == .exited(0))
        expectRestored(session)
      }
    }

    @Test(arguments: ["?", "p", "5"])
    func ctrlCQuitsFromEverything(_ opener: String) throws {
      let session = try start()
      let before = session.screen
      session.send(opener)
      #expect(session.wait { $0 != before })
      session.press(.control("c"))
      #expect(session.waitForExit() == .exited(0))
      expectRestored(session)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, 34, 64])
    func signalsGiveTheTerminalBack(_ signal: Int32) throws {
      let session = try start(["circle", "--play", "--speed", "max"])
      session.kill(signal)
      #expect(session.waitForExit() == .exited(128 + signal))
      expectRestored(session)
    }

    @Test func aClosedWindowEndsTheProgram() throws {
      let session = try start(["circle", "--play", "--speed", "max"])
      session.hangUp()
      #expect(session.waitForExit() == .exited(128 + SIGHUP))
    }

    @Test func suspendingComesBackIntact() throws {
      let session = try start()
      let before = session.screen
      session.press(.control("z"))
      #expect(session.waitForStop())
      #expect(session.wait { _ in !session.isAlternateScreen })
      expectRestored(session)
      session.kill(SIGCONT)
      #expect(session.wait { $0 == before })
      #expect(session.isAlternateScreen)
      #expect(!session.isCursorVisible)
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      session.quit()
    }

    @Test func suspendedTrainingGoesOnAfterwards() throws {
      let session = try start(["circle", "--play", "--speed", "x10"])
      #expect(session.waitForStatus { $0.epoch > 0 })
      session.press(.control("z"))
      #expect(session.waitForStop())
      session.resize(to: Size(80, 24))
      session.kill(SIGCONT)
      #expect(session.wait { isWhole($0) })
      let epoch = try #require(session.status?.epoch)
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > epoch })
      session.quit()
    }

    @Test func ctrlLDrawsEverythingAnew() throws {
      let session = try start()
      let before = session.screen
      let bytes = session.bytesReceived
      session.press(.control("l"))
      // All of the screen is sent again, and looks as before.
      #expect(session.wait { $0 == before && session.bytesReceived - bytes > 2000 })
      session.quit()
    }
  }
}
