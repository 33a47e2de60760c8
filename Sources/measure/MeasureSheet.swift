import ArgumentParser
import Pixels
import Scenes

/// `measure sheet`: edits to look at.
struct MeasureSheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Draw held-out edits as they come: source, result, truth, instruction.")

  @Option(help: "How many edits.")
  var count = 64

  @Option(help: "Edits side by side.")
  var columns = 4

  @Option(name: .shortAndLong, help: "The picture file; a JPEG is a quarter as large as a PNG.")
  var output: String

  @OptionGroup var heldOut: HeldOutOptions
  @OptionGroup var options: GuidedModelOptions

  private static let quality = 85

  func validate() throws {
    try heldOut.check(count: count)
    guard (1...count).contains(columns), count <= 400 else {
      throw ValidationError("--count takes up to 400, and --columns 1 to as many")
    }
  }

  func run() async throws {
    try FileOutput.checkWritable(path: output)
    guard let format = PictureFormat(path: output) else {
      throw PictureError.unknownFormat(output)
    }
    let models = try options.models()
    let triplets = HeldOutTriplets(seed: heldOut.seed, size: models.size)
    let entries = try await models.map(count: count) { number, model in
      let triplet = try await triplets.triplet(number)
      let edited = try await model.edited(
        triplet.source, triplet.instruction, models.settings(for: triplet))
      return Sheet.Entry(
        pictures: [triplet.source, edited, triplet.target], caption: triplet.instruction)
    }
    let sheet = try await Sheet(entries: entries, columns: columns).drawn()
    try FileOutput.write(
      try PictureEncoder.encode(
        sheet, as: format, metadata: PictureMetadata(), quality: Self.quality), to: output)
  }
}
