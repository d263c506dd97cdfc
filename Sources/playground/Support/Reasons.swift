import ArgumentParser
import Foundation

extension Error {
  /// Why the system refused, in its own words, without Foundation's around them: "No such file or directory".
  var reason: String {
    var error = self as NSError
    while let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error { error = underlying as NSError }
    if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
    return error.localizedDescription
  }
}

extension ArgumentHelp {
  /// `--epochs` of the commands that train to the end of a run.
  static let epochsOrStop = ArgumentHelp(
    "Epochs to train at most, in digits: a whole number from 0 up; not needed where a stop condition is set.", valueName: "n")
  /// `--epochs` of a command that need not train.
  static let epochs = ArgumentHelp("Epochs to train, in digits: a whole number from 0 up.", valueName: "n")
}
