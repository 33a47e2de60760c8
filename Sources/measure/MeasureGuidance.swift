import ArgumentParser
import Engine
import Pixels
import Scenes

/// `measure guidance`: text guidance against image guidance.
struct MeasureGuidance: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guidance",
    abstract: "Measure how much is changed against how much is kept, over both guidances.",
    discussion: """
      The figure of the InstructPix2Pix paper, measured on the truth instead of CLIP; the pair with
      the least L1 over whole pictures is the one to begin with.
      """)

  @Option(help: "How many triplets.")
  var count = 200

  @Option(parsing: .upToNextOption, help: "Text guidances.")
  var textGuidance: [Double] = [1, 1.5, 2, 3, 4.5, 6, 8, 10]

  @Option(parsing: .upToNextOption, help: "Image guidances.")
  var imageGuidance: [Double] = [1, 1.2, 1.5, 2, 2.5]

  @Option(help: "Where the curves are drawn, an SVG file.")
  var chart: String?

  @OptionGroup var heldOut: HeldOutOptions
  @OptionGroup var options: ModelOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try heldOut.check(count: count)
    guard !textGuidance.isEmpty, !imageGuidance.isEmpty else {
      throw ValidationError("--text-guidance and --image-guidance take one number and more")
    }
    try GuidedModelOptions.check(text: textGuidance, image: imageGuidance)
  }

  func run() async throws {
    try report.check("guidance")
    if let chart { try FileOutput.checkWritable(path: chart) }
    let models = try options.models()
    let triplets = HeldOutTriplets(heldOut, size: models.size)
    let pairs = imageGuidance.flatMap { image in textGuidance.map { (text: $0, image: image) } }
    let edits = try await models.map(count: count) { number, model in
      let triplet = try await triplets.triplet(number)
      var edits: [GuidedEdit] = []
      for pair in pairs {
        var settings = models.settings(for: triplet)
        (settings.textGuidance, settings.imageGuidance) = pair
        edits.append(
          GuidedEdit(
            of: triplet, by: try await model.edited(triplet.source, triplet.instruction, settings)))
      }
      return edits
    }
    let curves = GuidanceCurves(
      points: pairs.indices.map { index in
        GuidancePoint(
          text: pairs[index].text, image: pairs[index].image, edits: edits.map { $0[index] })
      })
    try report.write("guidance", page(curves, models), csv: curves.table)
    if let chart { try FileOutput.write(Array(curves.chart.svg.utf8), to: chart) }
  }

  private func page(_ curves: GuidanceCurves, _ models: MeasuredModels) -> String {
    let best = curves.best.map {
      """
      Least over whole pictures: text guidance \($0.text.plain) with image guidance \
      \($0.image.plain), L1 \($0.l1.fixed(4)); \(($0.changed * 100).fixed(0)) % of the change \
      happens, and the rest is kept with an SSIM of \($0.kept.fixed(3)). An edit begins with \
      \(models.guidance).
      """
    }
    return """
      \(count) triplets from seed \(heldOut.seed) on, \(models.size)×\(models.size); \
      \(models.description).

      \(curves.l1.markdown)

      \(best ?? "")
      """
  }
}

extension GuidedEdit {
  init(of triplet: Triplet, by edited: Bitmap) {
    self.init(
      deviations: Deviation.byRegion(of: edited, from: triplet.target, change: triplet.mask),
      copied: Deviation(
        of: triplet.source, from: triplet.target, .inside, change: triplet.mask)?.l1)
  }
}
