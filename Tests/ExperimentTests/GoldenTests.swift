import Testing
import Training

/// The whole chain from link to loss against numbers that the original code printed under Node.
@Suite struct GoldenTests {
  @Test func thereAreTenCasesWithSixEpochsEach() throws {
    let cases = try GoldenCase.all()
    #expect(cases.count == 10)
    #expect(cases.allSatisfy { $0.losses.map(\.epoch) == [0, 1, 2, 10, 100, 500] })
  }

  @Test(arguments: try GoldenCase.all())
  func pointsAreTheOriginals(golden: GoldenCase) throws {
    let data = Trainer(try scenario(golden.link)).data
    #expect(data.train.count == golden.trainPoints)
    for (points, expected) in [(data.train, golden.firstTrain), (data.test, golden.firstTest)] {
      try #require(points.count >= expected.count && !expected.isEmpty)
      for (point, original) in zip(points, expected) {
        #expect(isClose(point.x, original.x, within: 1e-12))
        #expect(isClose(point.y, original.y, within: 1e-12))
        #expect(isClose(point.label, original.label, within: 1e-12))
      }
    }
  }

  @Test(arguments: try GoldenCase.all())
  func initialWeightsAreTheOriginals(golden: GoldenCase) throws {
    let network = Trainer(try scenario(golden.link)).network
    // In both the layers come in order, and in a layer the units; here the biases follow the layer's weights.
    let expected = golden.initial.flatMap { layer in layer.flatMap(\.w) + layer.map(\.b) }
    try #require(network.parameters.count == expected.count)
    for (parameter, original) in zip(network.parameters, expected) {
      #expect(isClose(parameter, original, within: 1e-12))
    }
  }

  @Test(arguments: try GoldenCase.all())
  func lossesAreTheOriginals(golden: GoldenCase) throws {
    var trainer = Trainer(try scenario(golden.link))
    for losses in golden.losses {
      while trainer.epoch < losses.epoch { trainer.trainEpoch() }
      let measured = trainer.measured()
      #expect(measured.epoch == losses.epoch)
      #expect(isClose(measured.train.loss, losses.train, within: 1e-9), "epoch \(losses.epoch)")
      #expect(isClose(measured.test.loss, losses.test, within: 1e-9), "epoch \(losses.epoch)")
    }
  }
}
