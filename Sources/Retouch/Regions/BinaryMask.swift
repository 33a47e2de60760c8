import Pixels

/// Binary mask: one value for each pixel of a picture.
extension [Bool] {
  /// Morphological dilation by a square of the radius.
  func dilated(by radius: Int, in size: Size) -> [Bool] {
    spread(by: radius, count: size.width, lines: size.height, step: 1, stride: size.width)
      .spread(
        by: radius, count: size.height, lines: size.width, step: size.width, stride: 1)
  }

  /// Morphological erosion by a square of the radius.
  func eroded(by radius: Int, in size: Size) -> [Bool] {
    map { !$0 }.dilated(by: radius, in: size).map { !$0 }
  }

  /// Sets everything within the radius of a true value, along each line.
  private func spread(
    by radius: Int, count: Int, lines: Int, step: Int, stride: Int
  ) -> [Bool] {
    var spread = self
    for line in 0..<lines {
      var latest = -radius - 1
      for position in 0..<count {
        if self[line * stride + position * step] { latest = position }
        if position - latest <= radius { spread[line * stride + position * step] = true }
      }
      var next = count + radius
      for position in (0..<count).reversed() {
        if self[line * stride + position * step] { next = position }
        if next - position <= radius { spread[line * stride + position * step] = true }
      }
    }
    return spread
  }

  /// The boundary band: where the dilated mask is true and the eroded one is not.
  func boundaryBand(within radius: Int, in size: Size) -> [Bool] {
    let dilated = dilated(by: radius, in: size)
    let eroded = eroded(by: radius, in: size)
    return indices.map { dilated[$0] && !eroded[$0] }
  }

  /// Connected components with four neighbours: the component's index for each pixel, −1 outside;
  /// and the area of each component.
  func components(in size: Size) -> (numbers: [Int32], areas: [Int]) {
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

  /// The mask of an object without specks, and without holes so small that they are only spots of
  /// the background's colour.
  func cleaned(in size: Size) -> [Bool] {
    let kept = removingSpecks(below: 0.05, in: size)
    return kept.fillingHoles(upTo: kept.count { $0 } / 150, in: size)
  }

  /// The mask without components smaller than a fraction of its largest.
  func removingSpecks(below fraction: Double, in size: Size) -> [Bool] {
    let components = components(in: size)
    guard let largest = components.areas.max() else { return self }
    let least = fraction * Double(largest)
    return indices.map { index in
      self[index] && Double(components.areas[Int(components.numbers[index])]) >= least
    }
  }

  /// The mask with holes of up to the given area filled.
  func fillingHoles(upTo area: Int, in size: Size) -> [Bool] {
    let outside = map { !$0 }
    let components = outside.components(in: size)
    return indices.map { self[$0] || components.areas[Int(components.numbers[$0])] <= area }
  }

  /// The mask with holes of up to the given area filled, including those connected to the outside
  /// only by a gap.
  func fillingGaps(of width: Int, upTo area: Int, in size: Size) -> [Bool] {
    let closed = dilated(by: width, in: size).eroded(by: width, in: size)
    let filled = closed.fillingHoles(upTo: area, in: size)
    let holes = indices.map { filled[$0] && !closed[$0] }.dilated(by: width + 1, in: size)
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

  /// Nearest-neighbour resampling of values for each pixel of a picture.
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
