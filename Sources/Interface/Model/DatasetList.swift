import Datasets
import Scenarios

/// All datasets in the groups of their list: by the problem, and by where their examples lie.
package enum DatasetList {
  /// A line of the list.
  enum Row: Equatable, Sendable {
    case heading(String)
    /// A dataset, and its place among the datasets.
    case dataset(Dataset, index: Int)

    /// Whether it is a heading.
    var isHeading: Bool {
      if case .heading = self { true } else { false }
    }
  }

  /// The groups in order, each dataset in one of them.
  package static let groups: [(title: String, datasets: [Dataset])] = [
    ("Two classes in the plane", group(.classification, .plane) { !$0.hasManyClasses }),
    ("Several classes in the plane", group(.classification, .plane, where: \.hasManyClasses)),
    ("Two classes of rows of bits", group(.classification, .bits)),
    ("Numbers over the plane", group(.regression, .plane)), ("Numbers over x: a curve", group(.regression, .curve)),
    ("Rows of numbers", group(.regression, .rows)),
  ]

  private static func group(
    _ problem: Problem, _ form: Dataset.Form, where isIn: (Dataset) -> Bool = { _ in true }
  ) -> [Dataset] {
    Dataset.choices(for: problem).filter { $0.form == form && isIn($0) }
  }

  /// The datasets of all groups in order.
  package static let datasets = groups.flatMap(\.datasets)

  /// The lines of the list: a heading before each group.
  static let rows: [Row] = groups.flatMap { title, datasets in
    [.heading(title)] + datasets.map { .dataset($0, index: DatasetList.datasets.firstIndex(of: $0) ?? 0) }
  }

  /// The first dataset of the next group, or of the group before; of the own group where that is not the chosen one.
  static func group(from selected: Int, _ direction: Int) -> Int {
    groups.map(\.datasets.count).starts.section(from: selected, direction)
  }
}

extension Model {
  /// Rows below the list of datasets: the picture of the chosen one, and what there is to know of it.
  var datasetTextRows: Int { overlayRect.rows >= 20 ? 7 : overlayRect.rows >= 10 ? 3 : 0 }

  /// Rows of the list of datasets that are on screen at once.
  var datasetPage: Int { max(1, overlayRect.rows - 2 - datasetTextRows) }

  /// The lines of the list of datasets that are on screen.
  func datasetsShown(_ selected: Int) -> Range<Int> {
    let rows = DatasetList.rows
    let line = rows.firstIndex { if case .dataset(_, selected) = $0 { true } else { false } } ?? 0
    return rows.scrolled(to: line, page: datasetPage, isHeading: \.isHeading)
  }

  /// Why a dataset cannot be chosen now, as a sentence without its full stop; nil where it can.
  func conflict(of dataset: Dataset) -> String? {
    isOfHiddenProblem(dataset)
      ? "The other problem is hidden by this link"
      : scenario.conflict(after: ScenarioChange(.dataset, .text(dataset.rawValue)))
  }

  /// What there is to know of a dataset besides its summary.
  func facts(of dataset: Dataset) -> String {
    let count = dataset.sampleCount(bits: scenario.bits)
    let inputs =
      switch dataset.form {
      case .plane: "\(count) examples; the features of x and y are the inputs."
      case .curve: "\(count) examples; the features of x are the inputs."
      case .bits where dataset == .parity: "\(count) rows, each once; the bits are the inputs, f sets how many."
      case .bits: "\(count) rows, each once; the bits are the inputs."
      case .rows: "\(count) rows, each once; the numbers are the inputs."
      }
    let classes = dataset.hasManyClasses ? " f sets how many classes there are." : ""
    return inputs + classes
  }

  /// Opens the list of datasets at the present one.
  mutating func openDatasets() {
    overlay = .datasets(selected: DatasetList.datasets.firstIndex(of: scenario.activeDataset) ?? 0)
  }

  /// Takes a dataset of the list, and its problem with it; one that is refused leaves the list open.
  mutating func choose(_ dataset: Dataset) -> [Effect] {
    guard dataset != scenario.activeDataset else {
      overlay = nil
      return []
    }
    guard !isOfHiddenProblem(dataset) else {
      notice = conflict(of: dataset).map { Notice($0 + ".") }
      return []
    }
    let field = dataset.problem == scenario.problem ? currentField(.dataset) : .dataset
    let effects = change(field, .text(dataset.rawValue))
    if scenario.activeDataset == dataset {
      overlay = nil
      keepFocusVisible()
    }
    return effects
  }
}
