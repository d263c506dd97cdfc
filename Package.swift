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
      name: "Experiment",
      dependencies: ["Neural", .product(name: "Yams", package: "Yams")],
      swiftSettings: computingSettings
    ),
    .target(name: "Canvas", swiftSettings: computingSettings),
    .target(
      name: "Interface",
      dependencies: ["Canvas", "Experiment", "Neural"],
      swiftSettings: computingSettings
    ),
    .target(
      name: "Terminal",
      dependencies: ["CNcurses", "Canvas", "Experiment", "Interface"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "playground",
      dependencies: [
        "Canvas", "Experiment", "Interface", "Neural", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // MARK: Benchmarks
    .executableTarget(
      name: "ScreenBench",
      dependencies: ["Canvas", "Experiment", "Interface", "Neural", "Terminal"],
      path: "Benchmarks/screen/ScreenBench",
      swiftSettings: settings
    ),

    // MARK: Tests
    .target(name: "CVTerm", path: "Tests/CVTerm", cSettings: cSettings, linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "ScenarioSupport",
      dependencies: ["Experiment", "Neural"],
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
      dependencies: ["Canvas", "Experiment", "Interface", "Neural"],
      exclude: ["Frames"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["CNcurses", "Canvas", "Experiment", "Interface", "Terminal", "TerminalProbe", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["playground", "Experiment", "ScenarioSupport", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["playground", "Canvas", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ExperimentTests",
      dependencies: ["Experiment", "Neural", "ScenarioSupport"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
