public import ArgumentParser
import Editing
import Engine
import History
import Pixels
public import Tensors

/// The options that say how an edit is done.
struct EditOptions: ParsableArguments {
  @Option(help: "'retouch', 'starter', or a model's name or path.")
  var engine = EngineRegistry.standardName

  @OptionGroup
  var settings: SettingOptions

  @Option(help: "In what a model computes: auto, f32 or bf16.")
  var precision = Precision.auto

  @Option(help: "On how many threads a model computes; one for each core if not given.")
  var threads: Int?

  func validate() throws {
    guard threads.map(Configuration.threadRange.contains) ?? true else {
      throw ValidationError("--threads takes 1 to 1024")
    }
  }

  /// The engines to choose from.
  var engines: EngineRegistry {
    .standard(shelf: .standard(precision: precision, threads: threads))
  }
}

extension Precision: ExpressibleByArgument {}

/// The options that choose a region.
struct MaskOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Edit only this rectangle; repeatable. Pixels, or percent with %.", valueName: "x,y,w,h"))
  var mask: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Take this rectangle away from the mask; repeatable.", valueName: "x,y,w,h"))
  var unmask: [String] = []

  @Option(
    help: ArgumentHelp(
      "Edit only what is white in this picture of the same size; grey is edited in part, black and"
        + " what is transparent not at all.", valueName: "file"))
  var maskImage: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Let the mask reach further.", valueName: "px"))
  var grow = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Fade the mask out over so many pixels.", valueName: "px"))
  var feather = 0

  @Flag(help: "Edit what is outside the mask instead.")
  var invertMask = false

  func validate() throws {
    guard (0...10_000).contains(grow), (0...10_000).contains(feather) else {
      throw ValidationError("--grow and --feather take 0 to 10000 pixels")
    }
  }

  /// The mask, cut to a picture of `size`.
  func mask(for size: Size) throws -> Mask {
    let parts =
      try mask.map { Mask.Part(try TypedRectangle($0).rectangle(in: size), adds: true) }
      + unmask.map { Mask.Part(try TypedRectangle($0).rectangle(in: size), adds: false) }
    let shown = try maskImage.map { path in
      let picture = try Picture.read(path: path)
      for notice in picture.notices { Message.note("\(path): \(notice)") }
      return try Mask(shownBy: picture.bitmap, for: size)
    }
    let mask = try Mask(
      outline: shown?.outline, parts: parts, grow: grow, feather: feather, isInverted: invertMask
    )
    .cut(to: size)
    // An empty mask is found out before an edit begins, not after.
    if !mask.isWhole { _ = try mask.coverage(for: size) }
    return mask
  }
}

/// The options that say how a picture is written.
struct OutputOptions: ParsableArguments {
  @Option(help: "Quality of JPEG, WebP and AVIF output, 1 to 100.")
  var quality = 92

  @Flag(help: "Write no metadata.")
  var strip = false

  func validate() throws {
    guard (1...100).contains(quality) else { throw ValidationError("--quality takes 1 to 100") }
  }

  /// Writes a revision's picture to a file, or for '-' to standard output.
  func write(_ revision: Int, of session: EditingSession, to path: String) async throws {
    let options = EditingSession.SaveOptions(quality: quality, strips: strip, overwrites: true)
    guard path == "-" else {
      return try await session.save(revision, to: path, options).forEach(Message.note)
    }
    try Message.checkIsPiped()
    try Message.result(await session.encoded(revision, as: .png, options))
  }

  /// Writes what a revision's edit could change, in white.
  func writeMask(_ revision: Int, of session: EditingSession, to path: String) async throws {
    let mask = try await session.maskPicture(of: revision)
    if path == "-" {
      try Message.checkIsPiped()
      try Message.result(PictureEncoder.png(mask, effort: .fast))
    } else {
      let format = try EditingSession.checkOutput(path, source: session.source.path)
      try FileOutput.write(
        PictureEncoder.encode(mask, as: format, metadata: PictureMetadata(), quality: quality),
        to: path)
    }
  }
}
