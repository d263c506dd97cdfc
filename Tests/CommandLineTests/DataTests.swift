import TestSupport
import Testing

/// `playground data`.
@Suite struct DataTests {
  @Test func trainingPointsComeFirstThenTestPoints() throws {
    let lines = try output(of: "data", "--seed", "0.59704").lines
    #expect(lines[0] == "x,y,label,split")
    #expect(lines.count == 501)
    #expect(lines[1...250].allSatisfy { $0.hasSuffix(",train") })
    #expect(lines[251...500].allSatisfy { $0.hasSuffix(",test") })
  }

  @Test func pointsAreTheGoldenOnes() throws {
    let rows = try output(of: "data", "--seed", "0.59704").lines.map { $0.split(separator: ",").map(String.init) }
    let expected: [(row: Int, x: Double, y: Double, label: Double)] = [
      (1, 0.24014491222149606, 0.46035893207186385, 1), (2, -4.203728859722804, -0.07979141264854898, -1),
      (3, 3.939859638875519, 1.5753253568212204, -1), (251, -1.3341234870017715, -3.4968263076541697, -1),
      (252, 0.15153934266766947, 0.15974208662918302, 1),
    ]
    for point in expected {
      #expect(isNear(Double(rows[point.row][0]), point.x, within: 1e-12))
      #expect(isNear(Double(rows[point.row][1]), point.y, within: 1e-12))
      #expect(Double(rows[point.row][2]) == point.label)
    }
  }

  @Test func theSplitFollowsTheRatio() throws {
    let lines = try output(of: "data", "spiral").lines
    #expect(lines.filter { $0.hasSuffix(",train") }.count == 350)
    #expect(lines.filter { $0.hasSuffix(",test") }.count == 150)
    let all = try output(of: "data", "spiral", "--train-ratio", "100").lines
    #expect(all.dropFirst().allSatisfy { $0.hasSuffix(",train") })
  }

  @Test func labelsOfRegressionAreNumbersBetween() throws {
    let lines = try output(of: "data", "reg-gauss").lines.dropFirst()
    let labels = Set(lines.compactMap { Double($0.split(separator: ",")[2]) })
    #expect(labels.count > 100)
    #expect(labels.allSatisfy { abs($0) <= 1 })
  }
}
