import Pixels
import Testing

@testable import Diffusion

@Suite struct LatentFormatTests {
  /// The figures of SD3's autoencoder.
  private let shifted = LatentFormat(channels: 16, factor: 8, scale: 1.5305, shift: 0.0609)

  @Test func latentsAreShiftedThenScaledForTheDenoiser() {
    let seen = shifted.normalised([0.0609, 1.0609, -2])
    #expect(abs(seen[0]) < 1e-6)
    #expect(abs(seen[1] - 1.5305) < 1e-5)
    #expect(abs(seen[2] - (-2 - 0.0609) * 1.5305) < 1e-5)
  }

  @Test func theWayBackIsTheInverse() {
    let latents: [Float] = [-3, -0.5, 0, 0.0609, 7]
    for (found, expected) in zip(shifted.denormalised(shifted.normalised(latents)), latents) {
      #expect(abs(found - expected) < 1e-5)
    }
  }

  @Test func theShiftOfAConfigurationIsApplied() throws {
    var configuration = try Recording("ip2p").autoencoder().configuration
    configuration.shiftFactor = 0.25
    #expect(configuration.latents.shift == 0.25)
    #expect(configuration.latents.normalised([0.25]) == [0])
  }

  @Test func thereIsOnePositionForEachSquareOfPixels() {
    let size = shifted.size(of: Size(width: 64, height: 48))
    #expect(size == LatentSize(of: Size(width: 64, height: 48), factor: 8, channels: 16))
    #expect(size.shape == [1, 6, 8, 16])
  }
}
