extension Coverage {
  /// The squared distance in pixels from each pixel to the nearest one with coverage; infinite
  /// where there is none.
  ///
  /// Exact Euclidean distance transform after Felzenszwalb and Huttenlocher, "Distance Transforms
  /// of Sampled Functions" (2012): lower envelopes of parabolas, first down the columns, then along
  /// the rows.
  package func squaredDistances() -> [Float] {
    let (width, height) = (size.width, size.height)
    var distances = values.map { $0 != 0 ? Float(0) : .infinity }
    var envelope = LowerEnvelope(capacity: max(width, height))
    var line = [Float](repeating: 0, count: height)
    for x in 0..<width {
      for y in 0..<height { line[y] = distances[y * width + x] }
      envelope.transform(&line)
      for y in 0..<height { distances[y * width + x] = line[y] }
    }
    line = [Float](repeating: 0, count: width)
    for y in 0..<height {
      for x in 0..<width { line[x] = distances[y * width + x] }
      envelope.transform(&line)
      for x in 0..<width { distances[y * width + x] = line[x] }
    }
    return distances
  }
}

/// The lower envelope of the parabolas that stand on the samples of one line.
private struct LowerEnvelope {
  /// Where the parabolas of the envelope stand, and from where on each is the lowest.
  var feet: [Int]
  var starts: [Float]
  var heights: [Float]

  init(capacity: Int) {
    feet = [Int](repeating: 0, count: capacity)
    starts = [Float](repeating: 0, count: capacity + 1)
    heights = [Float](repeating: 0, count: capacity)
  }

  /// Replaces each sample by the lowest parabola above its place.
  mutating func transform(_ line: inout [Float]) {
    guard let first = line.firstIndex(where: { $0 < .infinity }) else { return }
    var last = 0
    feet[0] = first
    starts[0] = -.infinity
    for foot in first + 1..<max(first + 1, line.count) where line[foot] < .infinity {
      var start = crossing(line, feet[last], foot)
      while start <= starts[last] {
        last -= 1
        start = crossing(line, feet[last], foot)
      }
      last += 1
      feet[last] = foot
      starts[last] = start
    }
    starts[last + 1] = .infinity
    var current = 0
    for place in line.indices {
      while starts[current + 1] < Float(place) { current += 1 }
      let offset = Float(place - feet[current])
      heights[place] = offset * offset + line[feet[current]]
    }
    for place in line.indices { line[place] = heights[place] }
  }

  /// Where the parabola on the later foot begins to be the lower one.
  private func crossing(_ line: [Float], _ earlier: Int, _ later: Int) -> Float {
    // Squares of places in a wide picture do not fit into a Float's 24 bits.
    let (a, b) = (Double(earlier), Double(later))
    return Float((Double(line[later]) + b * b - Double(line[earlier]) - a * a) / (2 * (b - a)))
  }
}
