public import Checkpoints
public import Engine

/// The facts of a model, as far as they are known without running it.
///
/// The engine asks this value, never for the model's name.
public struct ModelDescription: Sendable {
  /// The last part of the path; a catalogue knows a fuller one.
  public var name: String
  public let path: String
  let method: any EditMethod
  public let latents: LatentFormat
  public internal(set) var schedule: Schedule
  /// Channels of the text's embedding.
  public let textChannels: Int
  /// The size at which the model edits a picture.
  public let workingSize: WorkingSizeRule
  /// Numbers held at once at the size that the model was trained on.
  let activations: Double
  public let parts: [ModelPart: PartSize]
  /// Whether the denoiser's weights are the averaged ones (EMA) of a file that has both.
  public let hasAveragedWeights: Bool
  /// The notes of its makers.
  public let notes: ModelNotes
  /// The notices of faults that do not keep the model from running, a line each.
  public let notices: [String]

  /// The name of the edit method: “instruct”, “inpainting”, “text to image”.
  public var kind: String { method.name }

  /// The use of a model of this kind, for lists.
  public var explanation: String { method.explanation }

  public var parameterCount: Int { parts.values.reduce(0) { $0 + $1.parameterCount } }

  /// Bytes of the weights of all parts in the files.
  public var byteCount: Int { parts.values.reduce(0) { $0 + $1.byteCount } }

  /// The settings with which an edit begins.
  ///
  /// Those of the model's notes; else guidance is that of the models' own releases, and steps are
  /// 20 where these take 50 or 100: the solvers of today need no more, and a step takes seconds.
  public var defaults: EditSettings {
    let isConsistency = schedule.sampler == .lcm
    return EditSettings {
      $0.textGuidance = notes.textGuidance ?? (isConsistency ? 1 : 7.5)
      $0.imageGuidance = notes.imageGuidance ?? 1.5
      $0.strength = method.defaultStrength
      $0.steps = notes.steps ?? (isConsistency ? 4 : 20)
    }
  }
}
