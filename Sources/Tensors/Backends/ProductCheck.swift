/// A check of a library's product against its plain definition.
///
/// The shapes take a library through what its kernels do in different ways: whole blocks and what is
/// left of them, in every dimension, small products, and inner dimensions beyond one block.
enum ProductCheck {
  /// A product as `OpenBLAS.multiply` gives it.
  typealias Product = (
    _ rows: Int, _ columns: Int, _ inner: Int, _ source: UnsafePointer<Float>,
    _ weights: UnsafePointer<Float>, _ adds: Bool, _ out: UnsafeMutablePointer<Float>, _ step: Int
  ) -> Void

  private static let shapes = [
    (1, 1, 1), (1, 70, 33), (7, 5, 3), (16, 16, 16), (31, 64, 40), (33, 17, 70), (48, 130, 19),
    (6, 33, 900), (65, 49, 130),
  ]

  static func passes(_ multiply: Product) -> Bool {
    shapes.allSatisfy { rows, columns, inner in
      [false, true].allSatisfy { error(of: multiply, rows, columns, inner, adds: $0) < 1e-5 }
    }
  }

  /// The largest error, as a part of the sum of the absolute terms.
  private static func error(
    of multiply: Product, _ rows: Int, _ columns: Int, _ inner: Int, adds: Bool
  ) -> Double {
    let source = numbers(rows * inner, seed: 1)
    let weights = numbers(columns * inner, seed: 2)
    // Rows lie further apart than they are long, and what is between them is not to be touched.
    let step = columns + 3
    let before = adds ? numbers(rows * step, seed: 3) : [Float](repeating: .nan, count: rows * step)
    var out = before
    multiply(rows, columns, inner, source, weights, adds, &out, step)
    var worst = 0.0
    for row in 0..<rows {
      for column in 0..<step {
        let found = out[row * step + column], old = before[row * step + column]
        guard column < columns else {
          if found.bitPattern != old.bitPattern { return .infinity }
          continue
        }
        var (sum, size) = adds ? (Double(old), abs(Double(old))) : (0, 1e-30)
        for index in 0..<inner {
          let term = Double(source[row * inner + index]) * Double(weights[column * inner + index])
          sum += term
          size += abs(term)
        }
        let error = abs(Double(found) - sum) / size
        worst = error >= worst ? error : error.isNaN ? .infinity : worst
      }
    }
    return worst
  }

  /// Numbers between -1 and 1, the same for the same seed.
  private static func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var state = seed
    return (0..<count).map { _ in
      // Knuth's linear congruential generator.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int64(bitPattern: state) >> 40) / Float(1 << 23)
    }
  }
}
