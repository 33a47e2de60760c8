extension Coverage {
  /// Euclidean distance transform: the squared distance in pixels from each pixel to the nearest
  /// one with coverage; infinite where there is no such pixel.
  ///
  /// Exact, after Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions" (2012):
  /// lower envelopes of parabolas, first down the columns, then along the rows.
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

/// The lower envelope of one parabola for each sample of a line.
private struct LowerEnvelope {
  /// The vertices of the envelope's parabolas, and the positions from which each is the lowest.
  var vertices: [Int]
  var starts: [Float]
  var heights: [Float]

  init(capacity: Int) {
    vertices = [Int](repeating: 0, count: capacity)
    starts = [Float](repeating: 0, count: capacity + 1)
    heights = [Float](repeating: 0, count: capacity)
  }

  /// Replaces each sample by the value of the lower envelope at its position.
  mutating func transform(_ line: inout [Float]) {
    guard let first = line.firstIndex(where: { $0 < .infinity }) else { return }
    var last = 0
    vertices[0] = first
    starts[0] = -.infinity
    for vertex in first + 1..<max(first + 1, line.count) where line[vertex] < .infinity {
      var start = crossing(line, vertices[last], vertex)
      while start <= starts[last] {
        last -= 1
        start = crossing(line, vertices[last], vertex)
      }
      last += 1
      vertices[last] = vertex
      starts[last] = start
    }
    starts[last + 1] = .infinity
    var current = 0
    for x in line.indices {
      while starts[current + 1] < Float(x) { current += 1 }
      let offset = Float(x - vertices[current])
      heights[x] = offset * offset + line[vertices[current]]
    }
    for x in line.indices { line[x] = heights[x] }
  }

  /// The position from which the later parabola is the lower one.
  private func crossing(_ line: [Float], _ earlier: Int, _ later: Int) -> Float {
    // Squares of positions in a wide picture do not fit into a Float's 24 bits.
    let (a, b) = (Double(earlier), Double(later))
    return Float((Double(line[later]) + b * b - Double(line[earlier]) - a * a) / (2 * (b - a)))
  }
}
