extension PlainTensor {
  /// Each pixel takes that at ⌊position · source size / size⌋.
  func enlarged(height: Int, width: Int) -> PlainTensor {
    var out = PlainTensor(zeros: [shape[0], height, width, channels])
    for item in 0..<shape[0] {
      for y in 0..<height {
        for x in 0..<width {
          let source = place(item, y * shape[1] / height, x * shape[2] / width)
          let target = out.place(item, y, x)
          for channel in 0..<channels { out.values[target + channel] = values[source + channel] }
        }
      }
    }
    return out
  }

  /// Side by side along the last dimension.
  static func concatenated(_ parts: [PlainTensor]) -> PlainTensor {
    let channels = parts.reduce(0) { $0 + $1.channels }
    return PlainTensor(
      parts[0].shape.dropLast() + [channels],
      (0..<parts[0].rows).flatMap { row in parts.flatMap { $0[row: row] } })
  }

  /// One after another along the first dimension.
  static func stacked(_ parts: [PlainTensor]) -> PlainTensor {
    PlainTensor(
      [parts.reduce(0) { $0 + $1.shape[0] }] + parts[0].shape.dropFirst(), parts.flatMap(\.values))
  }
}
