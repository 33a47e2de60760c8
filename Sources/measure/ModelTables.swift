import Scenes

/// What several models make of the same triplets, asked implicitly and asked plainly.
struct ModelTables {
  /// How the edits were asked for.
  enum Request: String, CaseIterable, Sendable {
    /// By a sentence that names a wish, as in no training.
    case implicit
    /// By the same said plainly.
    case plain
  }

  /// What came of one triplet: L1 inside the true change.
  struct Edit: Hashable, Sendable {
    let seed: UInt32
    let category: EditCategory
    let copied: Double
    let implicit, plain: Double

    func l1(_ request: Request) -> Double {
      switch request {
      case .implicit: implicit
      case .plain: plain
      }
    }
  }

  struct Model: Sendable {
    let name: String
    let edits: [Edit]
  }

  let models: [Model]

  /// For each model, all its L1 inside together, as a share of that of copying the source.
  var summary: Table {
    Table(
      columns: ["L1 inside ÷ copying"]
        + Request.allCases.flatMap { request in
          ["\(request.rawValue): all"] + categories.map(\.rawValue)
        },
      rows: models.map { model in
        [model.name]
          + Request.allCases.flatMap { request in
            [Self.share(of: model.edits, request).fixed(2)]
              + categories.map { category in
                Self.share(of: model.edits.filter { $0.category == category }, request).fixed(2)
              }
          }
      })
  }

  /// The categories that occur.
  private var categories: [EditCategory] {
    EditCategory.allCases.filter { category in
      models.contains { $0.edits.contains { $0.category == category } }
    }
  }

  /// nil of no edits.
  static func share(of edits: [Edit], _ request: Request) -> Double? {
    guard !edits.isEmpty else { return nil }
    return edits.reduce(0) { $0 + $1.l1(request) }
      / edits.reduce(0) { $0 + $1.copied }
  }

  /// Each figure.
  var values: Table {
    Table(
      columns: ["model", "seed", "category", "copied"] + Request.allCases.map(\.rawValue),
      rows: models.flatMap { model in
        model.edits.map { edit in
          [model.name, "\(edit.seed)", edit.category.rawValue, edit.copied.fixed(6)]
            + Request.allCases.map { edit.l1($0).fixed(6) }
        }
      })
  }
}
