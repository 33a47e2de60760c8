import ArgumentParser
import Engine
import Pixels

/// `measure photos`: what a model makes of pictures that nobody generated.
struct MeasurePhotos: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "photos",
    abstract: "Draw photographs, each with some edits, as they come.",
    discussion: """
      The middle square of a photograph is edited at twice the model's size, so that what the edit \
      changed is carried to a larger picture, as in the editor.
      """)

  @Argument(help: "The photographs.")
  var photographs: [String]

  @Option(parsing: .upToNextOption, help: "What is asked of each.")
  var instruction = ["make it winter", "make it night", "turn it into a watercolour"]

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var options: GuidedModelOptions

  func run() async throws {
    let format = try sheet.format()
    let models = try options.models()
    let photographs = try photographs.map { path in
      (
        name: String(path.split(separator: "/").last ?? ""),
        picture: Self.square(try Picture.read(path: path).bitmap, side: 2 * models.size)
      )
    }
    let columns = 1 + instruction.count
    let entries = try await models.map(count: photographs.count * columns) {
      [instruction] number, model in
      let (name, picture) = photographs[number / columns]
      guard number % columns > 0 else {
        return Sheet.Entry(pictures: [picture], caption: name.printable)
      }
      let asked = instruction[number % columns - 1]
      let edited = try await model.edited(picture, asked, models.settings)
      return Sheet.Entry(pictures: [edited], caption: asked)
    }
    try await sheet.write(Sheet(entries: entries, columns: columns), as: format)
  }

  /// The largest square in the middle of a picture, resized.
  static func square(_ picture: Bitmap, side: Int) -> Bitmap {
    let shorter = min(picture.width, picture.height)
    let middle = Rectangle(
      x: (picture.width - shorter) / 2, y: (picture.height - shorter) / 2, width: shorter,
      height: shorter)
    return picture.resized(middle, to: Size(width: side, height: side))
  }
}
