import Foundation

/// The folder of the built executables: they lie beside the test bundle that is running.
package var productsDirectory: String {
  let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
  return bundle
}

/// Path of a built executable.
package func executable(named name: String) -> String {
  "\(productsDirectory)/\(name)"
}

/// An environment for a child: fixed where output depends on it, and with whatever is given besides.
package func childEnvironment(_ changes: [String: String?] = [:]) -> [String: String] {
  let inherited = ProcessInfo.processInfo.environment
  var environment = [
    "PATH": inherited["PATH"] ?? "/usr/bin:/bin",
    "HOME": inherited["HOME"] ?? "/",
    "TERM": "xterm-256color",
    "LC_ALL": "C.UTF-8",
    // The backtracer would wait half a minute for someone to press a key.
    "SWIFT_BACKTRACE": "enable=no",
  ]
  for name in ["LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "LLVM_PROFILE_FILE"] {
    environment[name] = inherited[name]
  }
  for (name, value) in changes { environment[name] = value }
  return environment
}
