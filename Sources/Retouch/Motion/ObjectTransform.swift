import Engine
import Pixels

/// Affine transform of an object in a picture.
struct ObjectTransform {
  /// The matte of the object; its soft edges are kept at the new position.
  let object: Coverage
  /// Whether the object leaves its old position, unlike a duplicate.
  let vacates: Bool
  /// The map from positions in the picture to positions after the motion.
  let map: AffineMap
  /// The bounds of the object after the motion, within the picture.
  let area: Rectangle
  /// The object's matte after the motion, over the area.
  let coverage: Coverage

  /// - Parameter amount: the fraction of the motion: of the displacement, the angle or the
  ///   logarithm of the scale.
  /// - Throws: `EngineError.needs` where there is no object, or nothing of it would be left.
  init(of motion: Motion, object: Coverage, amount: Double) throws(EngineError) {
    let bounds = object.bounds
    guard !bounds.isEmpty else {
      throw .needs("there is nothing under the mask: drag it over the thing to move")
    }
    map = try motion.map(of: bounds, in: object.size, amount: amount)
    // Between pixels an object's edge extends by half a pixel.
    area = bounds.enclosed(by: map).expanded(by: map.keepsPixels ? 0 : 1)
      .intersection(object.size.bounds)
    guard !area.isEmpty else { throw Self.gone }
    coverage = Self.seen(from: map, over: area).applied(to: object)
    guard !coverage.isEmpty else { throw Self.gone }
    (self.object, vacates) = (object, motion.vacates)
  }

  private static var gone: EngineError {
    .needs("nothing of the thing would be left in the picture: move it less far")
  }

  /// The transform of the picture to a part of the result.
  static func seen(from map: AffineMap, over part: Rectangle) -> PictureTransform {
    PictureTransform(
      size: part.size,
      map: map.inverse.after(.shift(by: SIMD2(Double(part.x), Double(part.y)))))
  }

  /// The object's matte after the motion, over the whole picture.
  var movedCoverage: Coverage {
    var movedCoverage = Coverage(size: object.size, fill: 0)
    movedCoverage.lay(coverage, at: area) { $1 }
    return movedCoverage
  }

  /// Everything that the motion may change, as 0 or 255: the object's old and new area.
  var footprint: Coverage {
    var footprint =
      vacates ? object.vacatedArea : Coverage(size: object.size, fill: 0)
    footprint.lay(coverage, at: area) { $1 > 0 ? 255 : $0 }
    return footprint
  }
}

extension Coverage {
  /// The area to inpaint where an object is removed: the object itself and, unless it is a box, a
  /// rim that still shows traces of its colours.
  var vacatedArea: Coverage {
    var vacated = Coverage(size: size, fill: 0)
    let bounds = bounds
    guard !bounds.isEmpty else { return vacated }
    let rim = isBox ? 0 : max(1, Int((0.0015 * size.meanSide).rounded()))
    let area = bounds.expanded(by: rim).intersection(size.bounds)
    // A separable dilation: first along the rows, then down the columns.
    var rows = Coverage(size: size, fill: 0)
    for y in bounds.y..<bounds.maxY {
      for x in bounds.x..<bounds.maxX where self[x, y] > 0 {
        for near in max(x - rim, area.x)...min(x + rim, area.maxX - 1) { rows[near, y] = 255 }
      }
    }
    for y in bounds.y..<bounds.maxY {
      for near in max(y - rim, area.y)...min(y + rim, area.maxY - 1) {
        for x in area.x..<area.maxX where rows[x, y] > 0 { vacated[x, near] = 255 }
      }
    }
    return vacated
  }

  /// Whether the fully covered pixels form an upright rectangle, as a person drags it: its edges
  /// are not the object's.
  var isBox: Bool {
    let core = coreBounds
    return !core.isEmpty
      && (core.y..<core.maxY).allSatisfy { y in
        let row = y * size.width
        return values[row + core.x..<row + core.maxX].allSatisfy { $0 == 255 }
      }
  }

  /// The bounding box of the fully covered pixels.
  var coreBounds: Rectangle {
    Coverage(size: size, values: values.map { $0 == 255 ? 255 : 0 }).bounds
  }

  /// Combines a coverage over a part of the picture with this one.
  mutating func lay(
    _ other: Coverage, at part: Rectangle, _ join: (_ old: UInt8, _ new: UInt8) -> UInt8
  ) {
    for y in 0..<part.height {
      let start = (part.y + y) * size.width + part.x
      for x in 0..<part.width {
        values[start + x] = join(values[start + x], other.values[y * part.width + x])
      }
    }
  }
}

extension Rectangle {
  /// The bounding box of the rectangle's image under a map.
  fileprivate func enclosed(by map: AffineMap) -> Rectangle {
    let corners = [(x, y), (maxX, y), (x, maxY), (maxX, maxY)].map { x, y in
      map(SIMD2(Double(x), Double(y)))
    }
    // Larger numbers would overflow integers, and no picture is so large.
    let limit = SIMD2(repeating: 1e9)
    let low = corners.dropFirst().reduce(corners[0], pointwiseMin).clamped(
      lowerBound: -limit, upperBound: limit)
    let high = corners.dropFirst().reduce(corners[0], pointwiseMax).clamped(
      lowerBound: -limit, upperBound: limit)
    let start = SIMD2<Int>((low + 1e-6).rounded(.down))
    let end = SIMD2<Int>((high - 1e-6).rounded(.up))
    return Rectangle(x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y)
  }
}
