extension PlainTensor {
  /// Each pixel takes that at ⌊position · source size / size⌋.
  func enlarged(height: Int, width: Int) -> PlainTensor {
    var out = PlainTensor(zeros: [shape[0], height, width, channels])
    for item in 0..<shape[0] {
      for y in 0..<height {
        for x in 0..<width {
          let source = offset(item, y * shape[1] / height, x * shape[2] / width)
          let target = out.offset(item, y, x)
          for channel in 0..<channels { out.values[target + channel] = values[source + channel] }
        }
      }
    }
    return out
  }

  /// Parts joined along one dimension: element by element, by its indices.
  static func concatenated(_ parts: [PlainTensor], along dimension: Int) -> PlainTensor {
    var shape = parts[0].shape
    shape[dimension] = parts.reduce(0) { $0 + $1.shape[dimension] }
    var out = PlainTensor(zeros: shape)
    for position in out.values.indices {
      var indices = out.indices(of: position)
      var part = 0
      while indices[dimension] >= parts[part].shape[dimension] {
        indices[dimension] -= parts[part].shape[dimension]
        part += 1
      }
      out.values[position] = parts[part][indices]
    }
    return out
  }

  /// A part along one dimension.
  func sliced(_ range: Range<Int>, along dimension: Int) -> PlainTensor {
    var shape = shape
    shape[dimension] = range.count
    var out = PlainTensor(zeros: shape)
    for position in out.values.indices {
      var indices = out.indices(of: position)
      indices[dimension] += range.lowerBound
      out.values[position] = self[indices]
    }
    return out
  }

  /// The index in each dimension of an element.
  private func indices(of position: Int) -> [Int] {
    var rest = position
    return shape.reversed().map { size in
      defer { rest /= size }
      return rest % size
    }.reversed()
  }

  private subscript(indices: [Int]) -> Double {
    values[zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 }]
  }
}
