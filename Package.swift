// swift-tools-version: 6.0
import PackageDescription

// The rooms of the house, from the cellar up; ARCHITECTURE.md draws the dependencies.
// A room may only name rooms above it in this list.

/// CI takes no warning; a user's newer compiler may have some, which must not keep the program from building.
let isStrict = Context.environment["PLAYGROUND_STRICT"] != nil

/// Settings of every Swift target: existential types are written out.
let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny")] + (isStrict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

/// Settings of every C target.
let cSettings: [CSetting] = isStrict ? [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])] : []

/// Rows and blocks of the AVX2 kernel's tile, where a test asks for those of AVX-512 on a processor without.
let tile: [CSetting] = Context.environment["PLAYGROUND_TILE"].map { [.define("KERNEL_TILE", to: $0)] } ?? []

/// The rooms that compute are optimized in debug builds too: without it the tests take minutes.
let computingSettings =
  settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The rooms of an experiment, from its numbers to what is looked at.
let experiment: [Target.Dependency] = ["Neural", "Files", "Datasets", "Scenarios", "Training", "Maps", "Formats"]

let package = Package(
  name: "playground",
  products: [
    .executable(name: "playground", targets: ["playground"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // MARK: Rooms
    .target(
      name: "CNcurses",
      cSettings: cSettings,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(
      name: "CKernel", cSettings: cSettings + tile + [.unsafeFlags(["-O3"], .when(configuration: .debug))]),
    .target(name: "Neural", dependencies: ["CKernel"], swiftSettings: computingSettings),
    .target(
      name: "Files", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: computingSettings),
    .target(name: "Datasets", dependencies: ["Neural"], swiftSettings: computingSettings),
    .target(
      name: "Scenarios",
      dependencies: ["Datasets", "Files", "Neural", .product(name: "Yams", package: "Yams")],
      swiftSettings: computingSettings
    ),
    .target(
      name: "Training", dependencies: ["Datasets", "Files", "Neural", "Scenarios"], swiftSettings: computingSettings),
    .target(
      name: "Maps", dependencies: ["Datasets", "Neural", "Scenarios", "Training"], swiftSettings: computingSettings),
    .target(
      name: "Formats", dependencies: ["Datasets", "Neural", "Scenarios", "Training"], swiftSettings: computingSettings),
    .target(name: "Canvas", swiftSettings: computingSettings),
    .target(
      name: "Interface",
      dependencies: ["Canvas"] + experiment,
      swiftSettings: computingSettings
    ),
    .target(
      name: "Terminal",
      dependencies: ["CNcurses", "Canvas", "Interface"] + experiment,
      swiftSettings: settings
    ),
    .executableTarget(
      name: "playground",
      dependencies: [
        "Canvas", "Interface", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ] + experiment,
      swiftSettings: settings
    ),

    // MARK: Benchmarks
    .executableTarget(
      name: "ScreenBench",
      dependencies: ["Canvas", "Interface", "Terminal"] + experiment,
      path: "Benchmarks/screen/ScreenBench",
      swiftSettings: settings
    ),

    // MARK: Tests
    .target(name: "CVTerm", path: "Tests/CVTerm", cSettings: cSettings, linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "ScenarioSupport",
      dependencies: experiment,
      path: "Tests/ScenarioSupport",
      swiftSettings: settings
    ),
    .target(
      name: "TestSupport",
      dependencies: ["CVTerm", "Canvas"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Canvas", "Interface", "Terminal"],
      path: "Tests/TerminalProbe",
      swiftSettings: settings
    ),
    .testTarget(
      name: "NeuralTests",
      dependencies: ["Neural"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings
    ),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: settings),
    .testTarget(
      name: "InterfaceTests",
      dependencies: ["Canvas", "Interface"] + experiment,
      exclude: ["Frames"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["CNcurses", "Canvas", "Interface", "Terminal", "TerminalProbe", "TestSupport"] + experiment,
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["playground", "ScenarioSupport", "TestSupport"] + experiment,
      swiftSettings: settings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["playground", "Canvas", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ExperimentTests",
      dependencies: ["ScenarioSupport"] + experiment,
      resources: [.copy("Fixtures")],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
