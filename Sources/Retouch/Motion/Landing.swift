import Engine
import Pixels

/// Where a thing of a picture comes to be.
struct Landing {
  /// The thing where it is; what is covered in part is so at its new place.
  let object: Coverage
  /// Whether the thing leaves the place it is in.
  let leavesPlace: Bool
  /// From places in the picture to where what is there comes to be.
  let map: AffineMap
  /// The part of the picture that holds the thing afterwards.
  let area: Rectangle
  /// The thing over the area.
  let coverage: Coverage

  /// - Parameter share: how much of the motion: of its way, its angle, the logarithm of its factor.
  /// - Throws: `EngineError.needs` where there is no thing, or nothing of it would be left.
  init(of motion: Motion, object: Coverage, share: Double) throws(EngineError) {
    let bounds = object.bounds
    guard !bounds.isEmpty else {
      throw .needs("there is nothing under the mask: drag it over the thing to move")
    }
    map = try motion.map(of: bounds, in: object.size, share: share)
    // Between pixels a thing's edge reaches half of one farther.
    area = bounds.enclosed(by: map).expanded(by: map.keepsPixels ? 0 : 1)
      .intersection(object.size.bounds)
    guard !area.isEmpty else { throw Self.gone }
    coverage = Self.seen(from: map, over: area).applied(to: object)
    guard !coverage.isEmpty else { throw Self.gone }
    (self.object, leavesPlace) = (object, motion.leavesPlace)
  }

  private static var gone: EngineError {
    .needs("nothing of the thing would be left in the picture: move it less far")
  }

  /// What brings the picture to a part of the picture after the motion.
  static func seen(from map: AffineMap, over part: Rectangle) -> PictureTransform {
    PictureTransform(
      size: part.size,
      map: map.inverse.after(.shift(by: SIMD2(Double(part.x), Double(part.y)))))
  }

  /// Where the thing is afterwards, over the whole picture.
  var carried: Coverage {
    var carried = Coverage(size: object.size, fill: 0)
    carried.lay(coverage, at: area) { $1 }
    return carried
  }

  /// All that the motion may change, wholly covered: where the thing was and where it comes to be.
  var footprint: Coverage {
    var footprint =
      leavesPlace ? object.leftPlace : Coverage(size: object.size, fill: 0)
    footprint.lay(coverage, at: area) { $1 > 0 ? 255 : $0 }
    return footprint
  }
}

extension Coverage {
  /// What must be filled where a thing is gone: all of it and, of a thing with an outline of its
  /// own, the rim around that still has a trace of its colours.
  var leftPlace: Coverage {
    var place = Coverage(size: size, fill: 0)
    let bounds = bounds
    guard !bounds.isEmpty else { return place }
    let rim = isBox ? 0 : max(1, Int((0.0015 * size.meanSide).rounded()))
    let area = bounds.expanded(by: rim).intersection(size.bounds)
    // First along the rows of the thing, then down the columns: a pixel sees its neighbours.
    var rows = Coverage(size: size, fill: 0)
    for y in bounds.y..<bounds.maxY {
      for x in bounds.x..<bounds.maxX where self[x, y] > 0 {
        for near in max(x - rim, area.x)...min(x + rim, area.maxX - 1) { rows[near, y] = 255 }
      }
    }
    for y in bounds.y..<bounds.maxY {
      for near in max(y - rim, area.y)...min(y + rim, area.maxY - 1) {
        for x in area.x..<area.maxX where rows[x, y] > 0 { place[x, near] = 255 }
      }
    }
    return place
  }

  /// Whether what is wholly covered is one upright rectangle, as a person drags it: its edges are
  /// not the thing's.
  var isBox: Bool {
    let core = coreBounds
    return !core.isEmpty
      && (core.y..<core.maxY).allSatisfy { y in
        let row = y * size.width
        return values[row + core.x..<row + core.maxX].allSatisfy { $0 == 255 }
      }
  }

  /// The smallest rectangle that holds every wholly covered pixel.
  var coreBounds: Rectangle {
    Coverage(size: size, values: values.map { $0 == 255 ? 255 : 0 }).bounds
  }

  /// Joins another coverage, over a part of the picture, with this one.
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
  /// The smallest upright rectangle around what a map makes of this one.
  fileprivate func enclosed(by map: AffineMap) -> Rectangle {
    let corners = [(x, y), (maxX, y), (x, maxY), (maxX, maxY)].map { x, y in
      map(SIMD2(Double(x), Double(y)))
    }
    // Larger numbers would not fit into whole ones, and no picture is so large.
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
