// Written by scripts/embed-presets from presets/*.yaml; a test keeps both equal.

/// Name and text of each preset.
let embeddedPresets: [(name: String, yaml: String)] = [
  (
    name: "circle",
    yaml: #"""
    title: A circle in a ring
    summary: Six hidden units fold straight lines into a closed curve
    chapter: Datasets
    description: >-
      One class fills a disc, the other a ring around it, and no straight line parts them. Each of the four units of
      the first layer draws one line across the plane; the two units behind them and the output combine these lines
      until they close around the disc. Watch the small maps: every unit takes its own side. Then take units away.
      Three lines are the fewest that can close around a disc, so see what becomes of the shape with three, and with
      two.
    scenario:
      dataset: circle
      hidden: [4, 2]
      activation: tanh
      learningRate: 0.03
      seed: 0.59704
    expect:
      - {within: 100, metric: testLoss, below: 0.02}
      - {within: 100, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "xor",
    yaml: #"""
    title: Exclusive or
    summary: Opposite corners share a class; ReLU units find the folds
    chapter: Datasets
    description: >-
      A point is blue where both coordinates have the same sign and orange where they differ. Neither coordinate
      says anything by itself; only together do they decide, which is why this puzzle once put an end to networks of
      one layer. Eight ReLU units each bend the plane along one line, and a few bends are enough. Look for the units
      whose weights go to nothing: they are spare. Try four units and draw new weights several times (R): of 21
      starts 16 got there in 500 epochs and five got stuck, and the start alone decided. Two units bend too little:
      none of the 21 came below a test loss of 0.18.
    scenario:
      dataset: xor
      hidden: [8]
      activation: relu
      learningRate: 0.03
      seed: 0.41677
    expect:
      - {within: 60, metric: testLoss, below: 0.02}
      - {within: 60, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "gauss",
    yaml: #"""
    title: Two clouds
    summary: Two normal clouds with a little noise, told apart at once
    chapter: Datasets
    description: >-
      Each class is a normal cloud around its own centre, (2, 2) and (-2, -2). With this little noise they hardly
      touch, and three hidden units are more than enough: after five epochs the test loss is below 0.03, and what
      follows only makes the border steeper. Now raise the noise. The clouds run into each other, and no network,
      however large, gets the points right that lie on the wrong side: the loss that is left belongs to the data,
      not to the network.
    scenario:
      dataset: gauss
      noise: 10
      hidden: [3]
      activation: tanh
      learningRate: 0.03
      seed: 0.17920
    expect:
      - {within: 30, metric: testLoss, below: 0.01}
      - {within: 30, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "spiral",
    yaml: #"""
    title: The spiral
    summary: Two arms wound around each other, solved with sines
    chapter: Datasets
    description: >-
      Two arms wind around each other for one and three quarter turns: the hardest of the datasets. Besides the
      coordinates the network is given their sines, waves across the plane that two small hidden layers bend into
      arms. For the first forty epochs the loss hardly moves, on this seed; by epoch 100 nearly all of it is gone.
      Watch the small maps meanwhile: which units turn first? Then take the sines away and start again: after 500
      epochs half of the loss is still there (on seven other seeds a fifth to three quarters). What it takes to do
      without them is in spiral-depth.
    scenario:
      dataset: spiral
      trainRatio: 70
      features: [x, y, sinX, sinY]
      hidden: [8, 6]
      activation: tanh
      learningRate: 0.03
      seed: 0.17920
    expect:
      - {within: 150, metric: testLoss, below: 0.05}
      - {within: 500, metric: testLoss, below: 0.01}
      - {within: 300, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "reg-plane",
    yaml: #"""
    title: A tilted plane
    summary: "Regression: one linear unit learns a plane exactly"
    chapter: Datasets
    description: >-
      Here the network answers with a number, not a class: the value rises evenly from one corner of the plane to
      the other. That is what one linear unit computes by itself, so there is no hidden layer. The two weights both
      go to 0.1, the slope of the plane; the loss goes on falling towards zero. The learning rate is kept small so
      that you can watch. Raise it: at 0.03 a single epoch is enough. Raise it further, to 0.3, and each step
      overshoots by more than the last, until the weights are no numbers any more. Then start again.
    scenario:
      problem: regression
      regDataset: reg-plane
      hidden: []
      learningRate: 0.001
      seed: 0.33758
    expect:
      - {within: 50, metric: testLoss, below: 0.0001}
      - {within: 300, metric: testLoss, below: 0.000000001}

    """#
  ),
  (
    name: "reg-gauss",
    yaml: #"""
    title: Hills and hollows
    summary: Regression of six bumps, three up and three down
    chapter: Datasets
    description: >-
      Six bumps of alternating sign stand on a flat ground, and the network has to answer with the height at each
      point. A few hills appear early; the last ones, and the flat ground between them, take most of the time. The
      sines help because they rise and fall about as often as the bumps do. Without them the same network has more
      than three times the loss after 500 epochs (on eight seeds 0.011 to 0.014 against 0.002 to 0.004): try it.
      Training and test loss stay close together here, since 600 examples leave little room to learn by heart.
    scenario:
      problem: regression
      regDataset: reg-gauss
      features: [x, y, sinX, sinY]
      hidden: [8, 8]
      activation: tanh
      learningRate: 0.03
      seed: 0.17920
    expect:
      - {within: 250, metric: testLoss, below: 0.005}
      - {within: 500, metric: testLoss, below: 0.003}

    """#
  ),
  (
    name: "single-neuron",
    yaml: #"""
    title: A single neuron
    summary: One unit, two weights, one straight border
    chapter: Losses and neurons
    description: >-
      The smallest network there is: two inputs, one output unit, no hidden layer. Its two weights and its bias draw
      one straight border, and how large the weights are says how steep it is. For two clouds that hardly touch this
      is all it takes. Watch the weights go on growing long after every point is right: larger weights make the tanh
      steeper and so bring the loss a little closer to zero. Then choose another dataset, and see what one straight
      line cannot do.
    scenario:
      dataset: gauss
      hidden: []
      learningRate: 0.03
      seed: 0.10001
    expect:
      - {within: 10, metric: testLoss, below: 0.01}
      - {within: 20, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "linear-xor",
    yaml: #"""
    title: Linear units fail
    summary: Without a bend, layers are worth no more than one unit
    chapter: Losses and neurons
    description: >-
      This is exclusive or with linear hidden units. A linear function of linear functions is linear again, so these
      two layers can draw nothing but one straight border, as the single neuron does; the loss stays where a
      constant answer of zero would leave it, near one half, and will stay there for as long as you care to wait.
      Add layers and units: nothing changes. Then choose tanh instead of linear, and the same network is through
      within 300 epochs; with ReLU it is on most starts. The bend in the activation is what makes depth count.
    scenario:
      dataset: xor
      hidden: [4, 2]
      activation: linear
      learningRate: 0.03
      seed: 0.25839
    expect:
      - {within: 300, metric: trainAccuracy, below: 0.7, always: true}
      - {within: 300, metric: trainLoss, above: 0.45, always: true}
      - {within: 300, metric: testLoss, above: 0.45, always: true}

    """#
  ),
  (
    name: "xor-product",
    yaml: #"""
    title: The right feature
    summary: The product of the coordinates solves XOR by itself
    chapter: Losses and neurons
    description: >-
      Exclusive or asks whether two coordinates have the same sign, and that is the sign of their product. Give the
      network the product as its only input and nothing is left to be learned but one weight above zero: a single
      unit without any hidden layer does in a few epochs what linear-xor cannot do at all. A well chosen feature can
      stand in for many units. The other side of it: replace the product with the plain coordinates and this network
      is as helpless as that one.
    scenario:
      dataset: xor
      features: [xTimesY]
      hidden: []
      learningRate: 0.03
      seed: 0.25839
    expect:
      - {within: 10, metric: testLoss, below: 0.05}
      - {within: 100, metric: testLoss, below: 0.01}
      - {within: 100, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "circle-squares",
    yaml: #"""
    title: Circle by squares
    summary: Two squared inputs turn a circle into a straight border
    chapter: Losses and neurons
    description: >-
      The distance from the centre is the root of the sum of the squares. Seen through the two squares alone, the
      disc and the ring lie on two sides of a straight line, and one unit without a hidden layer separates them;
      both weights come out negative and nearly equal, which is the equation of a circle. The learning rate is small
      so that you can watch; 0.3 is faster. Squares reach 25 where the coordinates reach 5: three of 21 starts
      failed, both weights above zero, the output in the flat end of tanh on the wrong side, where no gradient
      brings it back. Draw new weights (R) until you meet one.
    scenario:
      dataset: circle
      features: [xSquared, ySquared]
      hidden: []
      learningRate: 0.01
      seed: 0.33758
    expect:
      - {within: 40, metric: testLoss, below: 0.05}
      - {within: 400, metric: testLoss, below: 0.01}
      - {within: 400, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "perceptron-and",
    yaml: #"""
    title: The perceptron learns AND
    summary: Rosenblatt's rule of 1957 finds a line and stops
    chapter: Losses and neurons
    description: >-
      A single neuron, no loss and no gradient: for each example that it gets wrong the perceptron adds the
      example to its weights, or takes it away. Where a straight line parts the classes, as for AND, the rule is
      proved to find one, and then nothing changes any more: the run ends by itself as soon as an epoch leaves the
      weights as they were. Try the dataset or, and half-plane.
    scenario:
      dataset: and
      hidden: []
      neuronRule: perceptron
      stopWeightChange: 0
      seed: 0.16
    expect:
      - {within: 20, metric: trainAccuracy, above: 0.999}
      - {within: 20, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "perceptron-xor",
    yaml: #"""
    title: XOR defeats the perceptron
    summary: No line parts XOR, and the rule never comes to rest
    chapter: Losses and neurons
    description: >-
      The same single neuron on XOR. Both classes lie in opposite corners, no straight line parts them, and the
      perceptron's rule goes on for ever: whatever it mends in one corner it spoils in another, and the line swings
      to and fro. This was the argument of Minsky and Papert in 1969. A hidden layer is the way out: set Neuron rule
      to none in the further settings (f), add a layer of four units, and train by gradients.
    scenario:
      dataset: xor
      hidden: []
      neuronRule: perceptron
      seed: 0.16
    expect:
      - {within: 100, metric: trainAccuracy, below: 0.8, always: true}

    """#
  ),
  (
    name: "adaline",
    yaml: #"""
    title: ADALINE
    summary: "Widrow and Hoff, 1960: follow the error of a linear unit"
    chapter: Losses and neurons
    description: >-
      A single linear neuron. After each pass over all examples the weights move by the sum of error times input: w
      + mu times the sum of (d - y)x, the first gradient descent of the field. Unlike the perceptron it never comes
      to rest at a border that just works, but goes on to the least squares. The sums run over 250 examples, so the
      rate is small; at 0.002 the test loss passes 1000 within five epochs. Try it.
    scenario:
      dataset: gauss
      hidden: []
      neuronRule: adaline
      learningRate: 0.0001
      seed: 0.12
    expect:
      - {within: 50, metric: testLoss, below: 0.05}
      - {within: 50, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "logistic",
    yaml: #"""
    title: The logistic neuron
    summary: "One sigmoid and the cross-entropy: logistic regression"
    chapter: Losses and neurons
    description: >-
      One unit whose sigmoid answers with a probability, trained on minus the logarithm of the probability of the
      right class. Here the sigmoid is the natural choice: its slope cancels against that of the logarithm, so
      that an error is never flat. That is why one lecture says that sigmoids suit classifiers, while three say to
      avoid them, in hidden layers. Compare svm, which forgets points that are right by a margin.
    scenario:
      dataset: half-plane
      hidden: []
      loss: binaryCrossEntropy
      learningRate: 0.1
      seed: 0.13
    expect:
      - {within: 50, metric: testLoss, below: 0.05}
      - {within: 50, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "svm",
    yaml: #"""
    title: A linear support vector machine
    summary: The hinge loss looks at the border alone
    chapter: Losses and neurons
    description: >-
      One linear unit, the hinge loss max(0, 1 - y s) and a little L2: a linear support vector machine. Points
      that are right by a margin of 1 cost nothing and pull no more; only those near the border decide where it
      lies, and the penalty keeps the weights small, that is, the margin wide. Compare binaryCrossEntropy, the
      logistic neuron, to which every point counts, if less and less.
    scenario:
      dataset: half-plane
      hidden: []
      loss: binaryHinge
      regularization: L2
      regularizationRate: 0.001
      seed: 0.21212
    expect:
      - {within: 100, metric: testAccuracy, above: 0.99}
      - {within: 100, metric: testLoss, below: 0.03}

    """#
  ),
  (
    name: "softmax-spiral",
    yaml: #"""
    title: Three arms and softmax
    summary: One output for each arm, and softmax to choose
    chapter: Losses and neurons
    description: >-
      Three classes need three output units. Their scores become probabilities by softmax, and the loss is the
      cross-entropy: minus the logarithm of the probability of the right arm. Before anything is learned all three
      are about as likely, so the loss begins near ln 3 = 1.1. Two layers of twelve units and Adam learn the spiral
      in 100 epochs. Try more arms with Classes in the further settings (f): eight of them are still only half right
      by then.
    scenario:
      dataset: multi-spiral
      hidden: [12, 12]
      loss: softmaxCrossEntropy
      optimizer: adam
      learningRate: 0.01
      seed: 0.15
    expect:
      - {within: 100, metric: testLoss, below: 0.05}
      - {within: 100, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "multi-hinge",
    yaml: #"""
    title: Five classes by margins
    summary: "The multi-class hinge: the right score ahead by 1"
    chapter: Losses and neurons
    description: >-
      Five clouds and five scores. The multi-class hinge adds up, over the wrong classes, how much their score comes
      closer than 1 to that of the right class. Once every example is ahead by 1, here at epoch 65, the training
      loss is exactly 0 and nothing changes any more, which softmax never allows itself. The test loss stays a
      little above. Confidence on the map is softmax of the scores, for the eye alone.
    scenario:
      dataset: multi-blobs
      classes: 5
      hidden: [8]
      loss: multiClassHinge
      seed: 0.11
    expect:
      - {within: 50, metric: testAccuracy, above: 0.98}
      - {within: 100, metric: trainLoss, below: 0.002}

    """#
  ),
  (
    name: "ln-k",
    yaml: #"""
    title: Where softmax begins
    summary: "Eight classes and small weights: the loss starts at ln 8"
    chapter: Losses and neurons
    description: >-
      A check to make before every training: with small weights all classes are as likely, and the cross-entropy of
      K classes must start near ln K, for eight classes ln 8 = 2.079. If it does not, something is wrong with data,
      loss or weights. Then turn on some L2: the penalty beside the losses rises. Adam needs about a dozen epochs
      for the eight sectors.
    scenario:
      dataset: multi-sectors
      classes: 8
      hidden: [16]
      loss: softmaxCrossEntropy
      initialization: normal
      optimizer: adam
      learningRate: 0.01
      seed: 0.12
    expect:
      - {within: 100, metric: testAccuracy, above: 0.97}

    """#
  ),
  (
    name: "huber",
    yaml: #"""
    title: Huber bounds the pull
    summary: Squares blow up where a bounded loss stays calm
    chapter: Losses and neurons
    description: >-
      Regression with much noise on the labels, and an input x squared that reaches 36. The squared error pulls by
      the whole error times the input: at this learning rate the weights are flung out further and further, until
      within 70 epochs they are no numbers, on all of eight seeds. Huber's loss is squared near the target and
      straight beyond delta = 0.1, so that no example pulls by more than that, outlier or not. Set Loss to
      halfSquaredError in the further settings (f) and reset (r) to see.
    scenario:
      problem: regression
      regDataset: reg-line
      features: [x, xSquared]
      hidden: []
      loss: huber
      huberDelta: 0.1
      labelNoise: 50
      learningRate: 0.015
      seed: 0.12
    expect:
      - {within: 40, metric: testLoss, below: 0.03}

    """#
  ),
  (
    name: "relu-fast",
    yaml: #"""
    title: "ReLU, tanh, sigmoid: a race"
    summary: ReLU is through the circle while a sigmoid still waits
    chapter: Activations
    description: >-
      The lectures claim that ReLU learns about six times as fast as a sigmoid. Here, on the circle with eight
      units, ReLU needs about ten epochs for a test loss of 0.1, tanh thirty, and sigmoid 130, having hardly moved
      in the first forty: the factor is three against tanh and more than ten against the sigmoid, and on seven other
      seeds it was the same. Change the activation and reset (r) to see each.
    scenario:
      hidden: [8]
      activation: relu
      seed: 0.11
    expect:
      - {within: 20, metric: testLoss, below: 0.08}

    """#
  ),
  (
    name: "vanishing",
    yaml: #"""
    title: Vanishing gradients
    summary: Five sigmoid layers pass on next to no gradient
    chapter: Activations
    description: >-
      A sigmoid has a slope of a quarter at best, so each of the five layers takes away three quarters of the
      gradient and more. What arrives at the first layers is next to nothing: the loss stays at one half for 1000
      epochs and longer. Look at the gradient of a weight in the first layer and in the last. Then open batch-norm,
      the same network normalized, or set the activation to tanh: 200 epochs are more than it needs.
    scenario:
      hidden: [4, 4, 4, 4, 4]
      activation: sigmoid
      seed: 0.14
    expect:
      - {within: 200, metric: trainLoss, above: 0.49, always: true}

    """#
  ),
  (
    name: "one-sided",
    yaml: #"""
    title: Not centred on zero
    summary: With one example a step, sigmoid layers zigzag
    chapter: Activations
    description: >-
      Sigmoid outputs are all positive. With a single example in each step (batch size 1) the gradients of all
      weights into a unit then have one sign, that of the unit's own error: they can only rise together or fall
      together, and reach their places in zigzags. Ten epochs of XOR leave this network where it was; with tanh,
      centred on zero, the training loss is then below 0.02. But most of the difference is the slope: a sigmoid's is
      at most a quarter, two layers of it a sixteenth. At sixteen times the rate, 0.48 (type it into Learning rate),
      the sigmoid gets there in ten epochs as well, on seven of eight seeds.
    scenario:
      dataset: xor
      hidden: [8, 8]
      activation: sigmoid
      batchSize: 1
      seed: 0.12
    expect:
      - {within: 8, metric: trainLoss, above: 0.4, always: true}

    """#
  ),
  (
    name: "zero-mean",
    yaml: #"""
    title: Inputs around zero
    summary: Centring the inputs makes every step count more
    chapter: Activations
    description: >-
      The inputs are squares, so all are positive, and with batch size 1 both weights are pulled the same way in
      every step. Here the mean of the training set is taken away first. After ten epochs the test loss is 12 to 32
      times as small as without (on eight seeds; on one of them the start without never got away): set Preprocessing
      to none (f) and reset (r). What is not gained: dividing by the deviation as well (both) makes the inputs
      smaller, and at this learning rate it is no faster than none.
    scenario:
      features: [xSquared, ySquared]
      hidden: []
      preprocessing: center
      batchSize: 1
      seed: 0.12
    expect:
      - {within: 10, metric: testLoss, below: 0.002}

    """#
  ),
  (
    name: "step-units",
    yaml: #"""
    title: Steps cannot be trained
    summary: "A derivative of 0: only the output layer learns"
    chapter: Activations
    description: >-
      Units that answer 0 or 1 were the first neurons. Their derivative is 0 wherever there is one, so no gradient
      reaches the weights before them: those keep the lines that chance drew, and only the output learns to weigh
      them. On these eight lines the training loss stays above 0.42, on those of other seeds above 0.33; sigmoid
      units come below 0.1 in 200 epochs. Look at the gradient of a first weight: it is 0. Then choose sigmoid, a
      step with a slope.
    scenario:
      hidden: [8]
      activation: binaryStep
      seed: 0.12
    expect:
      - {within: 200, metric: trainLoss, above: 0.4, always: true}

    """#
  ),
  (
    name: "dead-relu",
    yaml: #"""
    title: Dead ReLU units
    summary: Units that are never positive never learn again
    chapter: Activations
    description: >-
      The inputs are squares, never negative, and all first weights start below zero: every weighted sum is
      negative, every ReLU answers 0, and its derivative is 0 as well. No gradient comes through, so the six units
      stay dead for ever and only the bias of the output moves. The loss stays at one half, that of always
      answering the same. The preset elu-alive has the same start and gets out of it.
    scenario:
      hidden: [6]
      activation: relu
      features: [xSquared, ySquared]
      initialization: uniform
      initializationLow: -1
      initializationHigh: -0.1
      initialBias: 0
      learningRate: 0.003
      seed: 0.13131
    expect:
      - {within: 300, metric: trainLoss, above: 0.49, always: true}

    """#
  ),
  (
    name: "leaky-alive",
    yaml: #"""
    title: Leaky ReLU does not die
    summary: A slope of 0.01 below zero brings all units back
    chapter: Activations
    description: >-
      All first weights start below zero and the inputs are squares, so every sum is negative: ReLU units would
      answer 0 for ever, and the loss would stay at one half. The leaky ReLU keeps a slope of 0.01 there. That is
      little, and for some dozen epochs nothing seems to happen; then the units turn and the circle is solved, here
      at epoch 40. On two of eight seeds it takes hundreds of epochs more. Set the activation to relu and reset (r):
      on all eight nothing ever moves.
    scenario:
      hidden: [6]
      activation: leakyRelu
      features: [xSquared, ySquared]
      initialization: uniform
      initializationLow: -0.1
      initializationHigh: -0.01
      initialBias: 0
      learningRate: 0.01
      seed: 0.13
    expect:
      - {within: 200, metric: testLoss, below: 0.05}
      - {within: 300, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "prelu-alive",
    yaml: #"""
    title: A leak that is learned
    summary: PReLU finds its own slope below zero
    chapter: Activations
    description: >-
      The start of leaky-alive, with PReLU: the slope below zero begins at 0.25 and is itself learned, one for each
      layer. With so much slope the gradient is large from the start, and the test loss is below 0.1 after 11 to 15
      epochs on all of eight seeds; the fixed 0.01 needs 28 and more. With larger first weights (Initial lowest -1
      and Initial highest -0.1, under f) it fails all the same: not by dying, but because the tanh of the output is
      saturated.
    scenario:
      hidden: [6]
      activation: prelu
      features: [xSquared, ySquared]
      initialization: uniform
      initializationLow: -0.1
      initializationHigh: -0.01
      initialBias: 0
      learningRate: 0.01
      seed: 0.13
    expect:
      - {within: 150, metric: testLoss, below: 0.05}

    """#
  ),
  (
    name: "elu-alive",
    yaml: #"""
    title: ELU units come back
    summary: Below zero ELU keeps a slope, and the units recover
    chapter: Activations
    description: >-
      The same start as dead-relu: all weighted sums are negative. But the exponential linear unit has a slope
      there, small as it is, so that a gradient comes through and pulls the units back to where they are of use. It
      takes 226 epochs here and 200 to 560 on other seeds, and then the circle is solved. Try leakyRelu in its
      place: with the same slope of 0.1 its units are thrown too far, and the output stands saturated at a loss of 1
      for 600 epochs; with Activation α at none, that is 0.01, it is through at epoch 78.
    scenario:
      hidden: [6]
      activation: elu
      activationAlpha: 0.1
      features: [xSquared, ySquared]
      initialization: uniform
      initializationLow: -1
      initializationHigh: -0.1
      initialBias: 0
      learningRate: 0.003
      seed: 0.13131
    expect:
      - {within: 300, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "maxout-alive",
    yaml: #"""
    title: "Maxout: the larger of two lines"
    summary: "Two linear pieces a unit: one of them always has a slope"
    chapter: Activations
    description: >-
      A maxout unit has two weighted sums and answers with the larger. Each piece has the slope 1, so a gradient
      always comes through and no unit can die; ReLU and leaky ReLU are special cases. The price is twice the
      parameters: 43 here for 6 units, against 25. The start is that of leaky-alive, where a ReLU network stays
      dead; here a test loss of 0.1 is passed at epoch 9, and by epoch 12 on seven other seeds.
    scenario:
      hidden: [6]
      activation: maxout
      features: [xSquared, ySquared]
      initialization: uniform
      initializationLow: -0.1
      initializationHigh: -0.01
      initialBias: 0
      learningRate: 0.01
      seed: 0.13
    expect:
      - {within: 150, metric: testLoss, below: 0.05}

    """#
  ),
  (
    name: "soft-steps",
    yaml: #"""
    title: Three soft steps
    summary: arctan, softsign and ISRU, a layer each
    chapter: Activations
    description: >-
      Three relatives of tanh, one for each hidden layer: arctan, which ends at plus and minus half of pi;
      softsign, x/(1 + |x|), which gets there slowly; and ISRU, x over the root of 1 + x squared, which needs no
      exponential. All three bend a line smoothly, and two moons are nothing to them. Focus a layer and change its
      activation alone.
    scenario:
      dataset: moons
      hidden: [6, 6, 6]
      layerActivations: [arctan, softsign, isru]
      seed: 0.12
    expect:
      - {within: 150, metric: testLoss, below: 0.02}

    """#
  ),
  (
    name: "smooth-relus",
    yaml: #"""
    title: ReLU with its corner rounded
    summary: softplus, GELU, SiLU and Mish, a layer each
    chapter: Activations
    description: >-
      Four smooth relatives of ReLU, one for each hidden layer: softplus, ln(1 + e^x); GELU, x times the normal
      distribution; SiLU, x times the sigmoid; and Mish, x times tanh of softplus. All are nearly 0 far to the left
      and nearly x far to the right. With Adam the moons take fewer than twenty epochs. Try relu in all layers: on
      data this small the difference is in the look of the maps, not in the loss.
    scenario:
      dataset: moons
      hidden: [8, 8, 8, 8]
      layerActivations: [softplus, gelu, silu, mish]
      optimizer: adam
      learningRate: 0.01
      seed: 0.12
    expect:
      - {within: 50, metric: testLoss, below: 0.02}

    """#
  ),
  (
    name: "sine-units",
    yaml: #"""
    title: Sine units on the spiral
    summary: Units that rise and fall wind the spiral by themselves
    chapter: Activations
    description: >-
      The sine as an activation, not as an input: each unit is a wave across the plane, and the spiral is made of
      turns. From x and y alone two layers of eight sine units come below a test loss of 0.02 within 100 epochs, and
      below 0.09 on each of eight seeds; tanh units are still between 0.19 and 0.45 then. Waves go on where no
      example holds them, so look at the corners of the map.
    scenario:
      dataset: spiral
      hidden: [8, 8]
      activation: sine
      optimizer: adam
      learningRate: 0.01
      seed: 0.13
    expect:
      - {within: 150, metric: testLoss, below: 0.03}

    """#
  ),
  (
    name: "gaussian-units",
    yaml: #"""
    title: Bumps for bumps
    summary: Gaussian units answer near a line and are silent elsewhere
    chapter: Activations
    description: >-
      The activation exp(-x squared) is 1 on a line and falls off to both sides; two layers of such ridges make
      bumps, and bumps are what is to be learned: six of them. At epoch 50 the test loss is 0.002, where the same
      network of tanh units still has six times as much (on seven other seeds three to six times). On the spiral
      they are ahead as well.
    scenario:
      problem: regression
      regDataset: reg-gauss
      hidden: [8, 8]
      activation: gaussian
      optimizer: adam
      learningRate: 0.01
      seed: 0.12
    expect:
      - {within: 100, metric: testLoss, below: 0.004}

    """#
  ),
  (
    name: "init-zeros",
    yaml: #"""
    title: All zeros
    summary: Units that start alike stay alike for ever
    chapter: Initialization
    description: >-
      All weights and biases start at zero. Every unit of a layer then gets the same gradient as its neighbour,
      moves as it does, and stays its copy: six units are worth no more than one, and here not even that, since zero
      weights on both sides leave no gradient but that of the output's bias. The loss stays at one half. Any small
      random numbers break the symmetry: set Initialization to normal (f), with its deviation of 0.01.
    scenario:
      hidden: [6]
      initialization: zeros
      initialBias: 0
      seed: 0.12
    expect:
      - {within: 200, metric: trainLoss, above: 0.49, always: true}

    """#
  ),
  (
    name: "init-small",
    yaml: #"""
    title: Too small a start
    summary: Weights near zero, and four layers fade to nothing
    chapter: Initialization
    description: >-
      All weights start as normal numbers of deviation 0.01. Each of the four layers makes what it gets smaller
      still, until the last layers see no difference between the points, and the gradients on the way back fade
      alike. For 500 epochs and longer the loss does not move from one half. Open init-xavier for a start that fits
      the size of the layers, and init-large for the opposite mistake.
    scenario:
      hidden: [8, 8, 8, 8]
      initialization: normal
      initializationScale: 0.01
      seed: 0.17
    expect:
      - {within: 100, metric: trainLoss, above: 0.49, always: true}

    """#
  ),
  (
    name: "init-large",
    yaml: #"""
    title: Too large a start
    summary: Huge weights drive every tanh into saturation
    chapter: Initialization
    description: >-
      All weights start as normal numbers of deviation 5. The weighted sums are so large that each tanh answers -1
      or 1 almost everywhere, as the maps show at once: hard edges, no shades. There a tanh is flat, so next to no
      gradient comes through; the network keeps the random borders that it began with, and the loss stays high:
      after 500 epochs between 0.5 and 1.2 on eight seeds. Compare init-small and init-xavier.
    scenario:
      hidden: [8, 8, 8, 8]
      initialization: normal
      initializationScale: 5
      seed: 0.17
    expect:
      - {within: 100, metric: trainLoss, above: 0.8, always: true}

    """#
  ),
  (
    name: "init-xavier",
    yaml: #"""
    title: A start that fits
    summary: Variance 2/(inputs + units) keeps signals alive
    chapter: Initialization
    description: >-
      Glorot and Bengio's rule of 2010: normal weights of variance 2/(n_in + n_out), so that what goes through a
      layer keeps about its size, forwards and backwards. With it the same four layers that get nowhere in
      init-small and init-large learn the circle within 50 epochs. For ReLU units He's rule, 2/n_in, makes up for
      the half that they cut off.
    scenario:
      hidden: [8, 8, 8, 8]
      initialization: xavierNormal
      seed: 0.17
    expect:
      - {within: 100, metric: testLoss, below: 0.01}

    """#
  ),
  (
    name: "init-he",
    yaml: #"""
    title: He for ReLU
    summary: Variance 2/n makes up for the half that ReLU cuts off
    chapter: Initialization
    description: >-
      Eight layers of ReLU, each of which lets only half of its sums through. He's rule of 2015 doubles the variance
      for that: 2/n_in. The signal keeps its size through all eight layers and the circle is learned within 25
      epochs. With normal weights of deviation 0.1 (Initialization normal, Initial deviation 0.1, under f) the same
      network does not move from one half. What is not seen at this depth: Xavier's and LeCun's smaller variances
      learn it just as fast here.
    scenario:
      hidden: [8, 8, 8, 8, 8, 8, 8, 8]
      activation: relu
      initialization: he
      initialBias: 0
      seed: 0.12
    expect:
      - {within: 40, metric: testLoss, below: 0.02}

    """#
  ),
  (
    name: "init-lecun",
    yaml: #"""
    title: LeCun for tanh
    summary: Variance 1/n, the oldest of the rules
    chapter: Initialization
    description: >-
      LeCun's rule of 1998: the variance of the weights is one over the number of inputs, so that a sum of n inputs
      of size 1 has size 1. It fits units with the slope 1 at zero, as tanh has. Eight layers learn the circle
      within 50 epochs: on eight seeds a test loss of 0.05 took 16 to 23 epochs, and on one of them 41. Xavier's
      start took 11 to 18, the orthogonal one 10 to 13.
    scenario:
      hidden: [8, 8, 8, 8, 8, 8, 8, 8]
      initialization: leCun
      initialBias: 0
      seed: 0.12
    expect:
      - {within: 60, metric: testLoss, below: 0.01}

    """#
  ),
  (
    name: "init-orthogonal",
    yaml: #"""
    title: Orthogonal matrices
    summary: Rotations keep every length through eight layers
    chapter: Initialization
    description: >-
      Each weight matrix starts as a random rotation, which keeps the length of whatever goes through it (Saxe
      2014). Normal numbers keep lengths on average only; over many layers the difference adds up. Here eight tanh
      layers bring the test loss below 0.05 in 9 to 13 epochs on all of eight seeds; leCun takes 13 to 41. With ReLU
      it works as well, if less evenly: 7 to 55.
    scenario:
      hidden: [8, 8, 8, 8, 8, 8, 8, 8]
      initialization: orthogonal
      initialBias: 0
      seed: 0.13
    expect:
      - {within: 60, metric: testLoss, below: 0.01}

    """#
  ),
  (
    name: "rate-low",
    yaml: #"""
    title: A rate too low
    summary: At 0.0001 a hundred epochs hardly move the loss
    chapter: Learning rate and optimizers
    description: >-
      The first of four presets that differ in the learning rate alone: 0.0001. The loss curve is a straight line
      that sinks a little; 100 epochs take it from 0.65 to 0.62. Nothing is wrong, it is only far too slow. Go on
      with rate-good, rate-high and rate-too-high, and learn to tell the four shapes of the curve.
    scenario:
      hidden: [4]
      learningRate: 0.0001
      seed: 0.12
    expect:
      - {within: 100, metric: trainLoss, above: 0.58, always: true}

    """#
  ),
  (
    name: "rate-good",
    yaml: #"""
    title: A good rate
    summary: At 0.3 the loss falls steeply, then flattens out
    chapter: Learning rate and optimizers
    description: >-
      The same network at the learning rate 0.3: the curve falls steeply at once and then bends into a flat tail.
      Within 20 epochs nearly all is learned. At 0.03, the usual value here, the curve has the same shape but is six
      to nine times as long. A good rate is the largest that does not yet jump.
    scenario:
      hidden: [4]
      learningRate: 0.3
      seed: 0.13
    expect:
      - {within: 20, metric: testLoss, below: 0.05}

    """#
  ),
  (
    name: "rate-high",
    yaml: #"""
    title: A rate too high for the end
    summary: At 1 the loss falls at once, then jumps about
    chapter: Learning rate and optimizers
    description: >-
      The learning rate 1: the loss falls at once, if no faster than at 0.3, and then does not settle: from epoch 50
      to 150 the training loss goes to and fro between 0.02 and 0.15. Each step jumps over the bottom of the valley,
      and the curve jitters for as long as the rate stays where it is. Three of eight seeds found a flat place and
      stayed there. Cure it: set a Schedule that lets the rate decay, or Weight averaging (both under f).
    scenario:
      hidden: [4]
      learningRate: 1
      seed: 0.13
    expect:
      - {within: 25, metric: trainLoss, below: 0.15}
      - {within: 15, metric: trainLoss, above: 0.02, always: true}

    """#
  ),
  (
    name: "rate-too-high",
    yaml: #"""
    title: A rate far too high
    summary: At 10 the first steps saturate everything
    chapter: Learning rate and optimizers
    description: >-
      The learning rate 10: the first few steps throw the weights so far out that every tanh answers -1 or 1. There
      all slopes are nearly 0, so that the network is stuck: the curve is a high plateau from the start, here and on
      most seeds above where it began. In regression, without a tanh to hold them, the weights would grow until they
      are no numbers: see reg-plane at 0.3.
    scenario:
      hidden: [4]
      learningRate: 10
      seed: 0.12
    expect:
      - {within: 100, metric: trainLoss, above: 0.5, always: true}

    """#
  ),
  (
    name: "ravine",
    yaml: #"""
    title: A ravine
    summary: "Steep one way, shallow the other: momentum gets along"
    chapter: Learning rate and optimizers
    description: >-
      Two linear inputs, x up to 6 and x squared up to 36: the loss is a ravine, steep along one weight and shallow
      along the other, and the steep side sets the largest rate. Gradient descent with all examples creeps along the
      bottom. Momentum adds up what points the same way, here with 0.7: after 30 epochs the test loss is 0.065,
      where sgd still has 0.16 (on 20 other seeds 0.06 to 0.08 against 0.06 to 0.46). With the usual 0.9 it is too
      much of a good thing: it swings from wall to wall, and at epoch 20 stands at 0.37. Open nesterov, which looks
      ahead.
    scenario:
      problem: regression
      regDataset: reg-plane
      features: [x, xSquared]
      hidden: []
      fullBatch: true
      optimizer: momentum
      momentum: 0.7
      learningRate: 0.002
      seed: 0.12
    expect:
      - {within: 30, metric: testLoss, below: 0.07}

    """#
  ),
  (
    name: "momentum",
    yaml: #"""
    title: Momentum
    summary: Ten times the way at the same small learning rate
    chapter: Learning rate and optimizers
    description: >-
      The learning rate is small, 0.003, and plain descent takes hundreds of epochs. Momentum adds up the steps,
      each old one counting nine tenths: along a slope that goes on, ten steps come together in one. A test loss of
      0.06 is reached at epoch 78. Set Optimizer to sgd (f) and reset (r): now it is epoch 777, ten times as long,
      and on six of seven other seeds it was ten times too. At 0.99 epoch 14 is enough; in a ravine so much momentum
      does harm.
    scenario:
      hidden: [4]
      optimizer: momentum
      learningRate: 0.003
      seed: 0.12
    expect:
      - {within: 100, metric: testLoss, below: 0.06}
      - {within: 50, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "nesterov",
    yaml: #"""
    title: Nesterov looks ahead
    summary: It brakes before the wall where plain momentum swings
    chapter: Learning rate and optimizers
    description: >-
      The data of ravine with momentum 0.9. Nesterov's momentum corrects the step by the gradient at the place where
      momentum is about to lead, so that it brakes before the wall and not after. At epoch 30 the test loss is
      0.066, near the least there is; plain momentum still swings. On 21 seeds it came to between 0.06 and 1.2,
      Nesterov's to between 0.06 and 0.08, and lower on each. On networks the two are closer: with two layers of
      eight units on the spiral Nesterov was ahead after 300 epochs on four of eight seeds, momentum on the other
      four.
    scenario:
      problem: regression
      regDataset: reg-plane
      features: [x, xSquared]
      hidden: []
      fullBatch: true
      optimizer: nesterov
      learningRate: 0.002
      seed: 0.12
    expect:
      - {within: 30, metric: testLoss, below: 0.07}

    """#
  ),
  (
    name: "momentum-grows",
    yaml: #"""
    title: Growing momentum
    summary: From 0.5 to 0.9 while the epochs go by
    chapter: Learning rate and optimizers
    description: >-
      At the start gradients change fast and old steps are of no use; later they point the same way for long. So
      momentum starts at 0.5 and grows to 0.9 over 60 epochs. After 100 epochs the test loss is 0.03, where a
      constant 0.5 has 0.21, and less than half of it on each of sixteen seeds (set Final momentum to none, under
      f). What is not gained here: a constant 0.9 is as good or better on nearly all of them. With a Final momentum
      of 0.99, as it is often taught, the network overshoots and the loss jumps.
    scenario:
      dataset: spiral
      features: [x, y, sinX, sinY]
      hidden: [8, 6]
      optimizer: momentum
      momentum: 0.5
      momentumEnd: 0.9
      momentumPeriod: 60
      learningRate: 0.01
      seed: 0.12
    expect:
      - {within: 100, metric: testLoss, below: 0.08}

    """#
  ),
  (
    name: "adagrad",
    yaml: #"""
    title: Adagrad, a rate for each weight
    summary: Inputs of different sizes, and each weight finds its step
    chapter: Learning rate and optimizers
    description: >-
      Seven inputs, some up to 1 and some up to 36. Adagrad divides each step by the root of all squared gradients
      so far, so that every weight gets a step of its own size. After 20 epochs at the rate 0.1 its test loss is
      0.02, gradient descent's 0.14; on seven other seeds it was lower as well, 0.02 to 0.21 against 0.12 to 0.42.
      But the sums only grow and the steps only shrink: at epoch 60 plain descent has caught up on this seed, and
      from x and y alone it was ahead after 300 epochs on seven of eight.
    scenario:
      dataset: spiral
      trainRatio: 80
      features: [x, y, xSquared, ySquared, xTimesY, sinX, sinY]
      hidden: [8, 8]
      optimizer: adagrad
      learningRate: 0.1
      seed: 0.13
    expect:
      - {within: 20, metric: testLoss, below: 0.08}
      - {within: 40, metric: testAccuracy, above: 0.97}

    """#
  ),
  (
    name: "rmsprop",
    yaml: #"""
    title: RMSProp forgets
    summary: A running mean of squared gradients, not their sum
    chapter: Learning rate and optimizers
    description: >-
      RMSProp is Adagrad with a memory that fades: it divides by the root of a running mean of squared gradients, so
      that steps do not die away. On the spiral it gets to a test loss of 0.013 in 300 epochs here. That is luck: on
      seven other seeds it came to 0.1 to 0.36, Adam a little lower on each of them, and gradient descent had
      learned next to nothing. It jitters at the end; a schedule helps.
    scenario:
      dataset: spiral
      hidden: [8, 8]
      optimizer: rmsprop
      learningRate: 0.01
      seed: 0.12
    expect:
      - {within: 300, metric: testLoss, below: 0.1}

    """#
  ),
  (
    name: "adam-spiral",
    yaml: #"""
    title: Adam on the spiral
    summary: Adam winds the spiral where plain SGD stands still
    chapter: Learning rate and optimizers
    description: >-
      Two layers of eight tanh units see x and y alone. Adam divides each step by the size that the gradient of that
      weight usually has, so that weights with small gradients move as well. Most of the spiral is learned in 300
      epochs: the test loss is 0.08 here and 0.05 to 0.33 on seven other seeds. Set Optimizer to sgd (f) at the same
      learning rate and reset (r): after 300 epochs it is 0.46 to 0.49 on all of them. Then try nesterov, which is
      not far behind, and rmsprop.
    scenario:
      dataset: spiral
      hidden: [8, 8]
      optimizer: adam
      learningRate: 0.01
      seed: 0.11
    expect:
      - {within: 300, metric: testLoss, below: 0.1}
      - {within: 300, metric: testAccuracy, above: 0.95}

    """#
  ),
  (
    name: "adamw",
    yaml: #"""
    title: Adam with honest decay
    summary: Weight decay beside the gradient, not within it
    chapter: Learning rate and optimizers
    description: >-
      AdamW shrinks the weights by themselves instead of adding L2 to the gradient, where Adam divides it by the
      size of the gradient and it no longer is a decay. A fifth of 125 labels are wrong; with the decay 0.1 the test
      accuracy ends at 0.96 on this seed, without it at 0.86. With plain Adam and an L2 of 0.1 (set Optimizer to
      adam, under f) it ends at 0.66, since the penalty rules every step. On seven other seeds AdamW was ahead of
      both as well. At a rate of 3 and above its decay wins over the data, and the network learns next to nothing.
    scenario:
      dataset: circle
      labelNoise: 20
      trainRatio: 25
      hidden: [20, 20]
      optimizer: adamw
      regularization: L2
      regularizationRate: 0.1
      learningRate: 0.02
      seed: 0.12
    expect:
      - {within: 400, metric: testAccuracy, above: 0.9}

    """#
  ),
  (
    name: "stop-rule",
    yaml: #"""
    title: When to stop
    summary: Full batches, until the weights hardly move
    chapter: Learning rate and optimizers
    description: >-
      Gradient descent as it is taught: all examples in each step, and go on while the weights change by more than a
      goal, summed over all of them. The run ends by itself, at epoch 1251, when an epoch moves them by less than
      0.00001. A little L2 gives the loss a bottom to arrive at; without it the weights of a separable problem grow
      for ever, and 20,000 epochs are not enough.
    scenario:
      dataset: half-plane
      hidden: []
      loss: binaryCrossEntropy
      fullBatch: true
      regularization: L2
      regularizationRate: 0.01
      learningRate: 0.5
      stopWeightChange: 1e-05
      seed: 0.12
    expect:
      - {within: 500, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "decay-step",
    yaml: #"""
    title: Halve it every 30 epochs
    summary: A rate that is too high settles when it is halved
    chapter: Schedules
    description: >-
      One example a step at the rate 0.15: too high, the training loss jumps between 0.2 and 0.7 for ever. The step
      schedule halves the rate every 30 epochs, and each time the curve settles lower: the training loss is 0.24 at
      epoch 30, 0.11 at 60 and 0.02 at 90. At epoch 150 the test loss is 0.04. Set Schedule to constant (f) and
      reset (r) to see what it would have been: on eight seeds 0.2 to 0.54 against 0.04 to 0.19 with the schedule,
      lower on each of them.
    scenario:
      dataset: spiral
      noise: 20
      features: [x, y, sinX, sinY]
      hidden: [8, 6]
      batchSize: 1
      learningRate: 0.15
      schedule: step
      schedulePeriod: 30
      seed: 0.13
    expect:
      - {within: 150, metric: testLoss, below: 0.08}

    """#
  ),
  (
    name: "decay-exp",
    yaml: #"""
    title: Exponential decay
    summary: "The rate melts away: e to the minus kt"
    chapter: Schedules
    description: >-
      The jumping network of decay-step with a rate that decays smoothly, 0.15 times e^(-0.03t): a tenth is left
      after 77 epochs, a hundredth after 154. The loss quiets down as the rate does: on eight seeds the test loss
      came to 0.04 to 0.15, with a constant rate 0.2 to 0.54. With a Schedule decay of 0.3 (f) the rate would be
      gone before anything is learned; try it, the loss freezes where it happens to be.
    scenario:
      dataset: spiral
      noise: 20
      features: [x, y, sinX, sinY]
      hidden: [8, 6]
      batchSize: 1
      learningRate: 0.15
      schedule: exponential
      scheduleDecay: 0.03
      seed: 0.13
    expect:
      - {within: 150, metric: testLoss, below: 0.08}

    """#
  ),
  (
    name: "decay-inverse",
    yaml: #"""
    title: Decay by 1/t
    summary: Fast at first, and never quite zero
    chapter: Schedules
    description: >-
      The jumping network of decay-step with the rate 0.15/(1 + 0.1t): half after ten epochs, a tenth after 90. It
      falls fast at first and slowly later, so that learning never ends entirely. After 150 epochs the test loss was
      0.02 to 0.08 on eight seeds, where a constant rate left 0.2 to 0.54; it was also the best of the four
      schedules on six of them.
    scenario:
      dataset: spiral
      noise: 20
      features: [x, y, sinX, sinY]
      hidden: [8, 6]
      batchSize: 1
      learningRate: 0.15
      schedule: inverseTime
      scheduleDecay: 0.1
      seed: 0.13
    expect:
      - {within: 150, metric: testLoss, below: 0.08}

    """#
  ),
  (
    name: "decay-cosine",
    yaml: #"""
    title: Warm-up and cosine
    summary: Rise for five epochs, then glide down to zero
    chapter: Schedules
    description: >-
      As networks are trained today: the rate rises over five epochs, then follows half a cosine down to zero at
      epoch 150. The loss ends smooth, at a test loss of 0.07; on eight seeds it was 0.05 to 0.2, and with a
      constant rate 0.2 to 0.54. The warm-up itself makes no difference on networks this small, as far as we could
      measure: with it the loss was lower on five of the eight. It is meant for deep ones with Adam, whose first
      steps are wild.
    scenario:
      dataset: spiral
      noise: 20
      features: [x, y, sinX, sinY]
      hidden: [8, 6]
      batchSize: 1
      learningRate: 0.15
      schedule: cosine
      schedulePeriod: 150
      warmUp: 5
      seed: 0.41
    expect:
      - {within: 150, metric: testLoss, below: 0.08}

    """#
  ),
  (
    name: "l1-sparse",
    yaml: #"""
    title: L1 cuts links
    summary: A penalty on |w| kills the links that are not needed
    chapter: Regularization
    description: >-
      Exclusive or again, with all seven inputs and four hidden units: 32 links, far too many. L1 takes the same
      small amount from every weight at every step, whatever its size, and a weight that would cross zero stays at
      zero for good. The links disappear one by one until what is left is the essence: the product of the
      coordinates, one unit, the output. Try L2 in its place: it shrinks every weight but never kills one. Or raise
      the regularization rate to 0.1: the same kind of path survives, but is held so weak that the loss stays ten
      times as high.
    scenario:
      dataset: xor
      features: [x, y, xSquared, ySquared, xTimesY, sinX, sinY]
      hidden: [4]
      activation: tanh
      learningRate: 0.03
      regularization: L1
      regularizationRate: 0.01
      seed: 0.25839
    expect:
      - {within: 100, metric: liveLinks, below: 6}
      - {within: 300, metric: liveLinks, below: 3}
      - {within: 300, metric: testLoss, below: 0.01}
      - {within: 300, metric: testAccuracy, above: 0.99}

    """#
  ),
  (
    name: "l2-noise",
    yaml: #"""
    title: L2 against noise
    summary: A penalty on large weights keeps noise from being learned
    chapter: Regularization
    description: >-
      Two clouds at full noise, 100 training points and a network with far more weights than such data can bear. L2
      pulls every weight towards zero in proportion to its size, so the border stays nearly straight, and the test
      loss settles at 0.10. Set the regularization to none and run it again: the training loss falls to less than a
      third while the border bends around single points, and the test loss climbs to 0.17. That is overfitting; it
      came out so on all of eight seeds. Accuracy gains less: the clouds overlap, and nobody gets those points
      right.
    scenario:
      dataset: gauss
      noise: 50
      trainRatio: 20
      hidden: [8, 8]
      activation: tanh
      learningRate: 0.1
      regularization: L2
      regularizationRate: 0.03
      showTestData: true
      seed: 0.65434
    expect:
      - {within: 100, metric: testLoss, below: 0.1}
      - {within: 600, metric: trainLoss, above: 0.08, always: true}
      - {within: 600, metric: testAccuracy, above: 0.93}

    """#
  ),
  (
    name: "elastic",
    yaml: #"""
    title: L1 and L2 together
    summary: The elastic net on a network that is much too large
    chapter: Regularization
    description: >-
      The data of early-stopping and the same network, held by half L1 and half L2. Unregularized it ends at a test
      accuracy of 0.69, learning the wrong labels; with the elastic penalty it ends at 0.97, and higher than without
      on seven other seeds as well. L1 alone under plain gradient descent would cut links; under Adam they only come
      near zero.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [20, 20]
      optimizer: adam
      learningRate: 0.02
      regularization: elastic
      regularizationRate: 0.005
      seed: 0.11
    expect:
      - {within: 400, metric: testAccuracy, above: 0.92}

    """#
  ),
  (
    name: "max-norm",
    yaml: #"""
    title: A leash on every unit
    summary: No unit may have weights longer than 1
    chapter: Regularization
    description: >-
      Instead of a penalty a bound: after each update the weights into a unit are scaled back where together they
      are longer than 1. Units cannot become steep, so the border cannot bend around single points. A fifth of the
      labels are wrong; the test accuracy ends at 0.90, against 0.69 without the bound, and was higher with it on
      seven other seeds as well.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [20, 20]
      optimizer: adam
      learningRate: 0.02
      maxNorm: 1
      seed: 0.11
    expect:
      - {within: 400, metric: testAccuracy, above: 0.85}

    """#
  ),
  (
    name: "dropout",
    yaml: #"""
    title: Dropout against wrong labels
    summary: Half of the units off, and the noise is not learned
    chapter: Regularization
    description: >-
      A fifth of the training labels are wrong, and there are only 100 examples for two layers of 32 units: the
      network could learn the mistakes by heart. Dropout switches off every second unit at random in each step, so
      that no unit can rely on another. The test accuracy stays near nine tenths. Take Dropout away (f) and reset
      (r): the training accuracy rises, and the test accuracy falls to about three quarters. On seven other seeds it
      was 0.88 to 0.94 with dropout and 0.76 to 0.85 without.
    scenario:
      dataset: gauss
      noise: 25
      trainRatio: 20
      labelNoise: 20
      hidden: [32, 32]
      activation: relu
      dropout: [0.5]
      optimizer: adam
      learningRate: 0.01
      seed: "0.20"
    expect:
      - {within: 200, metric: testAccuracy, above: 0.88}
      - {within: 200, metric: testLoss, below: 0.25}

    """#
  ),
  (
    name: "input-noise",
    yaml: #"""
    title: Shaken inputs
    summary: Noise on the inputs, anew in each epoch
    chapter: Regularization
    description: >-
      Each epoch the network sees the points a little elsewhere: normal noise of deviation 0.6. A border around a
      single wrong point is of no use when the point moves, so the mistakes are not learned: the test accuracy ends
      at 0.89, against 0.69 without noise; on seven other seeds 0.90 to 0.98 against 0.71 to 0.87, higher each time.
      The training loss stays high; it is measured on the unshaken points.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [20, 20]
      optimizer: adam
      learningRate: 0.02
      inputNoise: 0.6
      seed: 0.11
    expect:
      - {within: 400, metric: testAccuracy, above: 0.85}

    """#
  ),
  (
    name: "early-stopping",
    yaml: #"""
    title: Stop in time
    summary: The test loss is lowest early on, then it climbs
    chapter: Regularization
    description: >-
      A fifth of 125 labels are wrong and two layers of twenty units can learn them by heart. The test loss falls to
      0.281 at epoch 33 and then climbs unsteadily, to 0.35 around epoch 140, while the training loss goes on falling.
      With a patience of 25 the run stops at epoch 58, 25 epochs after the lowest test loss, and the weights of
      epoch 33 come back. Press u for those of epoch 58, and then space to go on and watch what was avoided.
      Patience is a guess too: with 40 the run would have met epoch 70, a lucky one, 0.279.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [20, 20]
      optimizer: adam
      learningRate: 0.02
      stopPatience: 25
      seed: 0.11
    expect:
      - {within: 35, metric: testLoss, below: 0.285}

    """#
  ),
  (
    name: "batch-norm",
    yaml: #"""
    title: Batch normalization
    summary: The same five sigmoid layers learn when normalized
    chapter: Regularization
    description: >-
      The five sigmoid layers of the preset vanishing, with batch normalization between the weighted sums and the
      activations: over each batch the sums get mean 0 and deviation 1, then a scale and a shift that are learned.
      The sums stay where the sigmoid is steep, gradients come through, and the circle is learned within 200 epochs
      (on seven of eight seeds; the eighth took longer). The map and the test loss use running averages, which lag a
      little behind at first.
    scenario:
      hidden: [4, 4, 4, 4, 4]
      activation: sigmoid
      partialBatch: update
      batchNormalization: true
      seed: 0.14
    expect:
      - {within: 200, metric: testAccuracy, above: 0.95}

    """#
  ),
  (
    name: "batch-norm-rate",
    yaml: #"""
    title: Normalized, at the rate 3
    summary: Batch normalization bears a high learning rate
    chapter: Regularization
    description: >-
      The claim is that normalized layers bear higher learning rates. Here it is true: five layers of ReLU, batches
      of 50, and at the rate 3 the test loss after 15 epochs was below 0.16 with them on all of 21 seeds (this one
      0.001) and above 0.29 without (0.73): take Batch normalization away (f) and reset (r). The limits of it: at 1
      and at 0.3 both learn, and as fast; at 10 both fail on nearly every seed; and with batches of ten the
      statistics jitter so much that at the rate 3 the normalized network fails as well, and at 0.3 is the worse
      one.
    scenario:
      hidden: [8, 8, 8, 8, 8]
      activation: relu
      batchSize: 50
      partialBatch: update
      batchNormalization: true
      learningRate: 3
      seed: 0.13
    expect:
      - {within: 15, metric: testLoss, below: 0.1}

    """#
  ),
  (
    name: "monte-carlo",
    yaml: #"""
    title: Dropout tells where it does not know
    summary: Monte Carlo dropout as a map of uncertainty
    chapter: Regularization
    description: >-
      Dropout stays on for 32 answers with 32 different masks, and the map shows the standard deviation between them
      (Gal and Ghahramani 2016). Within the disc and in most of the ring every mask answers alike; along the border
      they differ. Far from the data they agree as well, though nothing was ever seen there: the border is
      elsewhere, and the tanh of the output is saturated. That is the limit of the method. V goes back to the answer
      of all units.
    scenario:
      dataset: circle
      noise: 15
      hidden: [24, 24]
      activation: relu
      dropout: [0.2]
      uncertainty: true
      optimizer: adam
      learningRate: 0.01
      seed: "0.31"
    expect:
      - {within: 200, metric: testAccuracy, above: 0.85}
      - {within: 200, metric: testLoss, below: 0.25}

    """#
  ),
  (
    name: "ensemble",
    yaml: #"""
    title: Five networks ask each other
    summary: An ensemble, and where its networks disagree
    chapter: Regularization
    description: >-
      Five networks with different initial weights learn the same 50 noisy points; what is shown and tested is the
      mean of their answers. The map shows the standard deviation between them: they agree where there are points,
      and disagree along the borders between the classes, the more the fewer points hold these, and where the
      borders run on beyond the data. V goes back to the answer itself, N looks at one network after the other.
    scenario:
      dataset: xor
      noise: 20
      trainRatio: 10
      hidden: [6]
      activation: tanh
      ensemble: 5
      uncertainty: true
      optimizer: adam
      learningRate: 0.03
      seed: "0.30"
    expect:
      - {within: 300, metric: testAccuracy, above: 0.85}
      - {within: 300, metric: trainLoss, below: 0.1}

    """#
  ),
  (
    name: "averaging",
    yaml: #"""
    title: The average of the weights
    summary: At a high rate the mean of the steps lies lower
    chapter: Regularization
    description: >-
      One example a step at the rate 0.1: the weights jump around the bottom of the valley and never rest. Their
      running average lies in the middle. It is what is shown and tested here, and its test loss is lower than that
      of the jumping weights by about a fifth, on all of eight seeds, and smoother. Press W to see the jumps, and
      again to come back: both learn the same, only what is shown differs.
    scenario:
      problem: regression
      regDataset: reg-gauss
      noise: 10
      hidden: [8, 8]
      batchSize: 1
      shuffle: epoch
      learningRate: 0.1
      weightAveraging: exponential
      seed: 0.11
    expect:
      - {within: 100, metric: testLoss, below: 0.02}

    """#
  ),
  (
    name: "units-few",
    yaml: #"""
    title: Too few units
    summary: Two units cannot close around a disc
    chapter: Capacity and depth
    description: >-
      The first of three sizes on the same data: a circle with a fifth of its 125 training labels wrong. Two units
      draw two lines, a band and not a disc: the test accuracy ends at 0.76, and the training accuracy, which counts
      the wrong labels too, at 0.69. Both are bad, and nothing is learned by heart. No gap means that the network is
      too small. Go on to units-several and units-many.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [2]
      optimizer: adam
      learningRate: 0.02
      seed: 0.11
    expect:
      - {within: 400, metric: trainLoss, above: 0.4, always: true}
      - {within: 400, metric: testAccuracy, above: 0.6}

    """#
  ),
  (
    name: "units-several",
    yaml: #"""
    title: About enough units
    summary: Six units close around the disc, and little more
    chapter: Capacity and depth
    description: >-
      Six units on the data of units-few. They close around the disc and cannot do much else: the training accuracy
      stays near 0.8, which is all that there is to be had with a fifth of the labels wrong, and the test accuracy,
      on clean labels, reaches 0.92. On three of seven other seeds six were already enough to begin with the
      mistakes, and it ended near 0.8.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [6]
      optimizer: adam
      learningRate: 0.02
      seed: 0.11
    expect:
      - {within: 400, metric: testAccuracy, above: 0.88}

    """#
  ),
  (
    name: "units-many",
    yaml: #"""
    title: Too many units
    summary: Fifty units learn the wrong labels by heart
    chapter: Capacity and depth
    description: >-
      Fifty units on the data of units-few. The training loss falls and falls while the test loss turns at epoch 69,
      at 0.21, and climbs to 0.38: a wide gap, which is overfitting. On seven other seeds it turned between epochs
      20 and 122 and climbed to between 1.3 times and three times its lowest. The border grows islands around wrong
      points. The cure is not fewer units but regularization: see strength-good.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [50]
      optimizer: adam
      learningRate: 0.02
      seed: 0.11
    expect:
      - {within: 400, metric: trainLoss, below: 0.2}

    """#
  ),
  (
    name: "strength-weak",
    yaml: #"""
    title: L2 too weak
    summary: "Twenty units and next to no penalty: the noise is learned"
    chapter: Capacity and depth
    description: >-
      Twenty units at the first of three strengths of L2, 0.0003, on the data of units-many. It is as good as
      none: the training loss goes down, the border bends around wrong points, and the test accuracy ends at 0.74.
      Watch the penalty beside the losses grow as the weights do.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [20]
      optimizer: adam
      learningRate: 0.02
      regularization: L2
      regularizationRate: 0.0003
      seed: 0.11
    expect:
      - {within: 400, metric: trainLoss, below: 0.27}

    """#
  ),
  (
    name: "strength-good",
    yaml: #"""
    title: L2 well chosen
    summary: The same twenty units, and the border is a circle again
    chapter: Capacity and depth
    description: >-
      L2 of 0.03: the same twenty units give a smooth closed curve, and the test accuracy ends at 0.97, better than
      six units without a penalty (0.92) and far better than fifty (0.76). Of eight seeds it was better than six
      units on six, better than fifty on all. That is the advice: rather a large network and strong regularization
      than a small one.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [20]
      optimizer: adam
      learningRate: 0.02
      regularization: L2
      regularizationRate: 0.03
      seed: 0.11
    expect:
      - {within: 400, metric: testAccuracy, above: 0.93}

    """#
  ),
  (
    name: "strength-strong",
    yaml: #"""
    title: L2 too strong
    summary: The penalty wins, and nothing is learned
    chapter: Capacity and depth
    description: >-
      L2 of 0.3: the pull towards zero is stronger than what the data can answer. The weights stay so small that
      the network says nearly the same everywhere, and the training loss stays at one half. Between 0.0003 and
      this lie three powers of ten: search for such rates on a logarithmic scale.
    scenario:
      labelNoise: 20
      trainRatio: 25
      hidden: [20]
      optimizer: adam
      learningRate: 0.02
      regularization: L2
      regularizationRate: 0.3
      seed: 0.11
    expect:
      - {within: 400, metric: trainLoss, above: 0.45, always: true}

    """#
  ),
  (
    name: "twenty-examples",
    yaml: #"""
    title: Twenty examples by heart
    summary: "A check: a network must be able to learn a few examples"
    chapter: Capacity and depth
    description: >-
      The first check of a new network: it must be able to learn a handful of examples by heart. Twenty points of
      the spiral, fifty units, Adam: the training accuracy reaches 1, and the test accuracy stays at a guess, about
      one half, while the test loss climbs from 0.52 to 0.87. On other seeds one of the twenty may stay wrong. If
      the training loss would not go down here, something would be broken.
    scenario:
      dataset: spiral
      trainRatio: 4
      hidden: [50]
      optimizer: adam
      learningRate: 0.01
      seed: 0.11
    expect:
      - {within: 300, metric: trainAccuracy, above: 0.99}
      - {within: 300, metric: testLoss, above: 0.5, always: true}

    """#
  ),
  (
    name: "spiral-features",
    yaml: #"""
    title: Spiral by features
    summary: "All seven inputs and one hidden layer: width, not depth"
    chapter: Capacity and depth
    description: >-
      The opposite of spiral-depth: every input that there is, and a single hidden layer of eight units. Each unit
      mixes lines, parabolas, a saddle and waves into one curved border, and the output adds eight of them up. It
      learns in far fewer epochs, because most of the shape is already in the inputs. Switch off one input after the
      other to find out which of them the spiral needs; the thickness of their links gives you a first guess.
      Outside of the points the map is wild: squares and sines go on where no example holds them back.
    scenario:
      dataset: spiral
      trainRatio: 80
      batchSize: 5
      features: [x, y, xSquared, ySquared, xTimesY, sinX, sinY]
      hidden: [8]
      activation: tanh
      learningRate: 0.03
      seed: 0.25839
    expect:
      - {within: 100, metric: testLoss, below: 0.05}
      - {within: 500, metric: testLoss, below: 0.01}
      - {within: 200, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "spiral-depth",
    yaml: #"""
    title: Spiral by depth
    summary: Three hidden layers wind the spiral from x and y alone
    chapter: Capacity and depth
    description: >-
      No sines and no squares: only the two coordinates, and three hidden layers of eight units to make of them what
      is needed. The first layer draws lines, the second makes corners and wedges of them, the third makes arms of
      those: go through the small maps from left to right. It takes more examples (80 percent) and smaller batches
      than the spiral with sines, and the loss jumps on its way down. One hidden layer of eight is not enough: of 20
      seeds that we tried with one layer, none came below a test loss of 0.17 in 1000 epochs; with three layers 25
      of 28 came below 0.05, and the others below 0.1.
    scenario:
      dataset: spiral
      trainRatio: 80
      batchSize: 5
      features: [x, y]
      hidden: [8, 8, 8]
      activation: tanh
      learningRate: 0.03
      seed: 0.62544
    expect:
      - {within: 400, metric: testLoss, below: 0.05}
      - {within: 1000, metric: testLoss, below: 0.01}
      - {within: 600, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "wide-spiral",
    yaml: #"""
    title: 177 parameters, wide
    summary: One layer of 44 units on the spiral
    chapter: Capacity and depth
    description: >-
      One hidden layer of 44 units has 177 parameters, exactly as many as three layers of eight (deep-spiral). After
      100 epochs its test loss is near 0.47, where the deep network is at 0.06. It gets there too, but takes four
      times as long; of eight seeds four were below 0.1 after 400 epochs.
    scenario:
      dataset: spiral
      trainRatio: 80
      hidden: [44]
      optimizer: adam
      learningRate: 0.005
      seed: 0.11
    expect:
      - {within: 60, metric: testLoss, above: 0.3, always: true}
      - {within: 400, metric: testLoss, below: 0.25}

    """#
  ),
  (
    name: "deep-spiral",
    yaml: #"""
    title: 177 parameters, deep
    summary: "Three layers of eight: the same number, spent on depth"
    chapter: Capacity and depth
    description: >-
      Three hidden layers of eight units have 177 parameters, as many as the 44 units of wide-spiral. On eight seeds
      they came to test losses of 0.02 to 0.18 in 100 epochs, against 0.37 to 0.48 for the wide network. Deeper is
      not better without end: four layers of six, 151 parameters, came to 0.09 to 0.34, lower on one of the eight.
    scenario:
      dataset: spiral
      trainRatio: 80
      hidden: [8, 8, 8]
      optimizer: adam
      learningRate: 0.005
      seed: 0.11
    expect:
      - {within: 100, metric: testLoss, below: 0.15}

    """#
  ),
  (
    name: "curve",
    yaml: #"""
    title: A curve from bumps
    summary: Twenty tanh units add up to x sin x
    chapter: Capacity and depth
    description: >-
      Regression of a curve: the network sees x alone and answers with a number. Each tanh unit is a step that the
      weights place and scale; twenty of them, added up, come close to x sin x. With more units they could come as
      close as you like to any continuous curve: that is the theorem of universal approximation. What this curve
      needs is less: five units do as well in 500 epochs, and three stay two to four times as far away. Try the
      datasets reg-step and reg-abs.
    scenario:
      problem: regression
      regDataset: reg-x-sine
      features: [x]
      hidden: [20]
      optimizer: adam
      learningRate: 0.01
      seed: 0.18
    expect:
      - {within: 500, metric: testLoss, below: 0.005}

    """#
  ),
  (
    name: "curve-sine",
    yaml: #"""
    title: A sine from bends
    summary: Twenty tanh units follow every turn of the curve
    chapter: Capacity and depth
    description: >-
      Two periods of a sine, and twenty tanh units. Universality says that with enough units any continuous curve
      can be met; it does not say that training finds the weights. With three units five of eight seeds did in 400
      epochs, and three, this one among them, stuck near a loss of 0.2; with twenty all eight were below 0.02. Spare
      units are for finding, not only for fitting.
    scenario:
      problem: regression
      regDataset: reg-sine
      features: [x]
      hidden: [20]
      optimizer: adam
      learningRate: 0.01
      seed: 0.11
    expect:
      - {within: 400, metric: testLoss, below: 0.03}

    """#
  ),
  (
    name: "curve-step",
    yaml: #"""
    title: A jump
    summary: No sum of smooth units jumps, but it gets steep
    chapter: Capacity and depth
    description: >-
      The step from -1 to 1 is no continuous curve, so the theorem does not promise it. A tanh unit with large
      weights comes as close as you like, except near the jump: the training loss keeps falling for as long as the
      weights grow. Watch the curve around 0. Then try reg-abs, a corner, which two ReLU units make exactly.
    scenario:
      problem: regression
      regDataset: reg-step
      features: [x]
      hidden: [20]
      optimizer: adam
      learningRate: 0.01
      seed: 0.13
    expect:
      - {within: 200, metric: testLoss, below: 0.02}

    """#
  ),
  (
    name: "parity",
    yaml: #"""
    title: Parity of four bits
    summary: Odd or even, where no bit says anything by itself
    chapter: Capacity and depth
    description: >-
      The network sees four bits and answers whether the number of ones is odd. It is the hardest of all functions
      of bits for a single neuron: to turn any one bit turns the answer, so no bit says anything by itself. Eight
      tanh units and Adam learn the 16 rows within 300 epochs from this start and from seven of nine others; one
      took 700, one kept a row wrong. What is left out stays unknown: at a training share of 75 % at most two of the
      four test rows come right. Try five or six Bits (f). There is no map of it, since bits are no plane.
    scenario:
      dataset: parity
      bits: 4
      trainRatio: 100
      fullBatch: true
      hidden: [8]
      optimizer: adam
      learningRate: 0.05
      seed: 0.31313
    expect:
      - {within: 300, metric: trainAccuracy, above: 0.999}
      - {within: 300, metric: trainLoss, below: 0.01}

    """#
  ),
  (
    name: "parity-six",
    yaml: #"""
    title: Parity of six bits
    summary: Learned rows say nothing of those that were left out
    chapter: Capacity and depth
    description: >-
      Six bits, 64 rows, sixteen tanh units and Adam: 51 rows are learned, 13 held back. After a plateau where no
      bit tells anything the learned rows all come right, from ten of ten starts within 250 epochs. Of the 13 others
      2 to 8 do, mostly fewer than a coin would get: the rows most like a row, one bit away, all have the other
      answer. Threshold units do it by hand with six in one layer, for every row. Learned are examples here, not the
      rule. With a training share of 100 % one row often stays wrong.
    scenario:
      dataset: parity
      bits: 6
      trainRatio: 80
      hidden: [16]
      optimizer: adam
      learningRate: 0.03
      seed: 0.13
    expect:
      - {within: 250, metric: trainAccuracy, above: 0.999}
      - {within: 250, metric: trainLoss, below: 0.02}
      - {within: 500, metric: testAccuracy, below: 0.7, always: true}

    """#
  ),
  (
    name: "net-3-4-4-1",
    yaml: #"""
    title: 3-4-4-1 with 41 parameters
    summary: "Nine neurons, 32 weights, 9 biases: the lecture counts"
    chapter: Reference nets
    description: >-
      The network that the lectures count: three inputs, two hidden layers of four sigmoid units, one linear
      output. Nine neurons, 32 weights and 9 biases make 41 parameters. Here it learns the parity of three bits,
      all eight rows; the rows with their answers stand where the map would be.
    scenario:
      dataset: parity
      bits: 3
      trainRatio: 100
      hidden: [4, 4]
      activation: sigmoid
      outputActivation: linear
      batchSize: 4
      optimizer: adam
      learningRate: 0.03
      seed: 0.12
    expect:
      - {within: 400, metric: trainLoss, below: 0.01}
      - {within: 400, metric: trainAccuracy, above: 0.999}

    """#
  ),
  (
    name: "net-relu",
    yaml: #"""
    title: ReLU, ReLU, sigmoid
    summary: "The lecture's forward pass: two ReLU layers, a sigmoid out"
    chapter: Reference nets
    description: >-
      Two hidden layers of ReLU and one sigmoid output that answers with a probability: the net whose forward pass
      the lecture writes down in three lines. With the cross-entropy it learns the circle in fewer than a hundred
      epochs. The map shows twice the probability minus 1, so that the border is where it is one half.
    scenario:
      hidden: [4, 4]
      activation: relu
      outputActivation: sigmoid
      loss: binaryCrossEntropy
      seed: 0.13
    expect:
      - {within: 100, metric: testLoss, below: 0.05}
      - {within: 100, metric: testAccuracy, above: 0.98}

    """#
  ),
  (
    name: "eleven-lines",
    yaml: #"""
    title: The network of eleven lines
    summary: Four rows, 3-4-1, sigmoid, no biases, 5,000 steps
    chapter: Reference nets
    description: >-
      The well-known eleven lines of Python. The whole data is four rows of three numbers, the last always 1; the
      answer is whether one of the first two is 1, and not both. All four rows make one batch, gradients are added
      up, the learning rate is 1, and epoch 5,000 ends it: the answers, where the map would be, come near 0.01,
      0.98, 0.98 and 0.02. The loss on screen is the mean of the rows, a quarter of the lecture's sum. There is no
      test set. Without the hidden layer it fails: two rows stay wrong.
    scenario:
      dataset: xor-rows
      trainRatio: 100
      hidden: [4]
      activation: sigmoid
      outputActivation: sigmoid
      biases: false
      initialization: uniform
      reduction: sum
      fullBatch: true
      learningRate: 1
      stopEpochs: 5000
      seed: 0.11111
    expect:
      - {within: 5000, metric: trainAccuracy, above: 0.999}
      - {within: 5000, metric: trainLoss, below: 0.001}

    """#
  ),
  (
    name: "twenty-lines",
    yaml: #"""
    title: The network of twenty lines
    summary: 64 x 1000 random numbers, 100 sigmoid units, 10 outputs
    chapter: Reference nets
    description: >-
      Twenty lines of NumPy: 64 examples of 1000 random inputs and 10 random targets, 100 sigmoid units, no
      biases, all weights N(0, 1), the gradient of the summed squared error, 2,000 steps of all examples at the rate 0.0001. There
      is nothing to understand in random numbers; it learns them by heart, from 366 an example to less than 0.1.
      With 101,000 weights it shows how fast your machine is.
    scenario:
      dataset: reg-random
      trainRatio: 100
      hidden: [100]
      activation: sigmoid
      loss: squaredError
      biases: false
      initialization: normal
      initializationScale: 1
      reduction: sum
      fullBatch: true
      learningRate: 0.0001
      stopEpochs: 2000
      seed: 0.22222
    expect:
      - {within: 1000, metric: trainLoss, below: 1.5}

    """#
  ),
]
