import ArgumentParser
import Pixels

/// Where a sheet goes.
struct SheetOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The picture file; a JPEG is a quarter as large as a PNG.")
  var output: String

  private static let quality = 85

  /// The format that the file's name asks for, before any work is done.
  ///
  /// - Throws: `PictureError` where the file can't be written or its name asks for no format.
  func format() throws -> PictureFormat {
    try FileOutput.checkWritable(path: output)
    guard let format = PictureFormat(path: output) else {
      throw PictureError.unknownFormat(output)
    }
    return format
  }

  func write(_ sheet: Sheet, as format: PictureFormat) async throws {
    try FileOutput.write(
      try PictureEncoder.encode(
        try await sheet.drawn(), as: format, metadata: PictureMetadata(), quality: Self.quality),
      to: output)
  }
}
