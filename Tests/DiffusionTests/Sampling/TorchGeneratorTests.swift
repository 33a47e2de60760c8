import Testing

@testable import Diffusion

/// A seed means what it means to torch.
struct TorchGeneratorTests {
  @Test func everyNumberEqualsTorchsToTheBit() throws {
    struct Sequence: Decodable {
      struct Draw: Decodable {
        let count: Int
        let hash: String
        let first: [Float]
        let last: [Float]
      }
      let seed: String
      let draws: [Draw]
    }
    let sequences: [Sequence] = try SamplerFixtures.rows("random")
    #expect(sequences.count > 40)
    for sequence in sequences {
      let seed = try #require(UInt64(sequence.seed))
      var generator = TorchGenerator(seed: seed)
      for (number, draw) in sequence.draws.enumerated() {
        let values = generator.normals(draw.count)
        let place: Comment = "seed \(seed), request \(number) of \(draw.count)"
        #expect(Array(values.prefix(2)) == draw.first, place)
        #expect(Array(values.suffix(2)) == draw.last, place)
        #expect(SamplerFixtures.hash(values) == draw.hash, place)
      }
    }
  }

  @Test func latentsAreNormal() {
    var generator = TorchGenerator(seed: 99)
    let values = generator.normals(100_000).map(Double.init)
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
    #expect(abs(mean) < 0.01)
    #expect(abs(variance - 1) < 0.02)
  }

  @Test func copyGoesOnWithTheSameNumbers() {
    var generator = TorchGenerator(seed: 5)
    _ = generator.normals(3)
    var copy = generator
    #expect(generator.normals(40) == copy.normals(40))
    #expect(generator == copy)
  }

  @Test func requestForNothingDrawsNothing() {
    var generator = TorchGenerator(seed: 5)
    #expect(generator.normals(0).isEmpty)
    #expect(generator == TorchGenerator(seed: 5))
  }
}
