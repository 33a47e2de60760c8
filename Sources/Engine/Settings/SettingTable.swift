/// The table of settings: one row for each control of an edit, in the order of the panel.
///
/// Panel, `:` commands, options of `apply`, validation, session files, metadata and reports are made
/// from it. A new setting is a row here and its use in an engine, which reads it as
/// `settings.textGuidance` and names it in its facts.
public struct SettingTable: Sendable {
  public let textGuidance = Setting<Double>(
    "textGuidance", flag: "guidance", label: "text guidance", initial: 7.5,
    .number(0...30, step: 0.5, largeStep: 2.5),
    parameter: "CFG scale", isAlwaysTold: true,
    help: "text guidance: how strongly the instruction is followed; 7.5 is as read")

  public let imageGuidance = Setting<Double>(
    "imageGuidance", flag: "image-guidance", label: "image guidance", initial: 1.5,
    .number(0...10, step: 0.1, largeStep: 0.5),
    parameter: "Image CFG scale", isAlwaysTold: true,
    help: "image guidance: how strongly the source's structure is kept; 1.5 is as read")

  public let guidanceInterval = Setting<ClosedRange<Double>>(
    "guidanceInterval", flag: "guidance-interval", label: "guidance interval", initial: 0...1,
    .interval(0...1, step: 0.05, largeStep: 0.25), parameter: "CFG interval",
    help: "the part of a model's steps in which guidance counts, such as 0.2-0.8; others take less"
      + " time")

  public let guidanceRescale = Setting<Double>(
    "guidanceRescale", flag: "guidance-rescale", label: "guidance rescale", initial: 0,
    .number(0...1, step: 0.05, largeStep: 0.25), parameter: "CFG rescale",
    help: "how far the contrast that guidance adds is taken back, for models: 0 to 1, 0.7 where it"
      + " glares")

  public let strength = Setting<Double>(
    "strength", flag: "strength", label: "strength", initial: 1,
    .number(0...1, step: 0.05, largeStep: 0.25), parameter: "Denoising strength",
    help: "how far the result replaces the source, 0 to 1")

  public let steps = Setting<Int>(
    "steps", flag: "steps", label: "steps", initial: 20,
    .whole(1...1000, step: 1, largeStep: 5), unit: "steps", parameter: "Steps",
    isAlwaysTold: true, help: "denoising steps of a model")

  public let seed = Setting<UInt64>(
    "seed", flag: "seed", label: "seed", initial: 42,
    .seed(through: EditSettings.lastSeed, largeStep: 100), parameter: "Seed",
    help: "the start of every random choice: the same seed gives the same picture, -1 is a new one"
      + " each time")

  public let sampler = Setting<String?>(
    "sampler", flag: "sampler", label: "sampler", initial: nil,
    .sampler, parameter: "Sampler",
    help: "a model's sampler; empty is the model's own")

  public let negative = Setting<String?>(
    "negative", flag: "negative", label: "negative", initial: nil, .text,
    parameter: "Negative prompt", help: "what the result should not show, for models")

  /// The table, of which there is one.
  static let shared = SettingTable()

  /// Every row, in order.
  ///
  /// Read by reflection, so that no row can be left out.
  public static let all: [SettingDefinition] =
    Mirror(reflecting: shared).children.compactMap { ($0.value as? any SettingRow)?.definition }

  /// The row of a property, as in `SettingTable[\.seed]`.
  public static subscript(path: PartialKeyPath<SettingTable>) -> SettingDefinition {
    guard let row = shared[keyPath: path] as? any SettingRow else {
      preconditionFailure("every property of the table is a row")
    }
    return row.definition
  }
}
