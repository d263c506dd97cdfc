/// Examples as they are printed: a row of numbers each, under the names of the columns.
package struct DataTable: Equatable, Sendable {
  /// A name for each number of a row.
  package let names: [String]
  /// The numbers of each example.
  package let rows: [[Double]]

  /// A table of rows under names.
  package init(names: [String], rows: [[Double]]) {
    (self.names, self.rows) = (names, rows)
  }
}
