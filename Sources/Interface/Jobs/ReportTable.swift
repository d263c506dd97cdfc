import Canvas
import Neural
import Scenarios
import Training

extension Model {
  /// Asks for the comparison of back-propagation with central differences, array by array.
  mutating func checkGradients() -> [Effect] {
    guard !snapshot.data.train.isEmpty else {
      notice = Notice("Without training examples there is no gradient to check.")
      return []
    }
    return start(.checkGradients(member: member))
  }

  /// Opens a comparison; who is about something else meanwhile is told what it says.
  mutating func show(_ report: GradientReport) {
    guard overlay == nil else {
      notice = Notice(report.summary)
      return
    }
    overlay = .report(
      ReportTable(
        title: "Gradients against central differences", remarks: [report.summary] + report.notes,
        heading: Self.gradientColumns("layer", "array", "rel. error", "difference", "verdict")
          + (report.isPartial ? "compared" : ""),
        rows: report.comparisons.map { row($0) + (report.isPartial ? $0.share : "") }),
      scroll: 0)
  }

  private func row(_ comparison: GradientComparison) -> String {
    let layer = comparison.layer == snapshot.scenario.hidden.count ? "output" : "hidden \(comparison.layer + 1)"
    return Self.gradientColumns(
      layer, comparison.array.rawValue, significant(comparison.relativeError),
      significant(comparison.largestDifference), comparison.verdict.rawValue)
  }

  private static func gradientColumns(
    _ layer: String, _ array: String, _ error: String, _ difference: String, _ verdict: String
  ) -> String {
    layer.rightPadded(to: 11) + array.rightPadded(to: 8) + error.leftPadded(to: 11) + difference.leftPadded(to: 12)
      + "  " + verdict.rightPadded(to: 10)
  }
}

/// A table to be read: remarks on all of it, a heading, and rows that scroll below them.
package struct ReportTable: Equatable, Sendable {
  /// What stands in the frame.
  package let title: String
  /// Sentences above the table.
  package let remarks: [String]
  /// Names of the columns.
  package let heading: String
  /// The rows.
  package let rows: [String]
}

extension Model {
  /// Widest line of a table's rows that the screen takes.
  private func reportWidth(_ table: ReportTable) -> Int {
    max(1, min(size.columns - 6, max(56, (table.rows + [table.heading]).map(\.count).max() ?? 0)))
  }

  /// The remarks above a table, broken to its width.
  func reportRemarks(_ table: ReportTable) -> [String] {
    table.remarks.flatMap { wrapped($0, to: reportWidth(table)) }
  }

  /// Place of a table.
  func reportRect(_ table: ReportTable) -> Rect {
    centered(
      columns: reportWidth(table) + 4,
      rows: min(size.rows - 2, reportRemarks(table).count + table.rows.count + 4))
  }

  /// Rows of a table that are on screen at once: what frame, remarks, a free line and the heading leave.
  func reportPage(_ table: ReportTable) -> Int {
    max(1, reportRect(table).rows - 4 - reportRemarks(table).count)
  }

  /// Where a table's rows begin on screen, so that none is missing below the last one.
  func reportScroll(_ table: ReportTable, _ scroll: Int) -> Int {
    max(0, min(table.rows.count - reportPage(table), scroll))
  }
}
