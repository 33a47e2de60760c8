internal import CKernels

extension BlockFormat {
  /// Q8_0 of GGUF: a factor in f16, then 32 signed bytes that it multiplies.
  public static let q8_0 = BlockFormat("Q8_0", elements: 32, bytes: 34) { blocks, count, out in
    for block in 0..<count {
      let source = blocks + block * 34
      let factor = float(f16: source.loadUnaligned(as: UInt16.self))
      for index in 0..<32 {
        out[block * 32 + index] =
          factor * Float(source.load(fromByteOffset: 2 + index, as: Int8.self))
      }
    }
  }
}

/// The value of an f16.
///
/// Swift's `Float16` calls a function of the compiler's library for each number where the program
/// is built for processors without F16C.
func float(f16 bits: UInt16) -> Float {
  var (bits, value): (UInt16, Float) = (UInt16(littleEndian: bits), 0)
  kernel_float_from_f16(kernel_features(), &bits, &value, 1)
  return value
}
