import Checkpoints

/// A family of models: how its checkpoints are told from others, and what opens them.
protocol ModelFamily: Sendable {
  /// The name of a checkpoint of this family, for a sentence (“a FLUX model”); nil for another's.
  func recognise(_ source: CheckpointSource) -> String?

  /// Opens a checkpoint that was recognised.
  ///
  /// - Throws: `ModelError`.
  func open(_ source: CheckpointSource, options: ModelOptions) throws(ModelError) -> Model
}

/// Every family, in the order in which they are asked.
public enum ModelFamilies {
  static let all: [any ModelFamily] = UnsupportedFamily.all + supported

  /// The families that are run.
  static let supported: [any ModelFamily] = [StableDiffusionFamily()]

  /// What can be run, for a refusal or advice.
  public static let runnable =
    "what can be run are whole models of Stable Diffusion 1 and 2, for editing, inpainting and text"
    + " to image"

  static func family(of source: CheckpointSource) -> (any ModelFamily)? {
    all.first { $0.recognise(source) != nil }
  }
}
