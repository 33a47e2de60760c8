import Engine
import Pixels
import Testing

@testable import Diffusion
@testable import Tensors

/// What an engine keeps from one edit for the next.
@Suite struct EngineMemoryTests {
  /// How many chances to leave an edit passes before its first step is done: a measure of its work.
  private func work(
    _ request: EditRequest, _ model: Model, _ networks: ModelNetworks
  ) throws -> Int {
    var (count, first) = (0, 0)
    networks.compute.isCancelled = {
      count += 1
      return false
    }
    _ = try ModelEdit(request, for: model.description).perform(with: networks) { step, _, _ in
      if step == 1 { first = count }
    }
    return first
  }

  @Test(arguments: ["ip2p", "sd2v"])
  func anotherSeedNeedsTheDenoisingAlone(name: String) throws {
    let model = try Model.open(ToyModels.path(name))
    let networks = try ModelNetworks(model, precision: .f32, threads: 2)
    func work(_ instruction: String, seed: UInt64, of source: Bitmap = ToyModels.scene) throws
      -> Int
    {
      let request = ToyModels.request(source, instruction) {
        $0.seed = seed
        // Not from noise alone, so that every kind of model looks at the source.
        $0.strength = 0.5
      }
      return try self.work(request, model, networks)
    }
    let first = try work("a blue door", seed: 1)
    let again = try work("a blue door", seed: 2)
    #expect(again < first)
    #expect(try work("a blue door", seed: 3) == again)
    let otherText = try work("a red door", seed: 3)
    #expect(again < otherText && otherText < first, "the new text is read, the picture is known")
    let other = ToyModels.scene.resized(to: Size(width: 200, height: 140))
    let otherPicture = try work("a blue door", seed: 3, of: other)
    #expect(again < otherPicture && otherPicture < first, "the text is known, the picture is not")
  }

  @Test(arguments: ToyModels.all)
  func aSecondEditTakesNoMoreMemoryThanTheFirst(name: String) throws {
    let model = try Model.open(ToyModels.path(name))
    let networks = try ModelNetworks(model, precision: .f32, threads: 2)
    var (taken, prepared): ([Int], [Int]) = ([], [])
    for seed in 1...3 {
      let request = ToyModels.request { $0.seed = UInt64(seed) }
      _ = try work(request, model, networks)
      networks.release()
      taken.append(networks.compute.pool.takenBytes)
      prepared.append(networks.compute.operations.count)
    }
    #expect(Set(taken).count == 1, "\(taken)")
    #expect(Set(prepared).count == 1, "\(prepared)")
    #expect(taken[0] < 100_000, "what stays are the embeddings of two texts")
  }

  @Test func manyInstructionsAreForgottenInTurn() throws {
    let model = try Model.open(ToyModels.path("ip2p"))
    let networks = try ModelNetworks(model, precision: .f32, threads: 2)
    var taken: [Int] = []
    for number in 0..<20 {
      _ = try networks.embedding(of: "door \(number)")
      networks.release()
      taken.append(networks.compute.pool.takenBytes)
    }
    #expect(taken[8...].allSatisfy { $0 == taken[8] }, "\(taken)")
  }
}
