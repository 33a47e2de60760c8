public import ArgumentParser
import Diffusion
import Engine
import Foundation
import StarterModel
public import Tensors

extension Precision: ExpressibleByArgument {}

/// How models are run.
struct EngineOptions: ParsableArguments {
  @Option(help: "What a model computes in; f32 is equal to diffusers.")
  var precision = Precision.auto

  @Option(help: "Threads of one edit.")
  var threads = 1

  @Option(help: "Edits side by side (default: as many as the cores have room for).")
  var workers: Int?

  @Option(help: "Denoising steps (default: the model's own).")
  var steps: Int?

  func validate() throws {
    guard (1...1024).contains(threads), (1...1024).contains(workers ?? 1) else {
      throw ValidationError("--threads and --workers take 1 to 1024")
    }
    guard (1...1000).contains(steps ?? 1) else {
      throw ValidationError("--steps takes 1 to 1000")
    }
  }

  /// So many engines of one model.
  ///
  /// - Throws: what opening the model throws.
  func models(_ path: String) throws -> MeasuredModels {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let model = try Model.open(path)
    var settings = model.description.defaults
    if let steps { settings.steps = steps }
    return MeasuredModels(
      (0..<(workers ?? max(1, cores / threads))).map { _ in
        MeasuredModel(model, precision: precision, threads: threads)
      }, settings: settings)
  }
}

/// Which model is measured.
struct ModelOptions: ParsableArguments {
  @Option(help: "The model's folder or file (default: the starter in the box).")
  var model: String?

  @OptionGroup var engine: EngineOptions

  /// - Throws: `ValidationError` where the starter is not beside the program; what opening the
  ///   model throws.
  func models() throws -> MeasuredModels {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    guard let path = model ?? StarterModel.folder(program: program) else {
      throw ValidationError("the starter is not beside this program: give --model PATH")
    }
    return try engine.models(path)
  }
}

/// Which model is measured, and how strongly it is guided.
struct GuidedModelOptions: ParsableArguments {
  @OptionGroup var model: ModelOptions

  @Option(help: "Text guidance (default: the model's own).")
  var textGuidance: Double?

  @Option(help: "Image guidance (default: the model's own).")
  var imageGuidance: Double?

  func validate() throws {
    try Self.check(text: textGuidance.map { [$0] } ?? [], image: imageGuidance.map { [$0] } ?? [])
  }

  /// - Throws: `ValidationError` for guidances that the editor does not take either.
  static func check(text: [Double], image: [Double]) throws {
    guard text.allSatisfy((0...30).contains), image.allSatisfy((0...10).contains) else {
      throw ValidationError("text guidance is 0 to 30, image guidance 0 to 10")
    }
  }

  func models() throws -> MeasuredModels {
    var models = try model.models()
    if let textGuidance { models.settings.textGuidance = textGuidance }
    if let imageGuidance { models.settings.imageGuidance = imageGuidance }
    return models
  }
}
