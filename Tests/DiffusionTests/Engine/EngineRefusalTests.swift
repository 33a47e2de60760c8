import Engine
import Pixels
import Tensors
import Testing

@testable import Diffusion

/// What an engine does with a request that it can't perform, or need not end.
@Suite(.timeLimit(.minutes(10))) struct EngineRefusalTests {
  @Test func anUnknownSamplerIsAnsweredWithTheKnownOnes() async throws {
    let engine = try ToyModels.engine("ip2p")
    let known = "ddim, euler, euler-a, dpm++2m, dpm++2m-karras, unipc, lcm"
    await #expect(throws: EngineError.needs("no sampler is called “warp[2J”: there are \(known)")) {
      try await engine.edit(ToyModels.request { $0.sampler = "warp\u{1B}[2J" })
    }
  }

  @Test func stepsThatTheScheduleCannotPlaceAreRefused() async throws {
    let engine = try ToyModels.engine("ip2p")
    await #expect(throws: SamplingError.stepCount(1000, .dpmSolver, allowed: 1...999)) {
      try await engine.edit(ToyModels.request(steps: 1000) { $0.sampler = "dpm++2m" })
    }
    await #expect(throws: SamplingError.stepCount(0, .ddim, allowed: 1...1000)) {
      try await engine.edit(ToyModels.request(steps: 0) { $0.sampler = "ddim" })
    }
  }

  @Test func aMaskThatDoesNotFitIsRefused() async throws {
    let far = Rectangle(x: 900, y: 900, width: 5, height: 5)
    let request = ToyModels.request(mask: Mask(parts: [Mask.Part(far)]))
    let engine = try ToyModels.engine("inpaint")
    await #expect(throws: MaskError.outside(far, ToyModels.scene.size)) {
      try await engine.edit(request)
    }
    let nothing = Mask(parts: [Mask.Part(ToyModels.scene.size.bounds, adds: false)])
    await #expect(throws: MaskError.empty) {
      try await engine.edit(ToyModels.request(mask: nothing))
    }
  }

  @Test func anEditThatIsLeftStopsAndTheNextWorks() async throws {
    let engine = try ToyModels.engine("ip2p")
    let task = Task {
      try await engine.edit(ToyModels.request(steps: 1000)) { event in
        if case .step(2, _, _) = event { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    // A thousand steps of a toy take a minute: this one waits for those of the first that are left.
    let after = try await engine.edit(ToyModels.request())
    #expect(
      after.bitmap == (try await ToyModels.engine("ip2p").edit(ToyModels.request()).bitmap))
  }

  @Test func aCancelledEditEndsBetweenTheBlocksOfANetwork() throws {
    let model = try Model.open(ToyModels.path("ip2p"))
    let networks = try ModelNetworks(model, precision: .f32, threads: 2)
    let edit = try ModelEdit(ToyModels.request(), for: model.description)
    func perform(leavingAfter limit: Int) throws -> (asked: Int, signal: [Float]) {
      var asked = 0
      networks.compute.isCancelled = {
        asked += 1
        return asked > limit
      }
      let signal = try edit.perform(with: networks) { _, _, _ in }
      return (asked, signal)
    }
    let whole = try ModelNetworks(model, precision: .f32, threads: 2)
    let expected = try edit.perform(with: whole) { _, _, _ in }
    // Left at the first chance, in the text encoder, in the U-Net and in the decoder.
    for limit in [0, 3, 9, 20, 30] {
      #expect(throws: CancellationError.self) { _ = try perform(leavingAfter: limit) }
    }
    let (asked, signal) = try perform(leavingAfter: .max)
    #expect(asked > 30, "there were so many chances to leave")
    #expect(signal == expected, "nothing that was begun shows in what comes after")
  }
}
