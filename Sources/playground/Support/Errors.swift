/// A command line that asks for what is not there.
struct UsageError: Error, CustomStringConvertible {
  let description: String
}

/// A task that could not be done, for a reason outside of the program's control.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
