import Pixels
import Testing

@Suite struct ColourWeightsTests {
  @Test(arguments: [ChannelWeights.bt709, .bt601])
  func lumaWeightsKeepWhiteWhite(weights: ChannelWeights) {
    #expect(abs(weights(1 as Double, 1, 1) - 1) < 1e-12)
    #expect(weights(255 as Float, 255, 255).rounded() == 255)
  }

  @Test func everyPrecisionHasTheSameWeights() {
    let (r, g, b): (Float, Float, Float) = (12, 200, 77)
    let luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
    #expect(ChannelWeights.bt709(r, g, b) == luma)
    #expect(
      ChannelWeights.bt709(
        SIMD8(repeating: r), SIMD8(repeating: g), SIMD8(repeating: b))
        == SIMD8(repeating: luma))
    #expect(ChannelWeights.bt601(r, g, b) == 0.299 * r + 0.587 * g + 0.114 * b)
  }

  @Test func theOKLabMatricesUndoEachOther() {
    let colour = SIMD3(0.2, 0.5, 0.9)
    let cones = apply(OKLabMatrix.cones, colour)
    let back = apply(OKLabMatrix.linearRGB, cones)
    #expect(distance(back, colour) < 1e-6)
    let roots = apply(OKLabMatrix.coneRoots, apply(OKLabMatrix.opponents, cones))
    #expect(distance(roots, cones) < 1e-6)
  }

  @Test func whiteHasNoHue() {
    let white = apply(OKLabMatrix.opponents, apply(OKLabMatrix.cones, SIMD3(1, 1, 1)))
    #expect(distance(white, SIMD3(1, 0, 0)) < 1e-6)
  }

  private func apply(
    _ matrix: (ChannelWeights, ChannelWeights, ChannelWeights), _ x: SIMD3<Double>
  ) -> SIMD3<Double> {
    SIMD3(matrix.0(x.x, x.y, x.z), matrix.1(x.x, x.y, x.z), matrix.2(x.x, x.y, x.z))
  }

  private func distance(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
    let difference = a - b
    return (difference * difference).sum().squareRoot()
  }
}
