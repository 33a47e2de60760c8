import Engine
import Pixels

extension NewBackground {
  /// The background rendered at a size.
  ///
  /// - Parameter tell: called with what a person should know of a picture file.
  /// - Throws: `EngineError.needs` for a picture file that cannot be read.
  func painted(
    size: Size, seed: UInt64, tell: (String) -> Void
  ) throws(EngineError) -> Bitmap {
    switch self {
    case .colour(let colour):
      Bitmap(size: size, fill: Pixel(colour))
    case .gradient(let top, let bottom):
      Self.gradient(from: top, to: bottom, size: size, seed: seed)
    case .paintedSky(let scene):
      scene.painted(size: size, seed: seed)
    case .file(let path):
      try Self.read(path, tell: tell).covering(size)
    }
  }

  /// A linear gradient in OKLab, dithered with noise below one sample.
  private static func gradient(
    from top: NamedColour, to bottom: NamedColour, size: Size, seed: UInt64
  ) -> Bitmap {
    let (first, last) = (top.perceived, bottom.perceived)
    var bitmap = Bitmap(size: size)
    bitmap = bitmap.mapRows { y, _, target in
      let fraction = Lanes(repeating: (Float(y) + 0.5) / Float(size.height))
      let light = first.mixed(with: last, fraction: fraction).inGamut.linear
      let colour =
        SIMD4(
          LinearLight.encode(light.red[0]), LinearLight.encode(light.green[0]),
          LinearLight.encode(light.blue[0]), 1) * 255
      var random = SeededRandom(seed: seed, stream: UInt64(y))
      for x in target.indices {
        let noise = Float(random.next() >> 40) * 0x1p-24 - 0.5
        var dithered = (colour + noise).clamped(
          lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        dithered.w = 255
        target[x] = Pixel(roundedInRange: dithered)
      }
    }
    return bitmap
  }

  private static func read(
    _ path: String, tell: (String) -> Void
  ) throws(EngineError) -> Bitmap {
    do {
      let picture = try Picture.read(path: path)
      for notice in picture.notices { tell("the backdrop \(path): \(notice)") }
      return picture.bitmap
    } catch {
      throw .needs("the backdrop \(error): give the path of a picture")
    }
  }
}

extension Bitmap {
  /// The central part of the bitmap, scaled to cover a size.
  fileprivate func covering(_ target: Size) -> Bitmap {
    // Cross-multiplied, so that equal aspect ratios cut nothing.
    var part = size.bounds
    if width * target.height > target.width * height {
      part.width = max(1, height * target.width / target.height)
    } else {
      part.height = max(1, width * target.height / target.width)
    }
    part.x = (width - part.width) / 2
    part.y = (height - part.height) / 2
    return resized(part, to: target)
  }
}

extension Pixel {
  fileprivate init(_ colour: NamedColour) {
    let samples = SIMD4<Float>(colour.samples.x, colour.samples.y, colour.samples.z, 1)
    self.init(roundedInRange: samples * 255)
  }
}
