import Training

/// What the program reads and writes: given by the doorstep, used by the loop and by jobs.
package struct FileAccess: Sendable {
  let exportNetwork: @Sendable (Snapshot) throws -> String
  let saveScenario: @Sendable (Snapshot) throws -> String
  let saveSession: @Sendable () -> Void
  let readFile: @Sendable (String) throws -> String?

  /// Writers for the network and the scenario, which return the name of the new file, for the session, which keeps
  /// its errors to itself, and a reader of files.
  package init(
    exportNetwork: @escaping @Sendable (Snapshot) throws -> String,
    saveScenario: @escaping @Sendable (Snapshot) throws -> String,
    saveSession: @escaping @Sendable () -> Void,
    readFile: @escaping @Sendable (String) throws -> String? = { _ in nil }
  ) {
    self.exportNetwork = exportNetwork
    self.saveScenario = saveScenario
    self.saveSession = saveSession
    self.readFile = readFile
  }
}
