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

  @Test func tableOfBitsHasAColumnForEachBit() throws {
    let lines = try output(of: "data", "--dataset", "xor-rows", "--train-ratio", "100").lines
    #expect(lines[0] == "bit 1,bit 2,bit 3,label,split")
    // The four rows of the lecture, whatever their order.
    #expect(lines.dropFirst().sorted() == ["0,0,1,-1,train", "0,1,1,1,train", "1,0,1,1,train", "1,1,1,-1,train"])
    #expect(try output(of: "data", "--dataset", "parity", "--bits", "2").lines[0] == "bit 1,bit 2,label,split")
  }

  @Test func tableOfNumbersHasAColumnForEachInputAndTarget() throws {
    let rows = try output(of: "data", "--dataset", "reg-random").lines.map { $0.split(separator: ",") }
    try #require(rows.count == 65 && rows.allSatisfy { $0.count == 1011 })
    #expect(rows[0][0] == "x1" && rows[0][999] == "x1000" && rows[0][1000] == "y1" && rows[0][1009] == "y10")
    #expect(rows[0][1010] == "split" && rows[64][1010] == "test")
    // 64 rows of N(0, 1) numbers: their mean square is 1 but for √(2/64,640) = 0.006.
    let numbers = rows.dropFirst().flatMap { $0.dropLast().compactMap { Double($0) } }
    #expect(numbers.count == 64 * 1010)
    #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count) - 1) < 0.03)
  }
}
