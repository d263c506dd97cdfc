import Canvas
import TestSupport
import Testing

extension EndToEnd {
  /// Changing what is trained.
  @Suite struct ControlTests {
    @Test func layersAndUnitsAreAddedAndRemoved() throws {
      let session = try start()
      #expect(session.screen.shows("− 2 hidden layers +"))
      session.send("]")
      #expect(
        session.wait { $0.shows("− 3 hidden layers +") && $0.rows.contains { $0.contains(/− 4 \+.*− 2 \+.*− 2 \+/) } })
      session.send("}}")
      #expect(session.wait { $0.rows.contains { $0.contains(/− 4 \+.*− 2 \+.*− 4 \+/) } })
      session.send("{")
      #expect(session.wait { $0.rows.contains { $0.contains(/− 4 \+.*− 2 \+.*− 3 \+/) } })
      session.send("[[")
      #expect(session.wait { $0.shows("− 1 hidden layer +") && $0.rows.contains { $0.contains("− 4 +") } })
      session.send("[")
      #expect(session.wait(for: "− 0 hidden layers +"))
      session.send("[")
      #expect(session.wait(for: "There is no hidden layer to remove."))
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      session.quit()
    }

    @Test func theFocusedValueIsSteppedAndTyped() throws {
      let session = try start(["circle"], ["NO_COLOR": "1"])
      #expect(session.focus("− 2 hidden layers +"))
      session.send("+")
      #expect(session.wait(for: "− 3 hidden layers +"))
      session.send("-")
      #expect(session.wait(for: "− 2 hidden layers +"))
      #expect(session.focus("− 4 +"))
      session.send("12")
      #expect(session.wait(for: "> 12"))
      session.press(.enter)
      #expect(session.wait(for: "− 12 +"), "\(session.screen.text)")
      session.quit()
    }

    @Test func aLayerIsSetByItself() throws {
      let session = try start(["circle", "--partial-batch", "update"], ["NO_COLOR": "1"])
      #expect(session.focus("− 4 +"))
      session.press(.right)
      #expect(session.wait { _ in session.focusedText.contains("− 2 +") }, "\(session.screen.text)")
      session.send("L")
      #expect(session.wait(for: "╭ Hidden layer 2 of 2 "), "\(session.screen.text)")
      session.press(.down)
      session.press(.down)
      session.send("0.4")
      #expect(session.wait(for: "> 0.4"))
      session.press(.enter)
      #expect(session.wait(for: "‹0.4›"))
      session.press(.down)
      session.send("+")
      #expect(session.wait(for: "‹on›"), "\(session.screen.text)")
      session.press(.left)
      #expect(session.wait { $0.shows("╭ Hidden layer 1 of 2 ") && $0.shows("‹off›") })
      session.press(.right)
      session.press(.escape)
      #expect(session.wait { !$0.shows("╭ Hidden layer") && $0.shows("hidden 2 dropout 0.4 BN") })
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      session.send("uu")
      #expect(session.wait { !$0.shows("dropout 0.4") && !$0.shows("BN") }, "\(session.screen.text)")
      session.quit()
    }

    @Test func featuresAreSwitched() throws {
      let session = try start(["circle"], ["NO_COLOR": "1"])
      let before = try #require(session.status)
      #expect(session.screen.shows("○ X₁²"))
      #expect(session.focus("X₁²"))
      session.press(.enter)
      #expect(session.wait(for: "● X₁²"))
      #expect(session.waitForStatus { $0.train != before.train })
      session.press(.enter)
      #expect(session.wait(for: "○ X₁²"))
      // The same inputs have the same weights again.
      #expect(session.waitForStatus { $0 == before })
      session.quit()
    }

    @Test func datasetsActivationsAndProblemsGoRound() throws {
      let session = try start()
      session.send("d")
      #expect(session.wait(for: "● xor"))
      session.send("D")
      #expect(session.wait(for: "● circle"))
      session.send("a")
      #expect(session.wait(for: "Activation sigmoid"))
      session.send("m")
      #expect(session.wait { $0.shows("Problem regression") && $0.shows("reg-plane") })
      #expect(session.wait { !$0.rows[0].contains("accuracy") })
      session.send("d")
      #expect(session.wait(for: "● reg-gauss"))
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      session.quit()
    }

    @Test func noKeyOfABurstIsLost() throws {
      let session = try start(["circle", "--play", "--speed", "max"])
      #expect(session.waitForStatus { $0.epoch > 10 })
      let activations = [
        "relu", "tanh", "sigmoid", "linear", "binaryStep", "arctan", "softsign", "isru", "leakyRelu", "prelu", "elu",
        "maxout", "softplus", "gelu", "silu", "mish", "sine", "gaussian",
      ]
      for round in 1...20 {
        session.send("aaaaa")
        let expected = activations[(1 + 5 * round) % activations.count]
        try #require(session.wait { $0.shows("Activation \(expected)") }, "\(session.screen.rows[1])")
      }
      session.quit()
    }

    @Test func aLearningRateIsTyped() throws {
      let session = try start()
      session.send("0.5")
      #expect(session.wait(for: "> 0.5"))
      session.press(.enter)
      #expect(session.wait(for: "Learning rate‹0.5›"))
      session.press(.enter)
      #expect(session.wait(for: "╭ Learning rate "))
      session.send("abc")
      session.press(.enter)
      #expect(session.wait(for: "abc; allowed is a number"))
      session.press(.escape)
      #expect(session.wait { $0.shows("Learning rate‹0.5›") && !$0.shows("╭ Learning rate ") })
      session.send("e")
      #expect(session.wait(for: "Learning rate‹1›"))
      session.quit()
    }

    @Test func aRateIsChangedWhileTrainingGoesOn() throws {
      let session = try start(["circle", "--play", "--speed", "x10"])
      #expect(session.waitForStatus { $0.epoch > 5 })
      session.send("e")
      #expect(session.wait(for: "Learning rate‹0.1›"))
      let epoch = try #require(session.status?.epoch)
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > epoch })
      #expect(epoch > 5)
      session.quit()
    }
  }
}
