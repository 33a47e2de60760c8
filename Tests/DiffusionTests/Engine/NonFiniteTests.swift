import Engine
import Tensors
import TestSupport
import Testing

@testable import Diffusion

/// Weights that are no numbers are found by a check, and an edit with them fails where it first shows.
struct NonFiniteTests {
  /// A toy whose first or last weight in a part's file is not a number.
  private func model(damaged file: String, atEnd: Bool, in scratch: ScratchFolder) throws -> Model {
    let path = try ToyModels.copy("ip2p", to: scratch)
    let name = "ip2p/\(file)"
    var bytes = try scratch.bytes(of: name)
    let start = 8 + bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let position = atEnd ? bytes.count - 4 : start
    bytes.replaceSubrange(position..<position + 4, with: [0xFF, 0xFF, 0xFF, 0xFF])
    try scratch.write(bytes, to: name)
    return try Model.open(path)
  }

  @Test(arguments: [
    ("unet/diffusion_pytorch_model.safetensors", false, NonFiniteError.step(1, of: 2)),
    ("text_encoder/model.safetensors", true, .embedding),
    ("vae/diffusion_pytorch_model.safetensors", false, .picture),
  ])
  func aDamagedWeightIsFoundAndEndsTheEdit(
    _ file: String, _ atEnd: Bool, _ expected: NonFiniteError
  ) async throws {
    let scratch = try ScratchFolder()
    let model = try model(damaged: file, atEnd: atEnd, in: scratch)
    let error = #expect(throws: WeightError.self) { try model.check() }
    guard case .notFinite = error else {
      Issue.record("\(String(describing: error)) is no finding of weights that are no numbers")
      return
    }
    let engine = DiffusionEngine(model, name: "ip2p", precision: .f32, threads: 2)
    await #expect(throws: expected) {
      try await engine.edit(ToyModels.request(steps: 2))
    }
  }

  @Test func aSoundModelPasses() throws {
    try Model.open(ToyModels.path("ip2p")).check()
  }

  @Test func theStageIsNamed() {
    #expect("\(NonFiniteError.step(3, of: 20))".contains("step 3 of 20"))
  }
}
