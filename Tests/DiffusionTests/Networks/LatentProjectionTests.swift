import Tensors
import Testing

@testable import Diffusion

struct LatentPreviewTests {
  /// Numbers without pattern, about −1.7…1.7.
  private func noise(_ count: Int, seed: UInt64) -> [Float] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Float(state >> 40) / Float(1 << 24) - 0.5) * 3.46
    }
  }

  @Test func `shows the colours that factors and offsets give`() {
    let preview = LatentProjection(
      channels: 2, coefficients: [[1, 2, 3], [0, 1, 0], [-1, 0, 0.5]])
    #expect(preview.picture([1, 10, 0, 0]) == [24, 10, -0.5, 3, 0, 0.5])
  }

  @Test func `finds the linear function that made the colours`() {
    let truth = LatentProjection(
      channels: 4,
      coefficients: [[0.3, 0.2, -0.1, 0, 0.1], [0, 0.4, 0.1, -0.3, 0], [0.1, 0, 0.2, 0.5, -0.2]])
    let latents = noise(400 * 4, seed: 1)
    let fitted = LatentProjection(latents: latents, channels: 4, colours: truth.picture(latents))
    for (found, expected) in zip(fitted.coefficients, truth.coefficients) {
      for (a, b) in zip(found, expected) { #expect(abs(a - b) < 2e-3) }
    }
  }

  @Test func `keeps what is known where the picture says nothing`() {
    // A picture of one colour: one place, over and over.
    let prior = LatentProjection.stableDiffusion
    let latent: [Float] = [0.5, -0.5, 1, 0]
    let latents = Array(repeatElement(latent, count: 100).joined())
    let colours = Array(repeatElement([0.9, 0.1, -0.3] as [Float], count: 100).joined())
    let fitted = LatentProjection(latents: latents, channels: 4, colours: colours, prior: prior)
    let seen = fitted.picture(latent)
    #expect(zip(seen, [0.9, 0.1, -0.3] as [Float]).allSatisfy { abs($0 - $1) < 0.01 })
    // The fourth channel was never seen to do anything.
    for (found, known) in zip(fitted.coefficients, prior.coefficients) {
      #expect(abs(found[3] - known[3]) < 1e-5)
    }
    let nothing = LatentProjection(latents: [], channels: 4, colours: [], prior: prior)
    #expect(nothing == prior)
  }

  @Test func `a place's colour is the mean of its pixels`() {
    // 2×4 pixels, two places.
    let grey: [Float] = [0, 1, 5, 5, 2, 3, 5, 9]
    let colours = LatentProjection.colours(grey.flatMap { [$0, -$0, 0] }, width: 4, factor: 2)
    #expect(colours == [1.5, -1.5, 0, 6, -6, 0])
  }

  @Test func `fitted to a model's own decoder it tells its colours better than none`() throws {
    let recording = try Recording("ip2p")
    let autoencoder = try recording.autoencoder()
    let compute = try Compute(precision: .f32, threads: 2)
    let side = 20
    func sample(_ seed: UInt64) throws -> (latents: [Float], colours: [Float]) {
      let latents = noise(side * side * 4, seed: seed)
      let picture = try autoencoder.decode(
        compute.tensor(latents, shape: [1, side, side, 4]), on: compute)
      return (latents, LatentProjection.colours(picture.floats, width: side * 8, factor: 8))
    }
    let known = try sample(1)
    let preview = LatentProjection(latents: known.latents, channels: 4, colours: known.colours)
    let other = try sample(2)
    let shown = preview.picture(other.latents)
    let mean = known.colours.reduce(0, +) / Float(known.colours.count)
    let flat = [Float](repeating: mean, count: shown.count)
    let gain = signalToNoise(shown, other.colours) - signalToNoise(flat, other.colours)
    #expect(gain > 1, "\(gain) dB")
  }
}
