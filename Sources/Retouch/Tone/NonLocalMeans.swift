import Pixels

/// Non-local means denoising of Buades, Coll and Morel (2005), in tiles that stay in the cache.
///
/// Patches of 5 × 5 luma pixels are compared within a search radius of 4 pixels. A patch that
/// differs no more than noise alone explains has weight 1; beyond, the weight falls as (1 − t/4)⁴,
/// nearly e^−t. Chroma noise is seen as blotches rather than as texture, so chroma is averaged over
/// more pixels: over patches twice as different, but only where the slightly blurred chroma is
/// alike too, so that colours do not bleed where only the hue has an edge.
struct NonLocalMeans {
  /// The radius of influence of a pixel.
  static let reach = search + patch
  static let search = 4
  static let patch = 2

  /// The part of a patch's mean squared difference that noise explains, and the decay of the weight
  /// beyond it.
  let noise: Float
  let falloff: Float
  /// The same for the squared difference of blurred chroma.
  let chromaNoise: Float
  let chromaFalloff: Float
  /// How far a pixel's own chroma is replaced by the blurred chroma, so that pixels without similar
  /// patches keep no speckle.
  let chromaSoftness: Float
  /// The blend between the pixel and its mean.
  let amount: Float

  /// - Parameters:
  ///   - sigma: the standard deviation of the noise to remove, in samples of 0…255; at most 60,
  ///     above which no patches can be told apart.
  ///   - amount: 0 keeps every pixel, 1 replaces it by the mean.
  init(sigma: Float, amount: Float) {
    self.amount = amount
    let sigma = min(sigma, 60)
    noise = 2 * sigma * sigma
    falloff = 1 / (4 * 0.6 * sigma * sigma)
    // The blur leaves a ninth of the variance, which in the two chromas together is 4.5 times
    // luma's.
    chromaNoise = 2 * sigma * sigma
    chromaFalloff = 1 / (12 * sigma * sigma)
    // A Wiener weight: noise against detail, which in chroma has a standard deviation of about 6.
    chromaSoftness = sigma * sigma / (sigma * sigma + 36)
  }

  /// Whether an offset lies in the round search window and is not zero.
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
                  // Half of the offsets are enough for chroma.
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
  /// Denoising: at 100 percent noise as strong as the estimate is removed, below that a part of it,
  /// above that fine texture too.
  func denoised(_ amount: Double) -> Bitmap {
    NonLocalMeans(sigma: noiseLevel * Float(max(amount, 1)), amount: Float(min(amount, 1)))
      .applied(to: self)
  }
}
