import Canvas
import Testing

@Suite("Rectangles and buffers")
struct GeometryTests {
  @Test("a rectangle never has a negative size")
  func negativeSize() {
    let rect = Rect(3, 4, -5, 2)
    #expect(rect.columns == 0 && rect.rows == 2 && rect.isEmpty)
    #expect(Rect(0, 0, 3, 3).inset(columns: 2, rows: 1) == Rect(2, 1, 0, 1))
  }

  @Test("a rectangle holds its first cell and not the one after its last")
  func containment() {
    let rect = Rect(2, 3, 4, 2)
    #expect(rect.contains(Position(2, 3)))
    #expect(rect.contains(Position(5, 4)))
    #expect(!rect.contains(Position(6, 4)))
    #expect(!rect.contains(Position(5, 5)))
    #expect(!rect.contains(Position(1, 3)))
    #expect(rect.endColumn == 6 && rect.endRow == 5 && rect.center == Position(4, 4))
  }

  @Test("writing outside of a buffer changes nothing, and reading there gives a blank")
  func outside() {
    let blank = Buffer(Size(3, 2))
    var buffer = blank
    for (column, row) in [(-1, 0), (3, 0), (0, -1), (0, 2), (.max, 0), (0, .min)] {
      buffer[column, row] = Cell("x")
      #expect(buffer[column, row] == Cell())
    }
    #expect(buffer == blank)
  }

  @Test("a cell is written where it is read, and rows are told as text")
  func cells() {
    var buffer = Buffer(Size(3, 2))
    buffer[2, 1] = Cell("é", ink(4))
    #expect(buffer[2, 1] == Cell("é", ink(4)))
    #expect(buffer.rows == ["   ", "  é"])
    #expect(buffer.cells[5] == Cell("é", ink(4)))
  }

  @Test("a buffer of a negative size is empty")
  func empty() {
    #expect(Buffer(Size(-1, 5)).cells.isEmpty)
    #expect(Buffer(Size(-1, 5)).size == Size(0, 5))
  }
}
