import TestSupport
import Testing

/// `playground link`, `playground scenario` and `playground config`.
@Suite struct LinkCommandTests {
  private static let link =
    "https://playground.tensorflow.org/#activation=relu&regularization=L1&batchSize=7&dataset=spiral&regDataset=reg-plane"
    + "&learningRate=0.00001&regularizationRate=0.003&noise=65&networkShape=8,6&seed=0.10&showTestData=true"
    + "&discretize=false&percTrainData=70&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=true&sinX=true"
    + "&cosY=false&sinY=false&collectStats=false&tutorial=t&problem=classification&initZero=false&hideText=true"
    + "&playButton_hide=true&noise_hide=false"

  @Test func aLinkComesBackLetterForLetter() throws {
    #expect(try output(of: "link", Self.link) == Self.link + "\n")
  }

  @Test func aLinkSurvivesTheScenarioFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(try output(of: "scenario", Self.link), to: "own.yaml")
    #expect(try output(of: "link", folder.path(of: "own.yaml")) == Self.link + "\n")
  }

  @Test func whatIsIgnoredAndLostIsToldInALineEach() throws {
    let result = try playground(["link", "#seed=1&noise=99&foo=2", "--stop-epochs", "5"])
    #expect(result.status == .exited(0))
    #expect(result.output.lines.count == 1)
    #expect(
      result.error.lines == [
        "playground: link: noise is \"99\", which has the effect of 50; the browser knows no key \"foo\".",
        "playground: stopEpochs is lost, a link has no stop conditions.",
      ])
  }

  @Test func whatWasUnderstoodIsToldInOneLine() throws {
    let plain = "https://playground.tensorflow.org/#dataset=xor&regDataset=reg-gauss&networkShape=4,2&seed=1"
    for command in ["link", "scenario", "data", "train", "render", "export"] {
      let rest = ["train", "render", "export"].contains(command) ? ["--epochs", "0"] : []
      let meant = try playground([command, plain] + rest)
      let mangled =
        "<" + plain.replacing("&reg", with: "®").replacing("&", with: "&amp;").replacing(",", with: "%2C") + ">."
      let result = try playground([command, mangled] + rest)
      #expect(result.status == .exited(0))
      if command != "train" { #expect(result.output == meant.output && meant.error == "") }
      #expect(
        result.error == "playground: link: \"&amp;\" was read as \"&\"; \"®Dataset\" was read as \"&regDataset\"; "
          + "left out around the link: \"<\", \">.\"; networkShape is \"4%2C2\", which was read as \"4,2\".\n")
    }
  }

  @Test func addressOfAnotherPageIsRefused() throws {
    for command in [["link"], ["train", "--epochs", "1"], []] {
      expectSentence(
        try playground(command + ["https://goo.gl/2eig4q"]), code: 65,
        ["link: \"https://goo.gl/2eig4q\" is no link of the playground"])
    }
    let result = try playground(["link", "https://playground.tensorflow.org/?a=1&x=false&seed=0.5"])
    #expect(result.output.contains("&x=true&y=true&") && !result.output.contains("seed=0.5&"))
    #expect(result.error.contains("what stands before # does not count"))
  }

  @Test func aScenarioIsPrintedAsAFile() throws {
    #expect(
      try output(of: "scenario", "--seed", "yes", "--noise", "5", "--hide", "playButton,sinX")
        == "noise: 5\nseed: \"yes\"\nhide: [\"playButton\", sinX]\n")
  }

  @Test func settingsComeFromTheirSources() throws {
    let folder = try TemporaryFolder()
    let environment = ["XDG_CONFIG_HOME": folder.path, "SSH_CONNECTION": "a", "NO_COLOR": nil]
    let before = try output(of: "config", environment: environment)
    #expect(before.contains("framesPerSecond  12             environment SSH_CONNECTION\n"))
    #expect(before.contains("bytesPerSecond   200000         environment SSH_CONNECTION\n"))
    let made = try run("/bin/mkdir", [folder.path(of: "playground")])
    #expect(made.status == .exited(0))
    try folder.write("speed: x10\ntheme: light\nglyphs: ascii\n", to: "playground/config.yaml")
    let path = folder.path(of: "playground/config.yaml")
    let lines = try output(of: "config", "--theme", "grey", "--no-mouse", environment: environment).lines
    #expect(lines.contains("speed            x10            \(path)"))
    #expect(lines.contains("theme            grey           flag --theme"))
    #expect(lines.contains("mouse            false          flag --no-mouse"))
    #expect(lines.contains("color            auto           default"))
    try folder.write("speed: x10\nfps: 3\n", to: "playground/config.yaml")
    for arguments in [["config"], ["render", "circle", "--epochs", "1"], []] {
      expectSentence(
        try playground(arguments, environment: environment), code: 65, ["\(path), line 2", "\"fps\"", "theme, glyphs"])
    }
  }

  @Test func resumingNothingIsRefused() throws {
    let folder = try TemporaryFolder()
    expectSentence(
      try playground(["--resume"], environment: ["XDG_STATE_HOME": folder.path]), code: 1,
      ["There is no session to resume", "\(folder.path)/playground/session.json does not exist"])
    #expect(folder.names == [])
  }
}
