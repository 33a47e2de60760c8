import ArgumentParser
import Diffusion
import Pixels
import Scenes

/// `measure models`: which model understands a wish.
struct MeasureModels: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "Measure models on wishes that no training has seen, and on the same said plainly.",
    discussion: """
      The question of the ReasonPix2Pix paper (Jin and others, 2024), in miniature: whether a model
      that was trained on implicit instructions understands others of their kind.
      """)

  @Argument(help: "The models' folders, all of one picture size.")
  var models: [String]

  @Option(help: "How many triplets.")
  var count = 300

  @OptionGroup var heldOut: HeldOutOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var report: ReportOptions

  func validate() throws { try heldOut.check(count: count) }

  func run() async throws {
    try report.check("models")
    let sizes = Set(try models.map { try Model.open($0).description.workingSize.longSide })
    guard sizes.count == 1 else {
      throw ValidationError("the models edit at different sizes: \(sizes.sorted())")
    }
    var measured: [ModelTables.Model] = []
    for path in models {
      let models = try engine.models(path)
      measured.append(
        ModelTables.Model(name: Self.name(of: path), edits: try await edits(by: models)))
    }
    let tables = ModelTables(models: measured)
    let text = """
      \(count) triplets from seed \(heldOut.seed) on, each asked for by a wish that no training has \
      seen and by the same said plainly.

      \(tables.summary.markdown)
      """
    try report.write("models", text, csv: tables.values)
  }

  private func edits(by models: MeasuredModels) async throws -> [ModelTables.Edit] {
    let triplets = HeldOutTriplets(heldOut, size: models.size, wording: .unseen)
    return try await models.map(count: count) { number, model in
      let triplet = try await triplets.triplet(number)
      func inside(_ instruction: String) async throws -> Double {
        let edited = try await model.edited(
          triplet.source, instruction, models.settings(for: triplet))
        return Self.inside(edited, of: triplet)
      }
      return ModelTables.Edit(
        seed: triplet.seed, category: triplet.category,
        copied: Self.inside(triplet.source, of: triplet),
        implicit: try await inside(triplet.instruction),
        plain: try await inside(triplet.explicit))
    }
  }

  /// A triplet always changes something.
  private static func inside(_ picture: Bitmap, of triplet: Triplet) -> Double {
    Comparison.of(picture, triplet.target, where: triplet.mask).meanAbsoluteError / 255
  }

  /// The last part of a path that is not `model`, as every run calls its own.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last { $0 != "model" && $0 != "." }.map(String.init) ?? path
  }
}
