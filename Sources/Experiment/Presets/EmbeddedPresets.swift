// Written by scripts/embed-presets from presets/*.yaml; a test keeps both equal.

/// Name and text of each preset.
let embeddedPresets: [(name: String, yaml: String)] = [
  (
    name: "circle",
    yaml: #"""
    title: A circle in a ring
    summary: Six hidden units fold straight lines into a closed curve
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
    description: >-
      A point is blue where both coordinates have the same sign and orange where they differ. Neither coordinate
      says anything by itself; only together do they decide, which is why this puzzle once put an end to networks of
      one layer. Eight ReLU units each bend the plane along one line, and a few bends are enough. Look for the units
      whose weights go to nothing: they are spare. Try four units, or two, and draw new weights several times: small
      networks often get stuck, and which start they got decides.
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
    description: >-
      Each class is a normal cloud around its own centre, (2, 2) and (-2, -2). With this little noise they hardly
      touch, and three hidden units are more than enough: most of the work is done in the first ten epochs, and what
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
    description: >-
      Two arms wind around each other for one and three quarter turns: the hardest of the datasets. Besides the
      coordinates the network is given their sines, waves across the plane that two small hidden layers bend into
      arms. For the first fifty epochs the loss hardly moves; within fifty more nearly all of it is gone. Watch the
      small maps meanwhile: which units turn first? Then take the sines away and start again: after 500 epochs half
      of the loss is still there. What it takes to do without them is in spiral-depth.
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
    description: >-
      Six bumps of alternating sign stand on a flat ground, and the network has to answer with the height at each
      point. A few hills appear early; the last ones, and the flat ground between them, take most of the time. The
      sines help because they rise and fall about as often as the bumps do. Without them the same network stays well
      above this loss in the first 500 epochs: try it. Training and test loss stay close together here, since 600
      examples leave little room to learn by heart.
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
    description: >-
      This is exclusive or with linear hidden units. A linear function of linear functions is linear again, so these
      two layers can draw nothing but one straight border, as the single neuron does; the loss stays where a
      constant answer of zero would leave it, near one half, and will stay there for as long as you care to wait.
      Add layers and units: nothing changes. Then choose ReLU or tanh instead of linear, and the same network has a
      chance. The bend in the activation is what makes depth count.
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
    description: >-
      The distance from the centre is the root of the sum of the squares. Seen through the two squares alone, the
      disc and the ring lie on two sides of a straight line, and one unit without a hidden layer separates them;
      both weights come out negative and nearly equal, which is the equation of a circle. Squares reach 25 where the
      coordinates reach 5, so the learning rate is smaller than usual. Some starts fail all the same: the output is
      driven into the flat end of tanh at once and never comes back. Draw new weights a few times until you meet
      one.
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
    name: "spiral-features",
    yaml: #"""
    title: Spiral by features
    summary: "All seven inputs and one hidden layer: width, not depth"
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
    description: >-
      No sines and no squares: only the two coordinates, and three hidden layers of eight units to make of them what
      is needed. The first layer draws lines, the second makes corners and wedges of them, the third makes arms of
      those: go through the small maps from left to right. It takes more examples (80 percent) and smaller batches
      than the spiral with sines, and the loss jumps on its way down. One hidden layer of eight is not enough: of
      twelve seeds that we tried with one layer, none came below this loss in 1000 epochs; with three layers all of
      24 did.
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
    name: "l1-sparse",
    yaml: #"""
    title: L1 cuts links
    summary: A penalty on |w| kills the links that are not needed
    description: >-
      Exclusive or again, with all seven inputs and four hidden units: 32 links, far too many. L1 takes the same
      small amount from every weight at every step, whatever its size, and a weight that would cross zero stays at
      zero for good. The links disappear one by one until what is left is the essence: the product of the
      coordinates, one unit, the output. Try L2 in its place: it shrinks every weight but never kills one. Or raise
      the rate to 0.1: the same kind of path survives, but is held so weak that the loss stays ten times as high.
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
    description: >-
      Two clouds at full noise, 100 training points and a network with far more weights than such data can bear. L2
      pulls every weight towards zero in proportion to its size, so the border stays nearly straight, and the test
      loss settles. Set the regularization to none and run it again: the training loss falls to a third while the
      border bends around single points, and the test loss climbs. That is overfitting. The same comparison on eight
      seeds, 600 epochs each, came out for L2 every time. Accuracy gains less: the clouds overlap, and nobody gets
      those points right.
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
    name: "perceptron-and",
    yaml: #"""
    title: The perceptron learns AND
    summary: Rosenblatt's rule of 1957 finds a line and stops
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
    description: >-
      The same single neuron on XOR. Both classes lie in opposite corners, no straight line parts them, and the
      perceptron's rule goes on for ever: whatever it mends in one corner it spoils in another, and the line
      swings to and fro. This was the argument of Minsky and Papert in 1969. A hidden layer is the way out: add
      one, set neuronRule to none, and train by gradients.
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
    name: "svm",
    yaml: #"""
    title: A linear support vector machine
    summary: The hinge loss looks at the border alone
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
    description: >-
      Three classes need three output units. Their scores become probabilities by softmax, and the loss is the
      cross-entropy: minus the logarithm of the probability of the right arm. Before anything is learned all three
      are about as likely, so the loss begins near ln 3 = 1.1. Two layers of twelve units and Adam learn the
      spiral in 100 epochs. Try more arms with the field classes, up to eight.
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
    name: "curve",
    yaml: #"""
    title: A curve from bumps
    summary: Twenty tanh units add up to x sin x
    description: >-
      Regression of a curve: the network sees x alone and answers with a number. Each tanh unit is a step that the
      weights place and scale; twenty of them, added up, come close to x sin x. With more units they could come as
      close as you like to any continuous curve: that is the theorem of universal approximation. Try five units,
      or three, and the datasets reg-step and reg-abs.
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
    name: "parity",
    yaml: #"""
    title: Parity of four bits
    summary: Odd or even, where no bit says anything by itself
    description: >-
      The network sees four bits and answers whether the number of ones is odd. It is the hardest of all functions
      of bits for a single neuron: to turn any one bit turns the answer, so no bit says anything by itself. Eight
      tanh units and Adam find it within 300 epochs from this start; other seeds often get stuck at a few rows.
      Try five or six bits, and more units. There is no map of it, since bits are no plane.
    scenario:
      dataset: parity
      bits: 4
      hidden: [8]
      optimizer: adam
      learningRate: 0.01
      seed: 0.31313
    expect:
      - {within: 300, metric: testAccuracy, above: 0.999}
      - {within: 300, metric: testLoss, below: 0.01}

    """#
  ),
  (
    name: "vanishing",
    yaml: #"""
    title: Vanishing gradients
    summary: Five sigmoid layers pass on next to no gradient
    description: >-
      A sigmoid has a slope of a quarter at best, so each of the five layers takes away three quarters of the
      gradient and more. What arrives at the first layers is next to nothing: the loss stays at one half for 200
      epochs and longer. Look at the gradient of a weight in the first layer and in the last. Then open batch-
      norm, which changes one thing only, or set the activation to tanh.
    scenario:
      hidden: [4, 4, 4, 4, 4]
      activation: sigmoid
      seed: 0.14
    expect:
      - {within: 200, metric: trainLoss, above: 0.49, always: true}

    """#
  ),
  (
    name: "batch-norm",
    yaml: #"""
    title: Batch normalization
    summary: The same five sigmoid layers learn when normalized
    description: >-
      The five sigmoid layers of the preset vanishing, with batch normalization between the weighted sums and the
      activations: over each batch the sums get mean 0 and deviation 1, then a scale and a shift that are learned.
      The sums stay where the sigmoid is steep, gradients come through, and the circle is learned within 200
      epochs. The map and the test loss use running averages, which lag a little behind at first.
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
    name: "init-small",
    yaml: #"""
    title: Too small a start
    summary: Weights near zero, and four layers fade to nothing
    description: >-
      All weights start as normal numbers of deviation 0.01. Each of the four layers makes what it gets smaller
      still, until the last layers see no difference between the points, and the gradients on the way back fade
      alike. For 100 epochs the loss does not move from one half. Open init-xavier for a start that fits the size
      of the layers, and init-large for the opposite mistake.
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
    description: >-
      All weights start as normal numbers of deviation 5. The weighted sums are so large that each tanh answers -1
      or 1 almost everywhere, as the maps show at once: hard edges, no shades. There a tanh is flat, so next to no
      gradient comes through; the network keeps the random borders that it began with, and the loss stays high.
      Compare init-small and init-xavier.
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
    description: >-
      Glorot and Bengio's rule of 2010: normal weights of variance 2/(n_in + n_out), so that what goes through a
      layer keeps about its size, forwards and backwards. With it the same four layers that get nowhere in init-
      small and init-large learn the circle within 50 epochs. For ReLU units He's rule, 2/n_in, makes up for the
      half that they cut off.
    scenario:
      hidden: [8, 8, 8, 8]
      initialization: xavierNormal
      seed: 0.17
    expect:
      - {within: 100, metric: testLoss, below: 0.01}

    """#
  ),
  (
    name: "dead-relu",
    yaml: #"""
    title: Dead ReLU units
    summary: Units that are never positive never learn again
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
    name: "elu-alive",
    yaml: #"""
    title: ELU units come back
    summary: Below zero ELU keeps a slope, and the units recover
    description: >-
      The same start as dead-relu: all weighted sums are negative. But the exponential linear unit has a slope
      there, small as it is, so that a gradient comes through and pulls the units back to where they are of use.
      It takes some hundred epochs, and then the circle is solved. Try leakyRelu in its place: its units do not
      die either, but with this start they are slow.
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
    name: "momentum",
    yaml: #"""
    title: Momentum
    summary: Ten times the way at the same small learning rate
    description: >-
      The learning rate is small, 0.003, and plain descent would take hundreds of epochs. Momentum adds up the
      steps, each old one counting nine tenths: along a slope that goes on, ten steps come together in one. Watch
      the loss fall, then set the optimizer to sgd, reset and compare after 100 epochs. Raise the momentum to 0.99
      and the loss overshoots and swings before it settles.
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
    name: "adam-spiral",
    yaml: #"""
    title: Adam on the spiral
    summary: Adam winds the spiral where plain SGD stands still
    description: >-
      Two layers of eight tanh units see x and y alone. Adam divides each step by the size that the gradient of
      that weight usually has, so that weights with small gradients move as well. The spiral is learned in 300
      epochs. Set the optimizer to sgd at the same learning rate and reset: after 300 epochs it has learned next
      to nothing. Then try nesterov, which is not far behind, and rmsprop.
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
    name: "dropout",
    yaml: #"""
    title: Dropout against wrong labels
    summary: Half of the units off, and the noise is not learned
    description: >-
      A fifth of the training labels are wrong, and there are only 100 examples for two layers of 32 units: the
      network could learn the mistakes by heart. Dropout switches off every second unit at random in each step, so
      that no unit can rely on another. The test accuracy stays near nine tenths. Take dropout away and reset: the
      training accuracy rises, and the test accuracy falls to about three quarters.
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
    name: "monte-carlo",
    yaml: #"""
    title: Dropout tells where it does not know
    summary: Monte Carlo dropout as a map of uncertainty
    description: >-
      Dropout stays on for 32 answers with 32 different masks, and the map shows the standard deviation between them
      (Gal and Ghahramani 2016). Among the points of a class every mask answers alike; along the border, and far from
      the data, they differ. V goes back to the answer of all units.
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
    description: >-
      Five networks with different initial weights learn the same 50 noisy points; what is shown and tested is the mean
      of their answers. The map shows the standard deviation between them: they agree where there are points, and
      disagree between the classes and beyond the data. V goes back to the answer itself, N looks at one network after
      the other.
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
]
