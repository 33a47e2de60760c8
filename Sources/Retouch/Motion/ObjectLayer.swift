import Pixels

/// Object layer: the colours of a part of a picture and the matte of the object in it.
struct ObjectLayer {
  /// The part of the picture that holds the object and some of its surroundings.
  let area: Rectangle
  /// The part's colours; at a soft outline those of the object alone.
  let bitmap: Bitmap
  /// The matte over the whole picture.
  let coverage: Coverage
  /// Whether the object is a dragged rectangle, which includes some of its old surroundings.
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

  /// Composites the transformed layer over a picture.
  func paste(into ground: inout Bitmap, at transform: ObjectTransform) {
    let ring = isBox ? BoxSeam.ring(around: transform.area.size) : 0
    let part = transform.area.expanded(by: ring).intersection(ground.size.bounds)
    let seen = ObjectTransform.seen(from: transform.map, over: part)
    var matte = seen.applied(to: coverage)
    matte.clear(outside: transform, over: part)
    let colours = PictureTransform(
      size: seen.size,
      map: AffineMap.shift(by: -SIMD2(Double(area.x), Double(area.y))).after(seen.map)
    ).applied(to: bitmap)
    var below = ground.cropped(to: part)
    let seam =
      isBox
      ? BoxSeam(
        object: colours, ground: below, coverage: seen.applied(to: coverage.support)) : nil
    below = below.covered(by: colours, matte: matte, seam: seam)
    ground.replace(part, by: below)
  }
}

extension Coverage {
  /// Clears the matte, which covers a part of the picture, outside the transformed object.
  fileprivate mutating func clear(outside transform: ObjectTransform, over part: Rectangle) {
    for y in 0..<part.height {
      for x in 0..<part.width {
        let position = Point(x: part.x + x, y: part.y + y)
        let isInside =
          transform.area.contains(position)
          && transform.coverage[position.x - transform.area.x, position.y - transform.area.y] > 0
        if !isInside { self[x, y] = 0 }
      }
    }
  }

  /// The matte of a box faded out towards its edges, over a small fraction of its shorter side, so
  /// that mismatches there are crossfaded.
  fileprivate var fadedInwards: Coverage {
    let core = coreBounds
    let fade = min(0.06 * Double(min(core.width, core.height)), 32)
    guard fade > 1 else { return self }
    var faded = self
    for y in core.y..<core.maxY {
      let down = Double(min(y - core.y, core.maxY - 1 - y)) + 0.5
      for x in core.x..<core.maxX {
        let across = Double(min(x - core.x, core.maxX - 1 - x)) + 0.5
        let fraction = min(1, min(down, across) / fade)
        guard fraction < 1 else { continue }
        faded[x, y] = UInt8((255 * fraction * fraction * (3 - 2 * fraction)).rounded())
      }
    }
    return faded
  }
}

extension Bitmap {
  /// Foreground colour estimation: the bitmap with the old background removed from the colours of a
  /// soft outline, replaced by colours from the object's inside.
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
      let fraction = Float(object.values[index]) / 255
      let own = pixels[index]
      let other = spread.pixels[index]
      guard fraction > 0, fraction < 1, other.w > 0, own.w > 0 else { continue }
      // Far from the inside the object's colours are unknown.
      let weight = (1 - fraction) * min(1, Float(other.w) / 16)
      var mixed = SIMD4(samples: own) + (SIMD4(samples: other) - SIMD4(samples: own)) * weight
      mixed.w = Float(own.w)
      freed.pixels[index] = Pixel(roundedInRange: mixed)
    }
    return freed
  }

  /// The bitmap with an object composited over it.
  ///
  /// - Parameter seam: the correction that matches the object's tone to that of the bitmap.
  fileprivate func covered(by object: Bitmap, matte: Coverage, seam: BoxSeam?) -> Bitmap {
    mapRows { y, below, target in
      for x in 0..<below.count {
        let index = y * width + x
        let (pixel, ground) = (object.pixels[index], below[x])
        let opacity = Float(matte.values[index]) / 255 * Float(pixel.w) / 255
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
