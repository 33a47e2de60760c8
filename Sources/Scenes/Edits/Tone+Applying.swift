import Pixels

extension Tone {
  /// The picture in this tone; opacity stays.
  func applied(to picture: Bitmap) -> Bitmap {
    var picture = picture
    if self == .darkCorners {
      Tone.darkenCorners(of: &picture)
      return picture
    }
    var pixels = picture.pixels.mutableSpan
    for index in pixels.indices {
      let pixel = pixels[index]
      let colour = toned(SIMD3(Int32(pixel.x), Int32(pixel.y), Int32(pixel.z)))
      pixels[index] = Pixel(
        UInt8(clamping: colour.x), UInt8(clamping: colour.y), UInt8(clamping: colour.z), pixel.w)
    }
    return picture
  }

  /// A colour after the tone, 0…255 a channel but for what is cut off later.
  private func toned(_ colour: SIMD3<Int32>) -> SIMD3<Int32> {
    switch self {
    case .brighter: colour &+ (255 &- colour) &* colour / 340 &+ 18
    case .darker: colour &* (colour &+ 200) / 640
    case .warmer: colour &* SIMD3(282, 256, 208) / 256 &+ SIMD3(6, 2, 0)
    case .colder: colour &* SIMD3(212, 248, 280) / 256 &+ SIMD3(0, 2, 8)
    case .moreContrast: (colour &- 128) &* 380 / 256 &+ 128
    case .lessContrast: (colour &- 128) &* 145 / 256 &+ 132
    case .moreColour: Tone.grey(of: colour) &+ (colour &- Tone.grey(of: colour)) &* 430 / 256
    case .lessColour: Tone.grey(of: colour) &+ (colour &- Tone.grey(of: colour)) &* 100 / 256
    case .blackAndWhite: Tone.grey(of: colour)
    case .sepia: Tone.grey(of: colour) &* SIMD3(274, 240, 190) / 256 &+ SIMD3(8, 4, 0)
    case .faded:
      (Tone.grey(of: colour) &+ (colour &- Tone.grey(of: colour)) &* 165 / 256) &* 190 / 256
        &+ SIMD3(56, 52, 50)
    case .inverted: 255 &- colour
    case .darkCorners: colour
    }
  }

  /// Luma (BT.601 in whole 256ths) in all three channels.
  private static func grey(of colour: SIMD3<Int32>) -> SIMD3<Int32> {
    SIMD3(repeating: (colour.x &* 77 &+ colour.y &* 150 &+ colour.z &* 29) / 256)
  }

  /// Light falls off with the squared distance from the middle, to a quarter in the corners.
  private static func darkenCorners(of picture: inout Bitmap) {
    let size = picture.size
    let (half, middle) = (Int32(max(size.width, size.height)), (size.width - 1, size.height - 1))
    var pixels = picture.pixels.mutableSpan
    for y in 0..<size.height {
      for x in 0..<size.width {
        let away = (Int32(2 * x - middle.0), Int32(2 * y - middle.1))
        // 0 in the middle, about 512 in the corners of a square.
        let distance = Int32(
          (Int(away.0) * Int(away.0) + Int(away.1) * Int(away.1)) * 256 / Int(half * half))
        let light = max(64, 276 - distance * 212 / 512)
        let pixel = pixels[y * size.width + x]
        let scaled = SIMD3(Int32(pixel.x), Int32(pixel.y), Int32(pixel.z)) &* min(light, 256) / 256
        pixels[y * size.width + x] = Pixel(
          UInt8(clamping: scaled.x), UInt8(clamping: scaled.y), UInt8(clamping: scaled.z), pixel.w)
      }
    }
  }
}
