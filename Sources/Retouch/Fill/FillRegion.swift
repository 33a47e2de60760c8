import Pixels

/// Independently filled region of a picture: some of its holes and the area they may be filled
/// from.
struct FillRegion {
  /// The area that is searched; it intersects no hole partly.
  let frame: Rectangle
  /// The reduction of the searched picture, which bounds memory and time.
  let reduction: Int

  /// The distance in pixels below which holes are always filled together.
  private static let tile = 32
  /// The smallest margin around a hole, and that of a larger one as a fraction of its mean width.
  private static let leastMargin = 64
  private static let marginShare: Float = 1.5
  private static let mostPixels = 3_000_000
  private static let mostHolePixels = 300_000

  /// The regions that together fill every covered pixel.
  static func regions(of hole: Coverage) -> [FillRegion] {
    var boxes = clusters(of: hole)
    var frames = boxes.map { frame(around: $0, in: hole) }
    // A frame must not cut another hole, since pixels in a hole must not be copied.
    var index = 0
    while index < boxes.count {
      let cut = boxes.indices.first {
        $0 != index && !boxes[$0].intersection(frames[index]).isEmpty
      }
      guard let cut else {
        index += 1
        continue
      }
      boxes[index] = boxes[index].union(boxes[cut])
      frames[index] = frame(around: boxes[index], in: hole)
      boxes.remove(at: cut)
      frames.remove(at: cut)
      index = 0
    }
    return frames.map { FillRegion(frame: $0, hole: hole) }
  }

  private init(frame: Rectangle, hole: Coverage) {
    self.frame = frame
    let holePixels = hole.count(in: frame)
    var reduction = 1
    while frame.size.area > Self.mostPixels * reduction * reduction
      || holePixels > Self.mostHolePixels * reduction * reduction
    {
      reduction *= 2
    }
    self.reduction = reduction
  }

  /// The bounding box of a hole with a generous neighbourhood, larger where the hole leaves little
  /// of it.
  private static func frame(around box: Rectangle, in hole: Coverage) -> Rectangle {
    let picture = hole.size.bounds
    let holePixels = hole.count(in: box)
    var margin = max(leastMargin, Int(Float(box.size.area).squareRoot() * marginShare))
    while true {
      let frame = box.expanded(by: margin).intersection(picture)
      if frame == picture || frame.size.area >= 4 * holePixels { return frame }
      margin *= 2
    }
  }

  /// The bounding boxes of groups of neighbouring holes.
  private static func clusters(of hole: Coverage) -> [Rectangle] {
    let columns = (hole.size.width + tile - 1) / tile
    let rows = (hole.size.height + tile - 1) / tile
    var boxes: [Rectangle] = []
    var isOpen = (0..<columns * rows).map { index in
      hole.count(in: tileBounds(index, columns, hole.size)) > 0
    }
    for start in isOpen.indices where isOpen[start] {
      isOpen[start] = false
      var reached = [start]
      var box = Rectangle(x: 0, y: 0, width: 0, height: 0)
      while let index = reached.popLast() {
        box = box.union(hole.bounds(in: tileBounds(index, columns, hole.size)))
        let (x, y) = (index % columns, index / columns)
        for row in max(0, y - 1)...min(rows - 1, y + 1) {
          for column in max(0, x - 1)...min(columns - 1, x + 1)
          where isOpen[row * columns + column] {
            isOpen[row * columns + column] = false
            reached.append(row * columns + column)
          }
        }
      }
      boxes.append(box)
    }
    return boxes
  }

  private static func tileBounds(_ index: Int, _ columns: Int, _ size: Size) -> Rectangle {
    Rectangle(x: index % columns * tile, y: index / columns * tile, width: tile, height: tile)
      .intersection(size.bounds)
  }
}

extension Coverage {
  /// The number of covered pixels in a rectangle inside the picture.
  fileprivate func count(in rectangle: Rectangle) -> Int {
    (rectangle.y..<rectangle.maxY).reduce(0) { count, y in
      let row = y * size.width
      return values[row + rectangle.x..<row + rectangle.maxX].reduce(count) {
        $1 > 0 ? $0 + 1 : $0
      }
    }
  }

  /// The bounding box of the covered pixels in a rectangle inside the picture.
  fileprivate func bounds(in rectangle: Rectangle) -> Rectangle {
    var bounds = Rectangle(x: 0, y: 0, width: 0, height: 0)
    for y in rectangle.y..<rectangle.maxY {
      for x in rectangle.x..<rectangle.maxX where self[x, y] > 0 {
        bounds = bounds.union(Rectangle(x: x, y: y, width: 1, height: 1))
      }
    }
    return bounds
  }
}
