import Foundation

/// The folder of the built executables: they lie beside the test bundle that is running.
package var productsDirectory: String {
  URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
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
    // Neither the settings of who runs the tests are read, nor is their last session replaced.
    "XDG_CONFIG_HOME": "/dev/null",
    "XDG_STATE_HOME": "\(productsDirectory)/test-state",
    "TERM": "xterm-256color",
    "LC_ALL": "C.UTF-8",
    // The backtracer would wait half a minute for someone to press a key.
    "SWIFT_BACKTRACE": "enable=no",
  ]
  for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] { environment[name] = inherited[name] }
  // Sanitizers, where built in, would turn the signal that ends a crashed program into an exit code.
  for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
    environment[name] = (inherited[name].map { $0 + ":" } ?? "") + "handle_segv=0:handle_sigbus=0:handle_sigfpe=0"
  }
  for (name, value) in changes { environment[name] = value }
  return environment
}
