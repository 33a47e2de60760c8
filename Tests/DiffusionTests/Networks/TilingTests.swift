import Tensors
import Testing

@testable import Diffusion

struct TilingTests {
  @Test func `tiles have one size, cover the picture and share at least the overlap`() {
    let tiling = Tiling(side: 12, overlap: 4)
    for whole in 1...100 {
      let spans = tiling.spans(of: whole)
      #expect(spans.length == min(whole, 12))
      #expect(spans.starts.first == 0)
      #expect((spans.starts.last ?? 0) + spans.length == whole)
      for (start, next) in zip(spans.starts, spans.starts.dropFirst()) {
        #expect(next > start && next <= start + 8)
      }
      // One tile less would not do.
      #expect(spans.starts.count == 1 || (spans.starts.count - 1) * 8 + 4 < whole)
    }
  }

  @Test func `weights of the tiles over a place add up to 1, and change by small steps`() {
    for (whole, overlap) in [(40, 4), (13, 6), (31, 0), (8, 4)] {
      let spans = Tiling(side: 12, overlap: overlap).spans(of: whole)
      let weights = spans.weights(scale: 8)
      var sums = [Float](repeating: 0, count: whole * 8)
      for (start, weights) in zip(spans.starts, weights) {
        for (place, weight) in weights.enumerated() { sums[start * 8 + place] += weight }
        let steps = zip(weights, weights.dropFirst()).map { abs($0 - $1) }
        #expect(overlap == 0 || (steps.max() ?? 0) <= 1 / Float(overlap * 8) + 1e-5)
      }
      #expect(sums.allSatisfy { abs($0 - 1) < 1e-5 })
    }
  }

  @Test func `a picture that fits in a tile is coded as without tiles`() throws {
    let recording = try Recording("ip2p")
    let autoencoder = try recording.autoencoder()
    let compute = try Compute(precision: .f32, threads: 2)
    let latents = try recording.tensor("vae.latents").tensor(on: compute)
    let picture = try recording.tensor("vae.picture").tensor(on: compute)
    let tiling = Tiling(side: 4, overlap: 1)
    let decoded = try autoencoder.decode(latents, tiling: tiling, on: compute)
    #expect(try decoded.floats == autoencoder.decode(latents, on: compute).floats)
    let moments = try autoencoder.encode(picture, tiling: tiling, on: compute)
    #expect(try moments.floats == autoencoder.encode(picture, on: compute).floats)
  }

  /// Waves that cross the picture, so that no tile is like another.
  private func waves(height: Int, width: Int, channels: Int) -> [Float] {
    var elements: [Float] = []
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<channels {
          let angle = Float(x * (channel + 1)) * 0.31 + Float(y * (channels - channel)) * 0.23
          elements.append(2 * (angle - angle.rounded()))
        }
      }
    }
    return elements
  }

  @Test func `a tiled picture is close to the whole, and no edge of a tile shows`() throws {
    let recording = try Recording("ip2p")
    let autoencoder = try recording.autoencoder()
    let compute = try Compute(precision: .f32, threads: 2)
    let (height, width) = (40, 29)
    let latents = compute.tensor(
      waves(height: height, width: width, channels: 4), shape: [1, height, width, 4])
    let tiling = Tiling(side: 16, overlap: 4)
    let whole = try autoencoder.decode(latents, on: compute)
    let tiled = try autoencoder.decode(latents, tiling: tiling, on: compute)
    #expect(tiled.shape == whole.shape)
    let ratio = signalToNoise(tiled.floats, whole.floats)
    #expect(ratio > 30, "\(ratio) dB")

    // What tiling changed must change smoothly across the borders of tiles.
    let change = zip(tiled.floats, whole.floats).map { $0 - $1 }
    func jump(at column: Int) -> Float {
      var sum: Float = 0
      for y in 0..<height * 8 {
        for colour in 0..<3 {
          let place = (y * width * 8 + column) * 3 + colour
          sum += abs(change[place] - change[place - 3])
        }
      }
      return sum
    }
    let jumps = (1..<width * 8).map(jump)
    let usual = jumps.sorted()[jumps.count / 2]
    for start in tiling.spans(of: width).starts.dropFirst() {
      #expect(jump(at: start * 8) < 4 * usual, "at \(start)")
    }
  }

  @Test func `tiled latents are close to those of the whole picture`() throws {
    let recording = try Recording("ip2p")
    let autoencoder = try recording.autoencoder()
    let compute = try Compute(precision: .f32, threads: 2)
    let picture = compute.tensor(
      waves(height: 240, width: 192, channels: 3), shape: [1, 240, 192, 3])
    let whole = try autoencoder.encode(picture, on: compute)
    let tiled = try autoencoder.encode(
      picture, tiling: Tiling(side: 16, overlap: 4), on: compute)
    #expect(tiled.shape == whole.shape)
    let ratio = signalToNoise(tiled.floats, whole.floats)
    #expect(ratio > 30, "\(ratio) dB")
  }
}
