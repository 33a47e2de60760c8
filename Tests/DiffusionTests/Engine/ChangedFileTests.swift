import Engine
import FoundationEssentials
import Glibc
import Pixels
import Tensors
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

/// What happens to a loaded model when another program changes its files.
@Suite struct ChangedFileTests {
  private let folder: ScratchFolder
  private let model: String
  private let unet: String

  init() throws {
    folder = try ScratchFolder()
    model = try ToyModels.copy("ip2p", to: folder)
    unet = try #require(WeightFileChoice.path(in: "\(model)/unet"))
  }

  private func engine() throws -> DiffusionEngine {
    DiffusionEngine(try Model.open(model), name: "model", precision: .f32, threads: 2)
  }

  @Test(arguments: [false, true])
  func aFileThatIsCutShortIsAnErrorThatNamesIt(afterAnEdit: Bool) async throws {
    let engine = try engine()
    if afterAnEdit { _ = try await engine.edit(ToyModels.request(steps: 1)) }
    #expect(engine.isCurrent)
    #expect(truncate(unet, 100) == 0)
    #expect(!engine.isCurrent)
    await #expect(throws: ModelError.changed(unet)) {
      try await engine.edit(ToyModels.request(ToyModels.scene, "another text", steps: 1))
    }
  }

  @Test func aFileThatIsReplacedOrTakenAwayIsNoticed() async throws {
    let engine = try engine()
    let expected = try await engine.edit(ToyModels.request()).bitmap
    try FileManager.default.copyItem(atPath: unet, toPath: unet + "-new")
    #expect(rename(unet + "-new", unet) == 0)
    await #expect(throws: ModelError.changed(unet)) {
      try await engine.edit(ToyModels.request())
    }
    let reopened = try self.engine()
    #expect(try await reopened.edit(ToyModels.request()).bitmap == expected)
    #expect(unlink(unet) == 0)
    #expect(!reopened.isCurrent)
  }
}
