import Pixels

/// How rough a picture is around each pixel: mean absolute differences of brightness to the right
/// and downwards, over a small and a large neighbourhood.
///
/// Beside colour they keep grass from being matched with smooth surfaces of the same mean colour,
/// as in Newson et al., "Video Inpainting of Complex Scenes" (2014). They are taken at the finest
/// scale, since a coarser one no longer holds the texture.
enum TextureFeatures {
  static let radii = (small: 3, large: 8)

  /// The features of the known pixels; those of the hole count only what is known near them.
  static func measured(
    _ colours: [SIMD4<Float>], isHole: [Bool], size: Size
  ) -> [SIMD4<Float>] {
    let (width, height) = (size.width, size.height)
    // Sums of |horizontal|, |vertical| differences and how many of each there are.
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
    0.299 * colour.x + 0.587 * colour.y + 0.114 * colour.z
  }

  private static func mean(_ sums: SIMD4<Float>) -> SIMD2<Float> {
    sums.lowHalf / sums.highHalf.replacing(with: 1, where: sums.highHalf .< 1)
  }
}
