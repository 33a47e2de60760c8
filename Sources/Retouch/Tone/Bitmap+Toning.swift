import Pixels

extension Bitmap {
  /// Black and white: interpolation towards the grey of the same luminance, by an amount 0…1.
  func greyed(_ amount: Double) -> Bitmap {
    let amount = Float(amount)
    return greyed { _ in amount }
  }

  /// Black and white with an amount, 0…1, for each pixel, given its index.
  @inline(__always)
  func greyed(_ amount: (_ index: Int) -> Float) -> Bitmap {
    LinearLight.decoded.withUnsafeBufferPointer { decoded in
      LinearLight.encoded.withUnsafeBufferPointer { encoded in
        mapRows { y, source, target in
          func sample(_ light: Float) -> UInt8 {
            encoded[LinearLight.index(of: min(max(light, LinearLight.darkest), 1))]
          }
          for x in 0..<source.count {
            let pixel = source[x]
            let amount = amount(y * width + x)
            let red = decoded[Int(pixel.x)]
            let green = decoded[Int(pixel.y)]
            let blue = decoded[Int(pixel.z)]
            let grey = ChannelWeights.bt709(red, green, blue)
            switch amount {
            case 0: target[x] = pixel
            case 1:
              let tone = sample(grey)
              target[x] = Pixel(tone, tone, tone, pixel.w)
            default:
              target[x] = Pixel(
                sample(red + (grey - red) * amount), sample(green + (grey - green) * amount),
                sample(blue + (grey - blue) * amount), pixel.w)
            }
          }
        }
      }
    }
  }

  /// Sepia toning: interpolation, by an amount 0…1, towards the brown of the same luminance, most
  /// saturated in the midtones.
  func sepiaToned(_ amount: Double) -> Bitmap {
    let amount = Lanes(repeating: Float(amount))
    return mapColours { colours in
      var toned = OKLabColours(colours.grey)
      let depth = toned.lightness * (1 - toned.lightness)
      toned.greenToRed = 0.14 * depth
      toned.blueToYellow = 0.242 * depth
      return colours.mixed(with: toned.inGamut.linear, fraction: amount)
    }
  }

  /// Faded print, by an amount 0…1: black is lifted to dark grey, white falls slightly, and colours
  /// lose two fifths of their chroma; greys stay grey.
  func faded(_ amount: Double) -> Bitmap {
    let amount = Float(amount)
    return mapColours { colours in
      var print = OKLabColours(colours)
      print.lightness = print.lightness * (1 - 0.29 * amount) + 0.26 * amount
      return print.scalingChroma(Lanes(repeating: 1 - 0.4 * amount)).inGamut.linear
    }
  }
}
