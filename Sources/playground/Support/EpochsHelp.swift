import ArgumentParser

extension ArgumentHelp {
  /// `--epochs` of the commands that train to the end of a run.
  static let epochsOrStop = ArgumentHelp(
    "Epochs to train at most, in digits: a whole number from 0 up; not needed where a stop condition is set.",
    valueName: "n")
  /// `--epochs` of a command that need not train.
  static let epochs = ArgumentHelp("Epochs to train, in digits: a whole number from 0 up.", valueName: "n")
}
