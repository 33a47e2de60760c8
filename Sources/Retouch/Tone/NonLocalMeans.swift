import Pixels

/// The removal of noise by the mean of pixels whose surroundings look alike: the non-local means of
/// Buades, Coll and Morel (2005), in tiles that stay in the cache.
///
/// Squares of 5 × 5 pixels of luma are compared within 4 pixels each way. A square as unlike as
/// noise alone makes it counts fully; from there its weight falls as (1 − t/4)⁴ does, nearly e^−t.
/// Chroma, whose noise is seen less as texture than as blotches, takes the mean of more: of squares
/// twice as unlike, but only where chroma itself, a little blurred, is alike too, so that no colour
/// runs where only the hue has an edge.
struct NonLocalMeans {
  /// How far a pixel has influence.
  static let reach = search + patch
  static let search = 4
  static let patch = 2

  /// What of a square's mean squared difference is noise, and what more takes its weight.
  let noise: Float
  let falloff: Float
  /// The same for the squared difference of blurred chroma.
  let chromaNoise: Float
  let chromaFalloff: Float
  /// How far a pixel's own chroma is blurred, so that one that nothing is like keeps no speckle.
  let chromaSoftness: Float
  /// How far from a pixel to its mean.
  let share: Float

  /// - Parameters:
  ///   - sigma: the standard deviation of the noise to remove, in samples of 0…255; at most 60, for
  ///     beyond it nothing is unlike anything.
  ///   - share: 0 leaves every pixel, 1 makes it the mean.
  init(sigma: Float, share: Float) {
    self.share = share
    let sigma = min(sigma, 60)
    noise = 2 * sigma * sigma
    falloff = 1 / (4 * 0.6 * sigma * sigma)
    // The blur leaves a ninth of the variance, which in both chromas is 4.5 times luma's.
    chromaNoise = 2 * sigma * sigma
    chromaFalloff = 1 / (12 * sigma * sigma)
    // As Wiener weighs noise against detail, which in chroma has a deviation of about 6.
    chromaSoftness = sigma * sigma / (sigma * sigma + 36)
  }

  /// Whether an offset lies in the round window, and is not the pixel itself.
  private static func isSearched(_ x: Int, _ y: Int) -> Bool {
    (1...search * search + 2).contains(x * x + y * y)
  }

  func applied(to bitmap: Bitmap) -> Bitmap {
    let side = NoiseTile.side
    let columns = (bitmap.width + side - 1) / side
    let rows = (bitmap.height + side - 1) / side
    let pixels = [Pixel](unsafeUninitializedCapacity: bitmap.size.area) { target, count in
      nonisolated(unsafe) let target = target
      Bands.forEach(of: columns * rows, length: 1) { tiles in
        for number in tiles {
          NoiseTile.with(
            of: bitmap, left: number % columns * side, top: number / columns * side
          ) { tile in
            for y in -Self.search...Self.search {
              for x in -Self.search...Self.search where Self.isSearched(x, y) {
                tile.add(
                  offset: y * NoiseTile.pitch + x, by: self,
                  // Half of the places are enough for chroma.
                  withChroma: (x + y).isMultiple(of: 2))
              }
            }
            tile.write(to: target, by: self)
          }
        }
      }
      count = bitmap.size.area
    }
    return Bitmap(size: bitmap.size, pixels: pixels)
  }
}

extension Bitmap {
  /// Noise removed: 100 percent take what is about as strong as the noise measured in the bitmap,
  /// less leaves the rest of it, more takes fine texture too.
  func denoised(_ share: Double) -> Bitmap {
    NonLocalMeans(sigma: noiseLevel * Float(max(share, 1)), share: Float(min(share, 1)))
      .applied(to: self)
  }
}
