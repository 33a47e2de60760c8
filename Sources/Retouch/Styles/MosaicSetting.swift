import Pixels

/// Shading of a finished mosaic, tiles and grout, lit from the upper left.
struct MosaicSetting {
  let buckets: TileBuckets
  /// The colour of each tile, and its tilt, −0.5…0.5.
  let colours: [SIMD4<Float>]
  /// The side of a tile, in pixels.
  let side: Float

  @inline(__always)
  func light(x: Int, y: Int, grain: Lanes) -> OKLabColours {
    var stone = OKLabColours(lightness: .zero, greenToRed: .zero, blueToYellow: .zero)
    var (gap, facing, tilt) = (Lanes.zero, Lanes.zero, Lanes.zero)
    colours.withUnsafeBufferPointer { colours in
      for lane in 0..<8 {
        let nearest = buckets.nearest([Float(x + lane) + 0.5, Float(y) + 0.5])
        let colour = colours[nearest.tile]
        stone.lightness[lane] = colour.x
        stone.greenToRed[lane] = colour.y
        stone.blueToYellow[lane] = colour.z
        tilt[lane] = colour.w
        gap[lane] = (nearest.second - nearest.distance) * 0.5
        // How far the tile's bevel there faces the light, −1…1.
        facing[lane] = -(nearest.offset.x + nearest.offset.y) / max(nearest.distance, 1e-3) * 0.7
      }
    }
    let joint = side * 0.055
    let isStone = gap.smoothStep(joint - 0.5, joint + 0.7)
    let bevel = 1 - gap.smoothStep(joint, joint + side * 0.13)
    let middle = Lanes(repeating: 1) - bevel
    let relief: Lanes = bevel * 0.09 + middle * tilt * 0.05
    stone.lightness += facing * relief + grain * 0.012
    let colour = stone.scalingChroma(Lanes(repeating: 1.15))
    // The grout is a sandy grey in the shade of the tiles.
    let grout = OKLabColours(
      lightness: 0.5 + grain * 0.04 - bevel * 0.06, greenToRed: Lanes(repeating: 0.004),
      blueToYellow: Lanes(repeating: 0.016))
    return grout.mixed(with: colour, fraction: isStone)
  }
}
