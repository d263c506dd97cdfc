extension Network {
  /// Gives one parameter a value by hand; a dead link that is given one takes part in training again.
  package mutating func setParameter(_ index: Int, to value: Double) {
    precondition(parameters.indices.contains(index), "an index of the parameters")
    parameters[index] = value
    isDead[index] = false
  }

  /// Takes links out of training, as L1 does when it puts their weights to zero.
  package mutating func killLinks(_ indices: some Sequence<Int>) {
    for index in indices { isDead[index] = true }
  }

  /// Lets all links that L1 put to zero take part in training again.
  package mutating func reviveAll() {
    for index in isDead.indices { isDead[index] = false }
  }
}
