import CKernel

/// The kernel in C, compiled for what the processor has.
struct NativeKernel: Kernel {
  /// The functions of one kind of processor, constants of the program.
  nonisolated(unsafe) let functions: UnsafePointer<kernel_functions>

  @inline(__always)
  func addUp(
    weights: UnsafePointer<Double>, biases: UnsafePointer<Double>?, rows: Int, inputs: Int,
    sources: UnsafePointer<Lanes>, blocks: Int, sums: UnsafeMutablePointer<Lanes>
  ) {
    functions.pointee.add_up(weights, biases, rows, inputs, sources, blocks, sums)
  }

  @inline(__always)
  func activate(
    _ activation: Activation, alpha: Double, sums: UnsafeMutablePointer<Lanes>, values: UnsafeMutablePointer<Lanes>,
    count: Int, derivatives: Bool
  ) {
    if let index = activation.kernelIndex {
      functions.pointee.activate(index, alpha, sums, values, count, derivatives)
    } else {
      activation.apply(sums, values: values, count: count, alpha: alpha, derivatives: derivatives)
    }
  }

  @inline(__always)
  func addGradients(
    deltas: UnsafePointer<Lanes>, sources: UnsafePointer<Lanes>, rows: Int, inputs: Int, count: Int,
    isDead: UnsafePointer<Bool>, weights: UnsafeMutablePointer<Double>, biases: UnsafeMutablePointer<Double>?
  ) {
    functions.pointee.add_gradients(deltas, sources, rows, inputs, count, isDead, weights, biases)
  }

  @inline(__always)
  func propagate(
    weights: UnsafePointer<Double>, rows: Int, inputs: Int, deltas: UnsafePointer<Lanes>,
    slopes: UnsafePointer<Lanes>?, blocks: Int, results: UnsafeMutablePointer<Lanes>
  ) {
    functions.pointee.propagate(weights, rows, inputs, deltas, slopes, blocks, results)
  }

  @inline(__always)
  func differentiate(_ loss: Loss, _ answers: Answers, deltas: UnsafeMutablePointer<Lanes>) {
    var answers = kernel_answers(loss, answers)
    functions.pointee.differentiate(&answers, deltas)
  }

  @inline(__always)
  func addLosses(_ loss: Loss, _ answers: Answers, classBorder: Double, sum: inout Lanes, hits: inout Lanes) {
    var answers = kernel_answers(loss, answers)
    functions.pointee.add_losses(&answers, classBorder, &sum, &hits)
  }

  /// In C by eights, and what is left over in Swift.
  @inline(__always)
  func apply(_ step: ParameterStep, change: inout Lanes) {
    let memory = step.network
    let whole = memory.count / Lanes.scalarCount * Lanes.scalarCount
    var network = kernel_network()
    network.parameter_count = whole
    (network.parameters, network.gradients) = (memory.parameters, memory.gradients)
    (network.is_dead, network.is_weight) = (memory.isDead, memory.isWeight)
    (network.first, network.second) = (memory.first, memory.second)
    var rule = kernel_rule(step.rule, updates: step.update - 1)
    functions.pointee.step(&network, &rule, step.examples, &change)
    step.apply(to: whole..<memory.count, change: &change)
  }
}

extension Activation {
  /// The number by which the C kernel knows the activation; nil of one that it leaves to Swift, such as maxout with its
  /// two weighted sums a unit.
  var kernelIndex: Int32? {
    let known: kernel_activation? =
      switch self {
      case .linear: KERNEL_LINEAR
      case .relu: KERNEL_RELU
      case .leakyRelu, .prelu: KERNEL_LEAKY_RELU
      case .tanh: KERNEL_TANH
      case .sigmoid: KERNEL_SIGMOID
      case .binaryStep: KERNEL_BINARY_STEP
      case .softsign: KERNEL_SOFTSIGN
      case .isru: KERNEL_ISRU
      case .silu: KERNEL_SILU
      case .arctan: KERNEL_ARCTAN
      case .elu: KERNEL_ELU
      case .softplus: KERNEL_SOFTPLUS
      case .gelu: KERNEL_GELU
      case .mish: KERNEL_MISH
      case .sine: KERNEL_SINE
      case .gaussian: KERNEL_GAUSSIAN
      default: nil
      }
    return known.map { Int32(bitPattern: UInt32($0.rawValue)) }
  }
}

extension kernel_answers {
  /// The answers as the C kernel reads them.
  @inline(__always)
  fileprivate init(_ loss: Loss, _ answers: Answers) {
    self.init(
      loss: loss.kernelIndex, border: answers.border, outputs: answers.outputs, sums: answers.sums,
      targets: answers.targets, units: answers.units, blocks: answers.blocks, count: answers.count)
  }
}

extension Loss {
  /// The number by which the C kernel knows the loss.
  var kernelIndex: Int32 {
    let known: kernel_loss =
      switch self {
      case .halfSquaredError: KERNEL_HALF_SQUARED_ERROR
      case .squaredError: KERNEL_SQUARED_ERROR
      case .binaryHinge: KERNEL_BINARY_HINGE
      case .huber: KERNEL_HUBER
      case .binaryCrossEntropy: KERNEL_BINARY_CROSS_ENTROPY
      case .softmaxCrossEntropy: KERNEL_SOFTMAX_CROSS_ENTROPY
      case .multiClassHinge: KERNEL_MULTI_CLASS_HINGE
      }
    return Int32(bitPattern: UInt32(known.rawValue))
  }
}

extension Regularization {
  /// The number by which the C kernel knows the penalty.
  var kernelIndex: Int32 {
    let known: kernel_penalty =
      switch self {
      case .none: KERNEL_NO_PENALTY
      case .l1: KERNEL_L1
      case .l2: KERNEL_L2
      case .elastic: KERNEL_ELASTIC
      }
    return Int32(bitPattern: UInt32(known.rawValue))
  }
}

extension Optimizer.Method {
  /// The number by which the C kernel knows the optimizer.
  var kernelIndex: Int32 {
    let known: kernel_method =
      switch self {
      case .sgd: KERNEL_SGD
      case .momentum: KERNEL_MOMENTUM
      case .nesterov: KERNEL_NESTEROV
      case .adagrad: KERNEL_ADAGRAD
      case .rmsprop: KERNEL_RMSPROP
      case .adam: KERNEL_ADAM
      case .adamw: KERNEL_ADAMW
      }
    return Int32(bitPattern: UInt32(known.rawValue))
  }
}
