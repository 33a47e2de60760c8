import Pixels

/// Patch distance: how much two patches of a level differ.
///
/// The sum over their pixels of squared differences of colour; of squared differences of texture
/// (`TextureFeatures`), where the centre stands for all pixels since it changes slowly; of the
/// difference between the source and the tone expected at the target (`ToneGuide`); and of the
/// spatial distance, since a nearer patch more often shows the same object in the same light.
struct PatchDistance {
  static let textureWeight: Float = 12
  /// The cost of a source as far away as the mean side of the picture, as the squared difference of
  /// a pixel.
  private static let farness: Float = 700

  // Pointers, since the search spends nearly all its time here.
  private let colours: UnsafePointer<SIMD4<Float>>
  private let textures: UnsafePointer<SIMD4<Float>>
  private let tones: UnsafePointer<SIMD4<Float>>
  private let certainties: UnsafePointer<Float>
  private let width: Int
  private let farnessOfPixel: Float

  /// Calls `body` with a distance function for patches of `level`.
  static func measuring<Result>(
    _ level: FillLevel, _ body: (PatchDistance) -> [Result]
  ) -> [Result] {
    level.colours.withUnsafeBufferPointer { colours in
      level.textures.withUnsafeBufferPointer { textures in
        level.tone.means.withUnsafeBufferPointer { tones in
          level.tone.certainties.withUnsafeBufferPointer { certainties in
            guard let colours = colours.baseAddress, let textures = textures.baseAddress,
              let tones = tones.baseAddress, let certainties = certainties.baseAddress
            else { return [] }
            return body(
              PatchDistance(
                colours: colours, textures: textures, tones: tones, certainties: certainties,
                width: level.size.width,
                farnessOfPixel: farness / Float(level.size.area).squareRoot()))
          }
        }
      }
    }
  }

  /// The distance between the patches around two pixels, or some value of at least `limit` as soon
  /// as the distance is known to be no smaller.
  @inline(__always)
  func callAsFunction(target: Int, source: Int, limit: Float) -> Float {
    let radius = FillLevel.radius
    let texture = textures[target] - textures[source]
    let tone = tones[target] - tones[source]
    let middle = Self.textureWeight * texture * texture + certainties[target] * tone * tone
    let across = Float(target % width - source % width)
    let down = Float(target / width - source / width)
    let offset = (across * across + down * down).squareRoot()
    var distance = (middle.sum() + offset * farnessOfPixel) * FillLevel.patchArea
    var targetRow = colours + (target - radius * width - radius)
    var sourceRow = colours + (source - radius * width - radius)
    for _ in 0...2 * radius {
      guard distance < limit else { return distance }
      var sum = SIMD4<Float>.zero
      for column in 0...2 * radius {
        let difference = targetRow[column] - sourceRow[column]
        sum += difference * difference
      }
      distance += sum.sum()
      targetRow += width
      sourceRow += width
    }
    return distance
  }
}
