import ArgumentParser
import Foundation
import Pixels
import Scenes

/// `measure table`: every method on held-out triplets.
struct MeasureTable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Measure a model on held-out triplets, category by category.",
    discussion: """
      L1, L2, PSNR and SSIM against the true target, inside the true change and outside, beside
      copying the source, the autoencoder alone, and the retouch engine where it reads the
      instruction. 'Autoencoder' is the true target, encoded and decoded: what a U-Net without a
      fault would give. Each edit has its triplet's seed.

      --diffusers DIR holds the same edits by diffusers, as SEED.png, made of what
      'pentimento scenes' writes from the same --seed and --world at the model's size; with
      --precision f32 the two agree within 1/255.
      """)

  @Option(help: "How many triplets.")
  var count = 1000

  @Option(help: "A folder with the same edits by diffusers, as SEED.png.")
  var diffusers: String?

  @OptionGroup var heldOut: HeldOutOptions
  @OptionGroup var options: GuidedModelOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try heldOut.check(count: count)
    guard let diffusers else { return }
    guard options.textGuidance == nil, options.imageGuidance == nil,
      options.model.engine.steps == nil
    else { throw ValidationError("diffusers edited with the model's own guidances and steps") }
    guard FileManager.default.fileExists(atPath: "\(diffusers)/\(heldOut.seed).png") else {
      throw ValidationError(
        "no \(heldOut.seed).png in \(diffusers.printable): Tests/scripts/starter-with-diffusers"
          + " makes it")
    }
  }

  func run() async throws {
    try report.check("table")
    let models = try options.models()
    let triplets = HeldOutTriplets(heldOut, size: models.size)
    let folder = diffusers
    let measured = try await models.map(count: count) { number, model in
      let triplet = try await triplets.triplet(number)
      return try await MeasuredTriplet(
        triplet, model, models.settings(for: triplet),
        diffusers: folder.flatMap { try Self.picture(of: triplet, in: $0) })
    }
    let tables = TripletTables(triplets: measured)
    let parts = [
      """
      \(count) triplets from seed \(heldOut.seed) on, \(models.size)×\(models.size); \
      \(models.description), \(models.guidance). Samples are 0…1; L2 is the root of the mean square, \
      PSNR is of L2; each triplet counts alike. Inside is where the truth differs from the source. \
      Autoencoder is the truth encoded and decoded. The truth of styles was painted by the retouch \
      engine itself.
      """,
      tables.summary.markdown, tables.figures.markdown, tables.retouch.markdown, tables.agreement,
    ]
    try report.write(
      "table", parts.compactMap { $0 }.joined(separator: "\n\n"), csv: tables.values)
  }

  /// The picture that diffusers made of a triplet; nil where there is none.
  private static func picture(of triplet: Triplet, in folder: String) throws -> Bitmap? {
    let path = "\(folder)/\(triplet.seed).png"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let picture = try Picture.read(path: path).bitmap
    guard picture.size == triplet.source.size else {
      throw ValidationError(
        "\(path.printable) has \(picture.size.width)×\(picture.size.height) pixels, not those of its triplet"
      )
    }
    return picture
  }
}
