public import ArgumentParser
import Editing
import Engine
import Pixels
public import Tensors

/// The options that say how an edit is done.
struct EditOptions: ParsableArguments {
  @Option(help: "'retouch', 'starter', or a model's name or path.")
  var engine = Workspace().engine

  @Option(
    parsing: .unconditional,
    help: "Text guidance: how strongly the instruction is followed; 7.5 is as read.")
  var guidance: String?

  @Option(
    parsing: .unconditional,
    help: "Image guidance: how strongly the source's structure is kept; 1.5 is as read.")
  var imageGuidance: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The part of a model's steps in which guidance counts, such as 0.2-0.8; others take less"
        + " time.",
      valueName: "a-b"))
  var guidanceInterval: String?

  @Option(
    parsing: .unconditional,
    help: "How far the contrast that guidance adds is taken back, for models: 0 to 1.")
  var guidanceRescale: String?

  @Option(parsing: .unconditional, help: "How far the result replaces the source, 0 to 1.")
  var strength: String?

  @Option(parsing: .unconditional, help: "Denoising steps of a model.")
  var steps: String?

  @Option(parsing: .unconditional, help: "Start of every random choice.")
  var seed: String?

  @Option(help: "A model's sampler.")
  var sampler: String?

  @Option(help: "What the result should not show, for models.")
  var negative: String?

  @Option(help: "In what a model computes: auto, f32 or bf16.")
  var precision = Precision.auto

  @Option(help: "On how many threads a model computes; one for each core if not given.")
  var threads: Int?

  func validate() throws {
    guard threads.map({ (1...1024).contains($0) }) ?? true else {
      throw ValidationError("--threads takes 1 to 1024")
    }
  }

  /// The engines to choose from.
  var engines: EngineRegistry { .standard(precision: precision, threads: threads) }

  /// What was given, and an engine's defaults.
  func settings(defaults: EditSettings) throws -> EditSettings {
    var settings = defaults
    let given: [(Setting, String?)] = [
      (.textGuidance, guidance), (.imageGuidance, imageGuidance),
      (.guidanceInterval, guidanceInterval), (.guidanceRescale, guidanceRescale),
      (.strength, strength), (.steps, steps), (.seed, seed), (.sampler, sampler),
      (.negative, negative),
    ]
    for (setting, text) in given {
      if let text { try SettingControl.control(of: setting).set(text, in: &settings) }
    }
    return settings
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
    let mask = try Mask(parts: parts, grow: grow, feather: feather, isInverted: invertMask)
      .cut(to: size)
    // An empty mask is found out before an edit begins, not after.
    if !mask.isWhole { _ = try mask.coverage(for: size) }
    return mask
  }
}
