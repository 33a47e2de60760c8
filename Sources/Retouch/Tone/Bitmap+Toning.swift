import Pixels

extension Bitmap {
  /// Black and white: every colour becomes, by a share 0…1, the grey of its luminance.
  func greyed(_ share: Double) -> Bitmap {
    let share = Float(share)
    return greyed { _ in share }
  }

  /// Black and white, by a share 0…1 of its own for each pixel, which is told by its index.
  @inline(__always)
  func greyed(_ share: (_ index: Int) -> Float) -> Bitmap {
    LinearLight.decoded.withUnsafeBufferPointer { decoded in
      LinearLight.encoded.withUnsafeBufferPointer { encoded in
        mapRows { y, source, target in
          func sample(_ light: Float) -> UInt8 {
            encoded[LinearLight.index(of: min(max(light, LinearLight.darkest), 1))]
          }
          for x in 0..<source.count {
            let pixel = source[x]
            let share = share(y * width + x)
            let red = decoded[Int(pixel.x)]
            let green = decoded[Int(pixel.y)]
            let blue = decoded[Int(pixel.z)]
            let grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue
            switch share {
            case 0: target[x] = pixel
            case 1:
              let tone = sample(grey)
              target[x] = Pixel(tone, tone, tone, pixel.w)
            default:
              target[x] = Pixel(
                sample(red + (grey - red) * share), sample(green + (grey - green) * share),
                sample(blue + (grey - blue) * share), pixel.w)
            }
          }
        }
      }
    }
  }

  /// Sepia: by a share 0…1, the brown of its luminance, deepest in the middle tones.
  func sepiaToned(_ share: Double) -> Bitmap {
    let share = Lanes(repeating: Float(share))
    return mapColours { colours in
      var toned = OKLab(colours.grey)
      let depth = toned.lightness * (1 - toned.lightness)
      toned.greenToRed = 0.14 * depth
      toned.blueToYellow = 0.242 * depth
      return colours.mixed(with: toned.inGamut.linear, share: share)
    }
  }

  /// An old print, by a share 0…1: black is lifted to a dark grey, white falls a little, and
  /// colours lose two fifths of their chroma; greys stay grey.
  func faded(_ share: Double) -> Bitmap {
    let share = Float(share)
    return mapColours { colours in
      var print = OKLab(colours)
      print.lightness = print.lightness * (1 - 0.29 * share) + 0.26 * share
      return print.scalingChroma(Lanes(repeating: 1 - 0.4 * share)).inGamut.linear
    }
  }
}
