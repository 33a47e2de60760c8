import Pixels

/// Gaussian pyramid of a picture with a hole; each level has half the resolution of the one before.
struct FillPyramid {
  /// The levels, the finest first.
  var levels: [FillLevel]

  /// The depth of the hole at the coarsest level, in pixels: there the hole is about as wide as a
  /// patch.
  private static let coarsestDepth: Float = 3
  /// The smallest number of source patches on a coarser level: with fewer, nearby structures can no
  /// longer be told apart.
  private static let fewestSources = 1000

  /// The pyramid of a picture with premultiplied colours 0…255.
  init(size: Size, colours: [SIMD4<Float>], isHole: [Bool]) {
    let textures = TextureFeatures.measured(colours, isHole: isHole, size: size)
    levels = [FillLevel(size: size, colours: colours, textures: textures, isHole: isHole)]
    while let last = levels.last, (last.depths.max() ?? 0) > Self.coarsestDepth {
      let next = last.halved()
      guard next.sources.count >= Self.fewestSources, !next.holes.isEmpty else { break }
      levels.append(next)
    }
  }
}

extension FillLevel {
  /// The next coarser level.
  ///
  /// Only known pixels contribute their colour; a pixel is known where at least half of the four it
  /// covers are.
  fileprivate func halved() -> FillLevel {
    let half = Size(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
    var halfColours = [SIMD4<Float>](repeating: .zero, count: half.area)
    var halfTextures = halfColours
    var halfHole = [Bool](repeating: false, count: half.area)
    let taps: [Float] = [1, 3, 3, 1]
    for y in 0..<half.height {
      for x in 0..<half.width {
        var colour = SIMD4<Float>.zero
        var texture = SIMD4<Float>.zero
        var weights: Float = 0
        var (known, covered) = (0, 0)
        for row in 0..<4 {
          let sourceY = 2 * y - 1 + row
          guard sourceY >= 0, sourceY < size.height else { continue }
          for column in 0..<4 {
            let sourceX = 2 * x - 1 + column
            guard sourceX >= 0, sourceX < size.width else { continue }
            let index = sourceY * size.width + sourceX
            let isInner = (row == 1 || row == 2) && (column == 1 || column == 2)
            if isInner { covered += 1 }
            if isHole[index] { continue }
            if isInner { known += 1 }
            let weight = taps[row] * taps[column]
            colour += weight * colours[index]
            texture += weight * textures[index]
            weights += weight
          }
        }
        let index = y * half.width + x
        halfHole[index] = 2 * known < covered
        guard weights > 0 else { continue }
        halfColours[index] = colour / weights
        halfTextures[index] = texture / weights
      }
    }
    return FillLevel(size: half, colours: halfColours, textures: halfTextures, isHole: halfHole)
  }
}
