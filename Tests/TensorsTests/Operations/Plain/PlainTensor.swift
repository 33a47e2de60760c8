/// A tensor as plainly as it can be: the definition of right for every operation, in 64 bits.
///
/// Pictures are [batch, height, width, channels]. Each operation is written as its formula reads,
/// without a thought for speed.
struct PlainTensor {
  var shape: [Int]
  var values: [Double]

  init(_ shape: [Int], _ values: [Double]) {
    precondition(shape.reduce(1, *) == values.count)
    (self.shape, self.values) = (shape, values)
  }

  init(_ shape: [Int], _ values: [Float]) { self.init(shape, values.map(Double.init)) }

  init(zeros shape: [Int]) { self.init(shape, [Double](repeating: 0, count: shape.reduce(1, *))) }

  var channels: Int { shape[shape.count - 1] }
  var rows: Int { values.count / channels }
  var floats: [Float] { values.map { Float($0) } }

  /// One row of channels.
  subscript(row row: Int) -> ArraySlice<Double> {
    get { values[row * channels..<(row + 1) * channels] }
    set { values.replaceSubrange(row * channels..<(row + 1) * channels, with: newValue) }
  }

  /// Where the pixel of a picture begins.
  func offset(_ item: Int, _ y: Int, _ x: Int) -> Int {
    ((item * shape[1] + y) * shape[2] + x) * channels
  }

  func reshaped(_ shape: [Int]) -> PlainTensor { PlainTensor(shape, values) }

  /// Some items of the first dimension.
  subscript(items: Range<Int>) -> PlainTensor {
    let item = values.count / shape[0]
    return PlainTensor(
      [items.count] + shape.dropFirst(),
      Array(values[items.lowerBound * item..<items.upperBound * item]))
  }
}
