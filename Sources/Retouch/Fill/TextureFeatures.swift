import Pixels

/// Texture features: mean absolute horizontal and vertical gradients of luma around each pixel,
/// over a small and a large neighbourhood.
///
/// Together with colour they keep grass from being matched with smooth surfaces of the same mean
/// colour, as in Newson et al., "Video Inpainting of Complex Scenes" (2014). They are computed at
/// the finest level, since a coarser one no longer holds the texture.
enum TextureFeatures {
  static let radii = (small: 3, large: 8)

  /// The features of all pixels, computed from known pixels only.
  static func measured(
    _ colours: [SIMD4<Float>], isHole: [Bool], size: Size
  ) -> [SIMD4<Float>] {
    let (width, height) = (size.width, size.height)
    // Sums of absolute horizontal and vertical differences, and the numbers of both.
    var differences = [SIMD4<Float>](repeating: .zero, count: size.area)
    for y in 0..<height {
      for x in 0..<width where !isHole[y * width + x] {
        let index = y * width + x
        if x + 1 < width, !isHole[index + 1] {
          differences[index].x = abs(brightness(colours[index + 1] - colours[index]))
          differences[index].z = 1
        }
        if y + 1 < height, !isHole[index + width] {
          differences[index].y = abs(brightness(colours[index + width] - colours[index]))
          differences[index].w = 1
        }
      }
    }
    let small = boxSums(differences, size, radius: radii.small)
    let large = boxSums(differences, size, radius: radii.large)
    return zip(small, large).map { small, large in
      let (fine, broad) = (mean(small), mean(large))
      return SIMD4(fine.x, fine.y, broad.x, broad.y)
    }
  }

  private static func brightness(_ colour: SIMD4<Float>) -> Float {
    ChannelWeights.bt601(colour.x, colour.y, colour.z)
  }

  private static func mean(_ sums: SIMD4<Float>) -> SIMD2<Float> {
    sums.lowHalf / sums.highHalf.replacing(with: 1, where: sums.highHalf .< 1)
  }
}
