import Testing

@testable import Pixels

struct ComparisonTests {
  @Test func equalBitmapsDoNotDiffer() {
    let bitmap = Bitmap.noise(width: 30, height: 20, isOpaque: false)
    let comparison = Comparison.of(bitmap, bitmap)
    #expect(comparison.changed == 0)
    #expect(comparison.changedCount == 0)
    #expect(comparison.meanAbsoluteError == 0)
    #expect(comparison.psnr == nil)
    #expect(comparison.ssim == 1)
  }

  @Test func blackAndWhiteAreAsFarApartAsCanBe() {
    let size = Size(width: 20, height: 20)
    let comparison = Comparison.of(
      Bitmap(size: size), Bitmap(size: size, fill: Pixel(255, 255, 255, 255)))
    #expect(comparison.changed == 1)
    #expect(comparison.meanAbsoluteError == 255)
    #expect(comparison.psnr == 0)
    #expect(abs(comparison.ssim - 0.0001) < 1e-4)
  }

  @Test func oneChangedSampleIsCountedAndMeasured() throws {
    let bitmap = Bitmap.gradient(width: 10, height: 10)
    var other = bitmap
    other[4, 4].y ^= 16
    let comparison = Comparison.of(bitmap, other)
    #expect(comparison.changedCount == 1)
    #expect(comparison.changed == 0.01)
    #expect(comparison.meanAbsoluteError == 16.0 / 300)
    #expect(comparison.meanSquareError == 256.0 / 300)
    let psnr = try #require(comparison.psnr)
    #expect(abs(psnr - 48.8192) < 0.001)
  }

  @Test func alphaCountsWhereThereIsAny() {
    let opaque = Bitmap(size: Size(width: 2, height: 1), fill: Pixel(9, 9, 9, 255))
    var other = opaque
    other[0, 0].w = 155
    #expect(Comparison.of(opaque, other).meanAbsoluteError == 100.0 / 8)
  }

  @Test func onlyCoveredPixelsCount() {
    let bitmap = Bitmap.gradient(width: 40, height: 40)
    var other = bitmap
    for index in other.pixels.indices where index % 40 < 20 { other.pixels[index].x ^= 255 }
    var left = Coverage(size: bitmap.size, fill: 0)
    left.fill(Rectangle(x: 0, y: 0, width: 10, height: 40), with: 1)
    var right = Coverage(size: bitmap.size, fill: 0)
    right.fill(Rectangle(x: 20, y: 0, width: 20, height: 40), with: 255)
    #expect(Comparison.of(bitmap, other, where: left).changed == 1)
    #expect(Comparison.of(bitmap, other, where: left).changedCount == 400)
    #expect(Comparison.of(bitmap, other, where: right).changedCount == 0)
    #expect(Comparison.of(bitmap, other, where: right).psnr == nil)
    let none = Coverage(size: bitmap.size, fill: 0)
    #expect(Comparison.of(bitmap, other, where: none).changed == 0)
  }

  /// Values of scikit-image 0.26.0: `structural_similarity` of float lumas with `gaussian_weights`,
  /// `sigma=1.5`, `use_sample_covariance=False`, `data_range=255`.
  @Test(arguments: [(0, 0.8956515), (1, 0.3920685), (2, 0.0234759), (3, 0.0209411)])
  func similarityEqualsTheReference(kind: Int, expected: Double) {
    let (a, b) = Self.pair(kind)
    #expect(abs(Comparison.of(a, b).ssim - expected) < 1e-5)
  }

  static func pair(_ kind: Int) -> (Bitmap, Bitmap) {
    let gradient = Bitmap.gradient(width: 150, height: 90)
    var other = gradient
    switch kind {
    case 0:
      for index in other.pixels.indices { other.pixels[index] &= Pixel(0xF0, 0xF0, 0xF0, 255) }
    case 1:
      for index in other.pixels.indices where index % 7 == 0 { other.pixels[index].y /= 2 }
    case 2: other = .noise(width: 150, height: 90, seed: 5)
    default:
      return (.noise(width: 150, height: 90, seed: 3), .noise(width: 150, height: 90, seed: 4))
    }
    return (gradient, other)
  }

  @Test(arguments: [(1, 1), (5, 40), (10, 10), (11, 11)])
  func smallPicturesHaveASimilarityToo(width: Int, height: Int) {
    let (a, b) = (
      Bitmap.noise(width: width, height: height),
      Bitmap.noise(width: width, height: height, seed: 2)
    )
    let similarity = Comparison.of(a, b).ssim
    #expect(similarity > -1 && similarity < 0.99)
  }
}
