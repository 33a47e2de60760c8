import Pixels

/// The colours of a picture, or of a part of it, at a size at which it can be cut in a moment.
struct ColourField {
  let size: Size
  /// Red, green and blue as encoded in sRGB, 0…1, row by row; the fourth number is 0.
  let colours: [SIMD4<Float>]
  /// Whether a pixel is there at all: at least half opaque.
  let isSolid: [Bool]

  /// The bitmap's own pixels.
  init(_ bitmap: Bitmap) {
    size = bitmap.size
    colours = bitmap.pixels.map { pixel in
      var colour = SIMD4<Float>(samples: pixel) / 255
      colour.w = 0
      return colour
    }
    isSolid = bitmap.pixels.map { $0.w >= 128 }
  }

  /// The colours in OKLab: lightness, green to red, blue to yellow, 0.
  var perceived: [SIMD4<Float>] {
    var perceived: [SIMD4<Float>] = []
    perceived.reserveCapacity(colours.count)
    for start in stride(from: 0, to: colours.count, by: 8) {
      var light = LinearColours(.zero)
      let count = min(8, colours.count - start)
      for lane in 0..<count {
        let colour = colours[start + lane]
        light.red[lane] = LinearLight.decoded[Int(colour.x * 255 + 0.5)]
        light.green[lane] = LinearLight.decoded[Int(colour.y * 255 + 0.5)]
        light.blue[lane] = LinearLight.decoded[Int(colour.z * 255 + 0.5)]
      }
      let lab = OKLab(light)
      for lane in 0..<count {
        perceived.append(
          SIMD4(lab.lightness[lane], lab.greenToRed[lane], lab.blueToYellow[lane], 0))
      }
    }
    return perceived
  }
}

extension Size {
  /// The size of the same proportions that has at most so many pixels; at least one each way.
  func reduced(toArea area: Int) -> Size {
    guard self.area > area else { return self }
    let factor = (Double(area) / Double(self.area)).squareRoot()
    return Size(
      width: max(1, Int(Double(width) * factor)), height: max(1, Int(Double(height) * factor)))
  }
}
