import Pixels

/// Scene analysis: a reduced copy of a canvas, from which looks estimate the sky, the ground and
/// the light.
struct SceneAnalysis {
  /// The longer side of the copy of a whole picture, in pixels.
  private static let length = 480

  /// The size of the canvas.
  let full: Size
  /// The size of the copy.
  let size: Size
  /// Colours in linear light with premultiplied alpha.
  let colours: [SIMD3<Float>]
  let alpha: Plane
  /// The approximate perceived brightness, 0…1; 0 where the pixel is transparent.
  let brightness: Plane
  /// The fraction of sky, 0…1; nil where there is none.
  let sky: Plane?

  init(of canvas: Canvas, sky: Coverage?) {
    full = canvas.bitmap.size
    let longest = max(canvas.picture.width, canvas.picture.height)
    let scale = min(1, Double(Self.length) / Double(longest))
    let small = Size(
      width: max(1, Int((Double(full.width) * scale).rounded())),
      height: max(1, Int((Double(full.height) * scale).rounded())))
    size = small
    let bitmap = canvas.bitmap.resized(to: small)
    let lights = bitmap.pixels.map { Light(of: $0) * (Float($0.w) / 255) }
    colours = lights
    alpha = Plane(size: small) { Float(bitmap.pixels[$0].w) / 255 }
    brightness = Plane(size: small) { index in
      let light = lights[index]
      return ChannelWeights.bt709(light.x, light.y, light.z).squareRoot()
    }
    self.sky = sky.map { $0.reduced(to: small) }
  }

  /// A length in reduced pixels, from a fraction of the copy's mean side; at least half a pixel.
  func length(_ fraction: Double) -> Double {
    max(0.5, fraction * size.meanSide)
  }

  /// The horizon: the row of the copy below which the land lies, as the 90th percentile of the
  /// lowest sky pixels of the columns that have any; nil where no sky is known.
  var horizon: Int? {
    guard let sky else { return nil }
    let lowest = (0..<size.width).compactMap { x in
      (0..<size.height).last { sky.values[$0 * size.width + x] > 0.5 }
    }.sorted()
    return lowest.isEmpty ? nil : lowest[lowest.count * 9 / 10] + 1
  }

  /// Bloom: the light of the canvas, blurred; transparent pixels contribute none.
  ///
  /// - Parameters:
  ///   - sigma: standard deviation of the blur, as a fraction of the mean side.
  ///   - weight: the factor for the light of each reduced pixel.
  func glow(_ sigma: Double, weight: (Int) -> Float = { _ in 1 }) -> LightField {
    let cascade = BoxCascade(sigma: length(sigma))
    func channel(_ index: Int) -> Field {
      let plane = Plane(size: size) { colours[$0][index] * weight($0) }
      return Field(plane.blurred(by: cascade), over: full)
    }
    return LightField(red: channel(0), green: channel(1), blue: channel(2))
  }

  /// The canvas blurred: as `glow`, normalised by the blurred alpha.
  func softened(_ sigma: Double) -> LightField {
    let cascade = BoxCascade(sigma: length(sigma))
    let opacity = alpha.blurred(by: cascade).values
    func channel(_ index: Int) -> Field {
      let blurred = Plane(size: size) { colours[$0][index] }.blurred(by: cascade).values
      return Field(
        Plane(size: size) { blurred[$0] / max(opacity[$0], 0.001) }, over: full)
    }
    return LightField(red: channel(0), green: channel(1), blue: channel(2))
  }

  func field(_ plane: Plane) -> Field { Field(plane, over: full) }

  /// A function of the colour of each reduced pixel.
  func plane(_ value: (LinearColours) -> Lanes) -> Plane {
    Plane(size: size) { value(LinearColours(colours[$0]))[0] }
  }

  /// Joint upsampling by a guided filter: a plane brought to full resolution along the edges of the
  /// picture's brightness.
  ///
  /// - Parameters:
  ///   - window: standard deviation of the windows, as a fraction of the mean side.
  ///   - contrast: the standard deviation of brightness from which a pixel counts as an edge.
  func guided(_ plane: Plane, window: Double, contrast: Float) -> GuidedCoefficients {
    let filter = GuidedFilter(
      guide: brightness, weights: alpha, cascade: BoxCascade(sigma: length(window)),
      contrast: contrast)
    let (slopes, offsets) = filter.coefficients(of: plane)
    return GuidedCoefficients(slopes: field(slopes), offsets: field(offsets))
  }
}

extension Coverage {
  /// The mean coverage, 0…1, at each pixel of a smaller plane.
  fileprivate func reduced(to small: Size) -> Plane {
    Plane(size: small) { index in
      let (x, y) = (index % small.width, index / small.width)
      let columns = x * size.width / small.width..<(x + 1) * size.width / small.width
      var sum = 0
      var count = 0
      for row in y * size.height / small.height..<(y + 1) * size.height / small.height {
        for column in columns { sum += Int(values[row * size.width + column]) }
        count += columns.count
      }
      return Float(sum) / Float(255 * max(count, 1))
    }
  }

  /// The coverage, 0…1, of eight adjacent pixels; 0 beyond the row's end.
  subscript(lanes x: Int, y: Int) -> Lanes {
    let start = y * size.width + x
    let count = size.width - x
    let lanes = values.withUnsafeBufferPointer { values in
      Lanes(each: { $0 < count ? Float(values[start + $0]) : 0 })
    }
    return lanes * (1 / 255)
  }
}
