import Diffusion
import Engine
import Foundation
import Pixels
import Tensors

/// How fast a model runs, for `bench model FOLDER`.
///
/// `Tests/scripts/model-benchmark` sets it beside peers.
struct ModelFigures: Encodable {
  /// Seconds, the best of some runs.
  struct Share: Encodable {
    var seconds: Double
    var tflops: Double
  }

  var precision: String
  var threads: Int
  /// The first denoising step from the start of the process: opening, packing, one step.
  var first = 0.0
  /// A denoising step of InstructPix2Pix, three passes as one; the same at 256×256; one pass.
  var unet3 = 0.0
  var unet3_256 = 0.0
  var unet1 = 0.0
  var encode = 0.0
  var decode = 0.0
  /// A whole edit of 20 steps.
  var edit: Double?
  var peakAnonymous = 0
  /// What the processor can do, in 10¹² operations a second.
  var limit = 0.0
  /// Of one step of three passes.
  var kinds: [String: Share] = [:]

  /// - Parameters:
  ///   - model: a model with eight channels, trained at 512×512.
  ///   - editSteps: of the whole edit; 0 leaves it out.
  static func measure(
    _ model: String, precision: Precision, threads: Int, editSteps: Int
  ) async throws -> ModelFigures {
    var memory = AnonymousMemory()
    // The parts are let go at its end: an edit has its own.
    var figures = try stages(model, precision: precision, threads: threads, &memory)
    if editSteps > 0 {
      figures.edit = try await edit(
        Model.open(model), precision: precision, threads: threads, steps: editSteps)
      memory.look()
    }
    figures.peakAnonymous = memory.peak
    return figures
  }

  private static func stages(
    _ model: String, precision: Precision, threads: Int, _ memory: inout AnonymousMemory
  ) throws -> ModelFigures {
    let start = ContinuousClock.now
    func seconds() -> Double { (ContinuousClock.now - start) / .seconds(1) }
    let opened = try Model.open(model)
    let parts = try ModelParts(opened, precision: precision, threads: threads)
    var figures = ModelFigures(precision: parts.compute.precision.rawValue, threads: threads)

    let texts = [
      try parts.embedding(of: "make the sky red"), try parts.embedding(of: ""),
      try parts.embedding(of: ""),
    ]
    let width = opened.description.textChannels
    let shape = [3, texts[0].count / width, width]
    let three = parts.denoiser(texts: texts.flatMap { $0 }, shape: shape, inputs: [0, 0, 1])
    parts.release()
    var generator = TorchGenerator(seed: 1)
    let latents = generator.normals(2 * 64 * 64 * 8)
    func step() throws {
      _ = try three(latents, 64, 500)
    }
    try step()
    figures.first = seconds()
    memory.look()
    figures.unet3 = try best(of: 5, step)
    parts.compute.profile = Profile()
    let profiled = try best(of: 1, step)
    let profile = parts.compute.profile
    parts.compute.profile = nil
    figures.kinds = Dictionary(
      uniqueKeysWithValues: (profile?.totals ?? [:]).map { kind, total in
        (
          kind.rawValue,
          Share(seconds: total.seconds, tflops: total.operations / total.seconds / 1e12)
        )
      })
    let counted = figures.kinds.values.reduce(0) { $0 + $1.seconds }
    figures.kinds["all else"] = Share(seconds: profiled - counted, tflops: 0)

    let small = generator.normals(2 * 32 * 32 * 8)
    figures.unet3_256 = try best(of: 3) { _ = try three(small, 32, 500) }
    let single = parts.denoiser(texts: texts[0], shape: [1] + shape.dropFirst(), inputs: [0])
    let one = generator.normals(64 * 64 * 8)
    figures.unet1 = try best(of: 3) { _ = try single(one, 64, 500) }
    parts.release()
    let picture = generator.normals(3 * 512 * 512)
    figures.encode = try best(of: 3) { _ = try parts.encode(picture, side: 512) }
    parts.release()
    let clean = generator.normals(4 * 64 * 64)
    figures.decode = try best(of: 3) {
      _ = try parts.decode(clean, side: 512)
      memory.look()
    }
    figures.limit = parts.compute.limit() / 1e12
    return figures
  }

  private static func best(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try work()
      best = min(best, (ContinuousClock.now - start) / .seconds(1))
    }
    return best
  }

  private static func edit(
    _ model: Model, precision: Precision, threads: Int, steps: Int
  ) async throws -> Double {
    let engine = DiffusionEngine(model, name: "model", precision: precision, threads: threads)
    var request = EditRequest(
      source: Bitmap(size: Size(width: 512, height: 512), fill: Pixel(90, 120, 60, 255)),
      instruction: "make the sky red")
    request.recipe.settings = engine.facts.settings.initial
    request.recipe.settings.steps = 1
    _ = try await engine.edit(request)
    request.recipe.settings.steps = steps
    request.recipe.settings.seed = 7
    return try await Stopwatch.milliseconds {
      _ = try await engine.edit(request)
    } / 1000
  }
}

/// The most memory of its own that this process was seen to hold; mapped files are no part of it.
struct AnonymousMemory {
  private(set) var peak = 0

  mutating func look() {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    let kilobytes = line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first
    peak = max(peak, 1024 * (kilobytes.flatMap { Int($0) } ?? 0))
  }
}
