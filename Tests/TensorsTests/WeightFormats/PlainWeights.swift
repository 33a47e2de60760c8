import Testing

@testable import Tensors

/// A stored tensor in some format, with the numbers that its bytes mean.
struct PlainWeights {
  let stored: StoredTensor
  let plain: PlainTensor

  /// Formats of each kind; each reads a tensor whose number of elements 32 divides.
  enum Kind: CaseIterable {
    case bfloat16, float64, q8_0, float8, float8Rows
  }

  init(_ kind: Kind, _ shape: [Int], _ make: inout LayerMaker) throws {
    let count = shape.reduce(1, *)
    switch kind {
    case .bfloat16, .float64:
      plain = make.plain(shape).rounded(to: .bf16)
      stored = try LayerMaker.stored(plain, as: kind == .bfloat16 ? .bfloat16 : .float64)
      return
    case .q8_0:
      let (bytes, values) = Self.q8_0(blocks: count / 32, &make)
      plain = PlainTensor(shape, values)
      stored = try LayerMaker.stored(bytes, shape, .blocks(.q8_0))
    case .float8, .float8Rows:
      // No NaN, and numbers that are small enough for sums of them.
      let bytes = (0..<count).map { _ in
        UInt8.random(in: 0...0x47, using: &make.random) | (make.flip() ? 0x80 : 0)
      }
      let scales = make.floats(kind == .float8 ? 1 : shape[0], in: 0.05...0.2)
      let whole = try LayerMaker.stored(
        bytes, shape, .scaled(ScaledFormat(codes: .float8E4M3, scales: [1])))
      stored = try #require(whole.scaled(by: scales))
      plain = PlainTensor(
        shape,
        bytes.enumerated().map { index, byte in
          Double(Self.float8(byte) * scales[index / (count / scales.count)])
        })
    }
  }

  /// Blocks of GGUF's Q8_0, and what they mean.
  static func q8_0(blocks: Int, _ make: inout LayerMaker) -> (bytes: [UInt8], values: [Double]) {
    var (bytes, values): ([UInt8], [Double]) = ([], [])
    for _ in 0..<blocks {
      let factor = Float16(make.floats(1, in: -0.02...0.02)[0])
      bytes += [UInt8(factor.bitPattern & 0xFF), UInt8(factor.bitPattern >> 8)]
      for _ in 0..<32 {
        let code = Int8.random(in: .min ... .max, using: &make.random)
        bytes.append(UInt8(bitPattern: code))
        values.append(Double(Float(factor) * Float(code)))
      }
    }
    return (bytes, values)
  }

  /// fp8 by the values of its bits.
  static func float8(_ byte: UInt8) -> Float {
    var value: Float = 0
    for bit in 0..<3 where byte >> bit & 1 == 1 { value += [0.125, 0.25, 0.5][bit] }
    let exponent = Int(byte >> 3) & 15
    if exponent > 0 { value += 1 }
    for _ in 0..<abs(max(exponent, 1) - 7) { value *= exponent > 7 ? 2 : 0.5 }
    return byte & 0x80 == 0 ? value : -value
  }
}
