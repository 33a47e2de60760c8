import Pixels

/// A region of a picture as one value for each pixel: whether it belongs to it.
extension [Bool] {
  /// The region grown by a square that reaches so far to each side.
  func grown(by radius: Int, in size: Size) -> [Bool] {
    spread(by: radius, count: size.width, lines: size.height, step: 1, stride: size.width)
      .spread(
        by: radius, count: size.height, lines: size.width, step: size.width, stride: 1)
  }

  /// The region without what is so near to its outside.
  func shrunk(by radius: Int, in size: Size) -> [Bool] {
    map { !$0 }.grown(by: radius, in: size).map { !$0 }
  }

  /// Along each line, sets everything near to a true one.
  private func spread(
    by radius: Int, count: Int, lines: Int, step: Int, stride: Int
  ) -> [Bool] {
    var spread = self
    for line in 0..<lines {
      var latest = -radius - 1
      for place in 0..<count {
        if self[line * stride + place * step] { latest = place }
        if place - latest <= radius { spread[line * stride + place * step] = true }
      }
      var next = count + radius
      for place in (0..<count).reversed() {
        if self[line * stride + place * step] { next = place }
        if next - place <= radius { spread[line * stride + place * step] = true }
      }
    }
    return spread
  }

  /// Where both the region and its outside are near.
  func isMixed(within radius: Int, in size: Size) -> [Bool] {
    let grown = grown(by: radius, in: size)
    let shrunk = shrunk(by: radius, in: size)
    return indices.map { grown[$0] && !shrunk[$0] }
  }

  /// The pieces of the region that hang together, side by side: the number of the piece for each
  /// pixel, −1 outside; and the number of pixels of each piece.
  func pieces(in size: Size) -> (numbers: [Int32], areas: [Int]) {
    var numbers = [Int32](repeating: -1, count: count)
    var areas: [Int] = []
    var queue: [Int] = []
    for start in indices where self[start] && numbers[start] < 0 {
      let number = Int32(areas.count)
      numbers[start] = number
      queue.append(start)
      var area = 0
      while let index = queue.popLast() {
        area += 1
        let (y, x) = index.quotientAndRemainder(dividingBy: size.width)
        func visit(_ isInside: Bool, _ neighbour: Int) {
          guard isInside, self[neighbour], numbers[neighbour] < 0 else { return }
          numbers[neighbour] = number
          queue.append(neighbour)
        }
        visit(x > 0, index - 1)
        visit(x + 1 < size.width, index + 1)
        visit(y > 0, index - size.width)
        visit(y + 1 < size.height, index + size.width)
      }
      areas.append(area)
    }
    return (numbers, areas)
  }

  /// The region of a thing: without specks, and without holes so small that they are only spots of
  /// the ground's colour.
  func tidied(in size: Size) -> [Bool] {
    let pieces = withoutSpecks(below: 0.05, in: size)
    return pieces.fillingHoles(upTo: pieces.count { $0 } / 150, in: size)
  }

  /// The region without pieces smaller than a share of its largest.
  func withoutSpecks(below share: Double, in size: Size) -> [Bool] {
    let pieces = pieces(in: size)
    guard let largest = pieces.areas.max() else { return self }
    let least = share * Double(largest)
    return indices.map { index in
      self[index] && Double(pieces.areas[Int(pieces.numbers[index])]) >= least
    }
  }

  /// The region with holes of up to so many pixels filled.
  func fillingHoles(upTo area: Int, in size: Size) -> [Bool] {
    let outside = map { !$0 }
    let pieces = outside.pieces(in: size)
    return indices.map { self[$0] || pieces.areas[Int(pieces.numbers[$0])] <= area }
  }

  /// The region with holes of up to so many pixels filled, those too that hang together with the
  /// outside by no more than a gap.
  func fillingGaps(of width: Int, upTo area: Int, in size: Size) -> [Bool] {
    let closed = grown(by: width, in: size).shrunk(by: width, in: size)
    let filled = closed.fillingHoles(upTo: area, in: size)
    let holes = indices.map { filled[$0] && !closed[$0] }.grown(by: width + 1, in: size)
    return indices.map { self[$0] || (holes[$0] && filled[$0]) }
      .fillingHoles(upTo: area / 3, in: size)
  }
}

extension Array {
  /// The values of a part of a picture, row by row.
  func cropped(to area: Rectangle, of size: Size) -> [Element] {
    var part: [Element] = []
    part.reserveCapacity(area.size.area)
    for y in area.y..<area.maxY {
      let start = y * size.width + area.x
      part.append(contentsOf: self[start..<start + area.width])
    }
    return part
  }

  /// Values for each pixel of a picture at another size, each the nearest one.
  func resized(from size: Size, to target: Size) -> [Element] {
    guard !isEmpty, size != target else { return self }
    var resized: [Element] = []
    resized.reserveCapacity(target.area)
    for y in 0..<target.height {
      let row = (2 * y + 1) * size.height / (2 * target.height) * size.width
      for x in 0..<target.width {
        resized.append(self[row + (2 * x + 1) * size.width / (2 * target.width)])
      }
    }
    return resized
  }
}
