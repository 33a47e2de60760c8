import Pixels

extension Canvas {
  /// The pixels of one unit, the picture's mean side; looks measure positions in units from the
  /// picture's top left corner.
  var unit: Float { Float(picture.meanSide) }

  /// The positions of eight adjacent pixels in the picture, in units.
  @inline(__always)
  func position(_ x: Int, _ y: Int) -> (x: Lanes, y: Lanes) {
    let scale = 1 / unit
    return (
      (Lanes.counting(from: area.x + x)) * scale,
      Lanes(repeating: (Float(area.y + y) + 0.5) * scale)
    )
  }

  /// The distances of eight adjacent pixels from the picture's centre; 1 in its corners.
  @inline(__always)
  func eccentricity(_ x: Int, _ y: Int) -> Lanes {
    let across = (Lanes.counting(from: area.x + x)) * (2 / Float(picture.width)) - 1
    let down = (Float(area.y + y) + 0.5) * (2 / Float(picture.height)) - 1
    return ((across * across + down * down) * 0.5).squareRoot()
  }

  /// The vertical position of a row of the canvas as a fraction of the picture's height, 0 at the
  /// top.
  @inline(__always)
  func depth(ofRow y: Int) -> Float {
    (Float(area.y + y) + 0.5) / Float(picture.height)
  }

  /// Per-pixel shading: each colour replaced in linear light, with dithering where the samples are
  /// rounded; alpha is kept.
  ///
  /// - Parameter shade: receives eight colours and the position of the first of them in the canvas.
  func shaded(_ shade: (LinearColours, _ x: Int, _ y: Int) -> LinearColours) -> Bitmap {
    shaded(with: []) { colours, _, x, y in shade(colours, x, y) }
  }

  /// Per-pixel shading with a layer of particles, which `shade` composites as it likes.
  func shaded(
    with particles: [Particle],
    _ shade: (LinearColours, ParticleLayer, _ x: Int, _ y: Int) -> LinearColours
  ) -> Bitmap {
    let (width, height) = (bitmap.width, bitmap.height)
    let pixels = [Pixel](unsafeUninitializedCapacity: width * height) { target, count in
      nonisolated(unsafe) let target = target
      bitmap.pixels.withUnsafeBufferPointer { source in
        Bands.forEach(of: height, length: 16) { rows in
          let particles = particles.filter { $0.touches(rows) }
          withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: width + 8) { lights in
            for y in rows {
              lights.update(repeating: .zero)
              let drawn = UnsafeMutableBufferPointer(rebasing: lights[..<width])
              for particle in particles { particle.draw(onto: drawn, y: y) }
              shadeRow(
                row: y, from: UnsafeBufferPointer(rebasing: source[y * width..<(y + 1) * width]),
                lights: particles.isEmpty ? nil : UnsafeBufferPointer(lights),
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
  private func shadeRow(
    row y: Int, from source: UnsafeBufferPointer<Pixel>,
    lights: UnsafeBufferPointer<SIMD4<Float>>?, into target: UnsafeMutableBufferPointer<Pixel>,
    _ shade: (LinearColours, ParticleLayer, Int, Int) -> LinearColours
  ) {
    LinearLight.decoded.withUnsafeBufferPointer { decoded in
      for x in stride(from: 0, to: source.count, by: 8) {
        let count = min(8, source.count - x)
        let colours = LinearColours(of: source, from: x, count: count, decoded)
        let shaded = shade(colours, ParticleLayer(lights, x, count), x, y)
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

extension ParticleLayer {
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
