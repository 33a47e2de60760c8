import Pixels

extension Canvas {
  /// The pixels of one unit, the picture's mean side: looks count places from the picture's corner
  /// in it.
  var unit: Float { Float(picture.meanSide) }

  /// Where eight pixels beside each other lie in the picture, in units.
  @inline(__always)
  func place(_ x: Int, _ y: Int) -> (x: Lanes, y: Lanes) {
    let scale = 1 / unit
    return (
      (Lanes.counting(from: area.x + x)) * scale,
      Lanes(repeating: (Float(area.y + y) + 0.5) * scale)
    )
  }

  /// How far from the picture's middle eight pixels lie; 1 in its corners.
  @inline(__always)
  func eccentricity(_ x: Int, _ y: Int) -> Lanes {
    let across = (Lanes.counting(from: area.x + x)) * (2 / Float(picture.width)) - 1
    let down = (Float(area.y + y) + 0.5) * (2 / Float(picture.height)) - 1
    return ((across * across + down * down) * 0.5).squareRoot()
  }

  /// A share of the picture's height for a row of the canvas, 0 at the top.
  @inline(__always)
  func depth(ofRow y: Int) -> Float {
    (Float(area.y + y) + 0.5) / Float(picture.height)
  }

  /// The bitmap with each colour replaced in linear light, dithered where its samples are rounded;
  /// alpha stays.
  ///
  /// - Parameter shade: is given eight colours and the place of the first of them in the canvas.
  func developed(_ shade: (LinearColours, _ x: Int, _ y: Int) -> LinearColours) -> Bitmap {
    developed(with: []) { colours, _, x, y in shade(colours, x, y) }
  }

  /// As `developed`, with specks, which `shade` lays over or under what it likes.
  func developed(
    with specks: [Speck],
    _ shade: (LinearColours, SpeckLight, _ x: Int, _ y: Int) -> LinearColours
  ) -> Bitmap {
    let (width, height) = (bitmap.width, bitmap.height)
    let pixels = [Pixel](unsafeUninitializedCapacity: width * height) { target, count in
      nonisolated(unsafe) let target = target
      bitmap.pixels.withUnsafeBufferPointer { source in
        Bands.forEach(of: height, length: 16) { rows in
          let specks = specks.filter { $0.touches(rows) }
          withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: width + 8) { lights in
            for y in rows {
              lights.update(repeating: .zero)
              let drawn = UnsafeMutableBufferPointer(rebasing: lights[..<width])
              for speck in specks { speck.draw(onto: drawn, y: y) }
              develop(
                row: y, from: UnsafeBufferPointer(rebasing: source[y * width..<(y + 1) * width]),
                lights: specks.isEmpty ? nil : UnsafeBufferPointer(lights),
                into: UnsafeMutableBufferPointer(rebasing: target[y * width..<(y + 1) * width]),
                shade)
            }
          }
        }
      }
      count = width * height
    }
    return Bitmap(size: bitmap.size, pixels: pixels)
  }

  @inline(__always)
  private func develop(
    row y: Int, from source: UnsafeBufferPointer<Pixel>,
    lights: UnsafeBufferPointer<SIMD4<Float>>?, into target: UnsafeMutableBufferPointer<Pixel>,
    _ shade: (LinearColours, SpeckLight, Int, Int) -> LinearColours
  ) {
    LinearLight.decoded.withUnsafeBufferPointer { decoded in
      for x in stride(from: 0, to: source.count, by: 8) {
        let count = min(8, source.count - x)
        let colours = LinearColours(of: source, from: x, count: count, decoded)
        let shaded = shade(colours, SpeckLight(lights, x, count), x, y)
        let noise = Dither.noise(area.x + x, area.y + y)
        let red = Dither.samples(of: shaded.red, noise)
        let green = Dither.samples(of: shaded.green, noise)
        let blue = Dither.samples(of: shaded.blue, noise)
        for lane in 0..<count {
          target[x + lane] = Pixel(red[lane], green[lane], blue[lane], source[x + lane].w)
        }
      }
    }
  }
}

extension SpeckLight {
  fileprivate init(_ lights: UnsafeBufferPointer<SIMD4<Float>>?, _ x: Int, _ count: Int) {
    self.init(light: LinearColours(.zero), cover: .zero)
    guard let lights else { return }
    for lane in 0..<count {
      let sample = lights[x + lane]
      light.red[lane] = sample.x
      light.green[lane] = sample.y
      light.blue[lane] = sample.z
      cover[lane] = sample.w
    }
  }
}
