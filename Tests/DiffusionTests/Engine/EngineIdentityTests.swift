import Engine
import Glibc
import Pixels
import Tensors
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

/// What a recipe says of the model that performed it.
@Suite struct EngineIdentityTests {
  private let scratch: ScratchFolder
  private let folder: String

  init() throws {
    scratch = try ScratchFolder()
    folder = try ToyModels.copy("ip2p", to: scratch)
  }

  private func engine(_ precision: Precision = .f32, threads: Int = 2) throws -> DiffusionEngine {
    DiffusionEngine(
      try Model.open(folder), name: "toy", precision: precision, threads: threads,
      cacheFolder: scratch["cache"])
  }

  @Test func anEditTellsTheModelsNameWeightsAndPrecision() async throws {
    let identity = try await engine().edit(ToyModels.request(steps: 1)).recipe.engine
    let weights = try WeightsDigest(cacheFolder: nil).digest(of: Model.open(folder).checkpoint)
    #expect(identity == EngineIdentity(name: "toy", weights: weights, precision: "f32"))
    #expect(try await engine(threads: 1).identity() == identity, "also from the cache")
    #expect(try scratch.bytes(of: "cache/weight-digests.json").count > 64)
  }

  @Test func autoIsResolved() async throws {
    #expect(
      try await engine(.auto).identity().precision
        == Processor.current.resolved(.auto).rawValue)
  }

  @Test func aCopyOfAModelIsTheSameModelAndAnotherIsNot() async throws {
    let other = DiffusionEngine(
      try Model.open(ToyModels.path("ip2p")), name: "toy", precision: .f32, threads: 1)
    #expect(try await other.identity() == engine().identity())
    let inpainting = try ToyModels.engine("inpaint")
    #expect(try await inpainting.identity().weights != other.identity().weights)
  }

  @Test func aModelWhoseFilesChangedHasNoIdentity() async throws {
    let engine = try engine()
    let unet = try #require(WeightFileChoice.path(in: "\(folder)/unet"))
    #expect(truncate(unet, 100) == 0)
    await #expect(throws: ModelError.changed(unet)) { try await engine.identity() }
  }

  @Test func aNoticeIsToldOnceAnEdit() async throws {
    _ = try ToyModels.copy("taesd", to: scratch)
    try scratch.write("{", to: "taesd/config.json")
    let engine = try engine()
    for _ in 0..<2 {
      let run = try await EngineRun(of: ToyModels.request(steps: 2), by: engine)
      #expect(run.notices.count == 1)
      #expect(run.notices.first?.hasPrefix("the preview autoencoder is not used: ") == true)
    }
  }
}
