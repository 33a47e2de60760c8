import ArgumentParser
import Pixels
import Scenes

/// `measure chains`: edits of the model's own results.
struct MeasureChains: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chains",
    abstract: "Measure a model on chains of edits of one scene, each on its own last result.",
    discussion: """
      After each edit: L1 inside of all that was to change so far and outside of it, beside the first
      source and beside the truth encoded and decoded as often as the model has done so.
      """)

  @Option(help: "How many chains.")
  var count = 50

  @Option(help: "Edits of a chain.")
  var length = 5

  @OptionGroup var heldOut: HeldOutOptions
  @OptionGroup var options: GuidedModelOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try heldOut.check(count: count)
    guard (1...20).contains(length) else { throw ValidationError("--length takes 1 to 20") }
  }

  func run() async throws {
    try report.check("chains")
    let models = try options.models()
    let chains = TripletChains(
      seed: heldOut.seed, size: models.size, length: length, world: heldOut.world)
    let measured = try await models.map(count: count) { number, model in
      try await MeasuredChain(chains[number], model, models)
    }
    let tables = ChainTables(chains: measured)
    let text = """
      \(count) chains from seed \(heldOut.seed) on, \(models.size)×\(models.size); \
      \(models.description), \(models.guidance). Each edit is made of the model's last result. Inside \
      is all that was to change so far; copying is the first source; autoencoder is the truth, \
      encoded and decoded as often as the model has done so.

      \(tables.l1.markdown)
      """
    try report.write("chains", text, csv: tables.values)
  }
}

extension MeasuredChain {
  /// Walks a chain, each edit made of the model's own last result.
  ///
  /// - Parameter triplets: not empty; the target of each is the source of the next.
  init(_ triplets: [Triplet], _ model: MeasuredModel, _ models: MeasuredModels) async throws {
    let source = triplets[0].source
    var (picture, change) = (source, Coverage(size: source.size, fill: 0))
    var steps: [Deviations] = []
    for (index, triplet) in triplets.enumerated() {
      picture = try await model.edited(picture, triplet.instruction, models.settings(for: triplet))
      change = change.joined(with: triplet.mask)
      let coded = try await model.coded(triplet.target, times: index + 1)
      let pictures: [Method: Bitmap] = [.copying: source, .autoencoder: coded, .model: picture]
      let region = change
      steps.append(
        pictures.mapValues { Deviation.byRegion(of: $0, from: triplet.target, change: region) })
    }
    self.init(seed: triplets[0].seed, steps: steps)
  }
}
