import Diffusion
import Engine
import Foundation
import Pixels
import Scenes
import StarterModel
import Tensors
import Testing

/// The weights in the box, through our engine, on triplets that no training has seen.
@Suite struct StarterResultsTests {
  private static let triplets = TripletSequence(
    seed: SeedSplit.firstHeldOut, size: 128, recipe: TripletRecipe(leaves: 0, world: .small))
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let folder = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/StarterModel/model").path

  /// `Tests/scripts/record-starter` made the pictures.
  @Test func fiveHeldOutEditsComeOutAsRecorded() async throws {
    let engine = DiffusionEngine(
      try Model.open(Self.folder), name: StarterModel.name, precision: .f32, threads: 2)
    var (inside, copied) = (0.0, 0.0)
    for number in 0..<5 {
      let triplet = Self.triplets[number]
      let request = EditRequest(
        source: triplet.source, instruction: triplet.instruction,
        settings: engine.facts.settings.initial)
      let result = try await engine.edit(request).bitmap
      let recorded = try Picture.read(
        path: Self.tests.appending(path: "Fixtures/\(number).png").path)
      // Other processors add in another order, and the steps carry that on.
      let difference = Comparison.of(result, recorded.bitmap).meanAbsoluteError
      #expect(difference < 1, "“\(triplet.instruction)” is \(difference) of 255 off")
      func error(_ picture: Bitmap) -> Double {
        Comparison.of(picture, triplet.target, where: triplet.mask).meanAbsoluteError
      }
      inside += error(result)
      copied += error(triplet.source)
    }
    #expect(inside < copied, "together they are nearer to the truth than no edit is")
  }

  @Test func theWeightsAreSmallEnoughToComeWithTheProgram() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.folder)
    let sizes = try files.map { file in
      let path = "\(Self.folder)/\(file)"
      return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
    #expect((sizes.max() ?? 0) <= 16 << 20, "each file")
    #expect(sizes.reduce(0, +) <= 32 << 20, "all of them")
    #expect(try Model.open(Self.folder).description.kind == "instruct")
  }
}
