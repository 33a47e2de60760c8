import Pixels

/// What is moved: a part of a picture and how far each of its pixels belongs to the thing.
struct Thing {
  /// The part of the picture that holds the thing and some of its surroundings.
  let area: Rectangle
  /// The part's colours; at a soft outline those of the thing alone.
  let bitmap: Bitmap
  /// Over the whole picture.
  let coverage: Coverage
  /// Whether the edges are a dragged rectangle's, so that some of the old ground comes along.
  let isBox: Bool

  init(of picture: Bitmap, object: Coverage) {
    let bounds = object.bounds
    isBox = object.isBox
    let seam = isBox ? BoxSeam.ring(around: bounds.size) : 8
    area = bounds.expanded(by: seam).intersection(picture.size.bounds)
    let part = picture.cropped(to: area)
    if isBox {
      bitmap = part
      coverage = object.fadedInwards
    } else {
      bitmap = part.freed(from: object.cropped(to: area), of: picture.size)
      coverage = object
    }
  }

  /// Lays the thing over what is at its new place.
  func paste(into ground: inout Bitmap, at landing: Landing) {
    let ring = isBox ? BoxSeam.ring(around: landing.area.size) : 0
    let part = landing.area.expanded(by: ring).intersection(ground.size.bounds)
    let seen = Landing.seen(from: landing.map, over: part)
    var share = seen.applied(to: coverage)
    share.clear(outside: landing, over: part)
    let colours = PictureTransform(
      size: seen.size,
      map: AffineMap.shift(by: -SIMD2(Double(area.x), Double(area.y))).after(seen.map)
    ).applied(to: bitmap)
    var below = ground.cropped(to: part)
    let seam =
      isBox
      ? BoxSeam(
        thing: colours, ground: below, coverage: seen.applied(to: coverage.boxed)) : nil
    below = below.covered(by: colours, share: share, seam: seam)
    ground.replace(part, by: below)
  }
}

extension Coverage {
  /// Takes the coverage off where a landing thing is not; this one is over a part of the picture.
  fileprivate mutating func clear(outside landing: Landing, over part: Rectangle) {
    for y in 0..<part.height {
      for x in 0..<part.width {
        let place = Point(x: part.x + x, y: part.y + y)
        let isInside =
          landing.area.contains(place)
          && landing.coverage[place.x - landing.area.x, place.y - landing.area.y] > 0
        if !isInside { self[x, y] = 0 }
      }
    }
  }

  /// The coverage of a box with its rim fading out inwards, over a small share of its shorter side,
  /// so that what does not meet at its edges is crossfaded.
  fileprivate var fadedInwards: Coverage {
    let core = coreBounds
    let fade = min(0.06 * Double(min(core.width, core.height)), 32)
    guard fade > 1 else { return self }
    var faded = self
    for y in core.y..<core.maxY {
      let down = Double(min(y - core.y, core.maxY - 1 - y)) + 0.5
      for x in core.x..<core.maxX {
        let across = Double(min(x - core.x, core.maxX - 1 - x)) + 0.5
        let share = min(1, min(down, across) / fade)
        guard share < 1 else { continue }
        faded[x, y] = UInt8((255 * share * share * (3 - 2 * share)).rounded())
      }
    }
    return faded
  }

  /// Everything with coverage, wholly covered.
  fileprivate var boxed: Coverage {
    Coverage(size: size, values: values.map { $0 == 0 ? 0 : 255 })
  }
}

extension Bitmap {
  /// The bitmap with the old ground taken out of the colours of a soft outline, where they are a
  /// mixture of it and the thing: what is added instead comes from the thing's own inside.
  fileprivate func freed(from object: Coverage, of picture: Size) -> Bitmap {
    guard object.values.contains(where: { $0 > 0 && $0 < 255 }) else { return self }
    var inside = self
    for index in inside.pixels.indices where object.values[index] < 255 {
      inside.pixels[index] = .zero
    }
    let sigma = max(1.2, 0.0015 * picture.meanSide)
    let spread = inside.blurred(by: BoxCascade(sigma: sigma))
    var freed = self
    for index in freed.pixels.indices {
      let share = Float(object.values[index]) / 255
      let own = pixels[index]
      let other = spread.pixels[index]
      guard share > 0, share < 1, other.w > 0, own.w > 0 else { continue }
      // Far from the inside nothing certain is known of the thing's colours.
      let weight = (1 - share) * min(1, Float(other.w) / 16)
      var mixed = SIMD4(samples: own) + (SIMD4(samples: other) - SIMD4(samples: own)) * weight
      mixed.w = Float(own.w)
      freed.pixels[index] = Pixel(roundedInRange: mixed)
    }
    return freed
  }

  /// A thing laid over the bitmap, as far as it is there.
  ///
  /// - Parameter seam: what brings the thing's tone to that of the bitmap.
  fileprivate func covered(by thing: Bitmap, share: Coverage, seam: BoxSeam?) -> Bitmap {
    mapRows { y, below, target in
      for x in 0..<below.count {
        let index = y * width + x
        let (pixel, ground) = (thing.pixels[index], below[x])
        let opacity = Float(share.values[index]) / 255 * Float(pixel.w) / 255
        guard opacity > 0 else {
          target[x] = ground
          continue
        }
        var colour = SIMD4(samples: pixel)
        if let seam { colour += seam.offset(x, y) }
        if opacity == 1, seam == nil {
          target[x] = pixel
          continue
        }
        let kept = Float(ground.w) / 255 * (1 - opacity)
        let alpha = opacity + kept
        var mixed = (colour * opacity + SIMD4(samples: ground) * kept) / alpha
        mixed.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        mixed.w = alpha * 255
        target[x] = Pixel(roundedInRange: mixed)
      }
    }
  }
}
