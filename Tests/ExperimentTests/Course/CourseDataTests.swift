import Datasets
import Neural
import Scenarios
import Testing
import Training

/// The data sets of the course.
@Suite struct CourseDataTests {
  private func points(_ dataset: Dataset, noise: Double = 0, classes: Int = 3, bits: Int = 4) -> [Point] {
    var random = SeededRandom(seed: "course")
    return dataset.generate(
      count: dataset.sampleCount(bits: bits), noise: noise, classes: classes, bits: bits,
      random: &random)
  }

  @Test func gatesAreTheirTruthTables() {
    for point in points(.and) { #expect((point.label > 0) == (point.x > 0 && point.y > 0)) }
    for point in points(.or) { #expect((point.label > 0) == (point.x > 0 || point.y > 0)) }
  }

  @Test func halfPlaneHasAGapAroundItsLine() {
    for point in points(.halfPlane) {
      let side = 0.6 * point.x + 0.8 * point.y - 1
      #expect(abs(side) > 0.29 && (side > 0) == (point.label > 0))
    }
  }

  @Test(arguments: [Dataset.multiSpiral, .multiBlobs, .multiRings, .multiSectors], 2...8)
  func everyClassIsThereAsOftenAsTheOthers(dataset: Dataset, classes: Int) {
    let labels = points(dataset, noise: 0.2, classes: classes).map(\.label)
    #expect(Set(labels) == Set((0..<classes).map(Double.init)))
    for label in Set(labels) { #expect(labels.filter { $0 == label }.count == 500 / classes) }
  }

  @Test(arguments: 2...8) func parityIsTheNumberOfOnes(bits: Int) {
    let points = points(.parity, bits: bits)
    #expect(points.map(\.x) == (0..<(1 << bits)).map(Double.init))
    for point in points { #expect((point.label > 0) == (Int(point.x).nonzeroBitCount % 2 == 1)) }
  }

  /// Each row is there once, so that none is in both sets.
  @Test(arguments: 2...8) func parityIsTestedOnRowsThatWereNotTrained(bits: Int) {
    var scenario = Scenario(seed: "s")
    (scenario.dataset, scenario.bits, scenario.trainRatio) = (.parity, bits, 75)
    let data = Trainer(scenario).data
    #expect(data.train.count == 3 * (1 << bits) / 4)
    #expect(Set((data.train + data.test).map(\.x)).count == 1 << bits)
    #expect(data.train.count + data.test.count == 1 << bits)
  }

  @Test func parityReadsItsBits() {
    var scenario = Scenario(seed: "s")
    scenario.dataset = .parity
    scenario.bits = 3
    scenario.trainRatio = 100
    #expect(scenario.shape.inputs == 3 && scenario.inputNames == ["bit 1", "bit 2", "bit 3"])
    let trainer = Trainer(scenario)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let six = snapshot.examples([Point(x: 6, y: 0, label: 1)])
    #expect(trainer.network.outputs(of: [0, 1, 2], for: six) == [[0], [1], [1]])
  }

  @Test func curvesAreReadByXAlone() {
    var scenario = Scenario(seed: "s")
    scenario.problem = .regression
    scenario.regDataset = .regSine
    scenario.features = [.x, .y, .xTimesY, .sinX]
    #expect(scenario.inputs == [.x, .sinX])
    #expect(points(.regLine).allSatisfy { $0.y == 0 && abs($0.label - $0.x / 6) < 1e-15 })
    #expect(Snapshot(scenario).curve(samples: 7)?.x == [-6, -4, -2, 0, 2, 4, 6])
    #expect(Snapshot(Scenario(seed: "s")).curve(samples: 7) == nil)
  }

  @Test func labelNoiseTouchesTheTrainingSetAlone() {
    var scenario = Scenario(seed: "0.59704")
    let clean = Trainer(scenario).data
    scenario.labelNoise = 20
    let noisy = Trainer(scenario).data
    #expect(noisy.test == clean.test)
    let wrong = zip(noisy.train, clean.train).filter { $0.label != $1.label }.count
    #expect((30...70).contains(wrong))
    #expect(zip(noisy.train, clean.train).allSatisfy { $0.x == $1.x && abs($0.label) == 1 })
  }

  @Test(arguments: [(Preprocessing.center, true, false), (.scale, false, true), (.both, true, true)])
  func preprocessingUsesTheTrainingSet(preprocessing: Preprocessing, centers: Bool, scales: Bool) throws {
    var scenario = Scenario(seed: "0.59704")
    scenario.dataset = .halfPlane
    scenario.preprocessing = preprocessing
    let trainer = Trainer(scenario)
    let scaling = try #require(trainer.scaling)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    for row in trainer.network.outputs(of: [0, 1], for: snapshot.examples(trainer.data.train)) {
      let mean = row.reduce(0, +) / Double(row.count)
      let deviation = (row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)).squareRoot()
      if centers { #expect(abs(mean) < 1e-12) }
      #expect((abs(deviation - 1) < 1e-12) == scales)
    }
    var moved = trainer
    moved.drawNewData()
    #expect(moved.scaling == scaling && moved.data != trainer.data)
  }
}
