import Pixels
import Testing

@testable import Diffusion

@Suite struct NoiseSourceTests {
  private let size = LatentSize(of: Size(width: 48, height: 24), factor: 8, channels: 4)

  @Test func latentsAreAsLargeAsThePicturesPlaces() {
    #expect(size.shape == [1, 3, 6, 4])
    #expect(size.count == 72)
  }

  @Test func numbersAreDrawnChannelByChannelAsTheReferenceKeepsThem() {
    var source = NoiseSource(seed: 5, size: size)
    var generator = TorchGenerator(seed: 5)
    for _ in 0..<3 {
      let (noise, drawn) = (source.draw(), generator.normals(72))
      for place in 0..<18 {
        for channel in 0..<4 {
          #expect(noise[place * 4 + channel] == drawn[channel * 18 + place])
        }
      }
    }
  }

  @Test func aSeedDecidesEveryDraw() {
    func draws(_ seed: UInt64) -> [[Float]] {
      var source = NoiseSource(seed: seed, size: size)
      return [source.draw(), source.draw()]
    }
    #expect(draws(7) == draws(7))
    #expect(draws(7) != draws(8))
    #expect(draws(7)[0] != draws(7)[1])
  }
}
