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

  @OptionGroup var heldOut: HeldOutOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var options: GuidedModelOptions

  func validate() throws {
    try heldOut.check(count: count)
    guard (1...count).contains(columns), count <= 400 else {
      throw ValidationError("--count takes up to 400, and --columns 1 to as many")
    }
  }

  func run() async throws {
    let format = try sheet.format()
    let models = try options.models()
    let triplets = HeldOutTriplets(heldOut, size: models.size)
    let entries = try await models.map(count: count) { number, model in
      let triplet = try await triplets.triplet(number)
      let edited = try await model.edited(
        triplet.source, triplet.instruction, models.settings(for: triplet))
      return Sheet.Entry(
        pictures: [triplet.source, edited, triplet.target], caption: triplet.instruction)
    }
    try await sheet.write(Sheet(entries: entries, columns: columns), as: format)
  }
}
