internal import CKernels

/// Converts elements of any floating type to 32 bits.
func convert(
  _ source: UnsafeRawPointer, _ type: ElementType, to out: UnsafeMutablePointer<Float>, count: Int
) {
  switch type {
  case .float32: out.update(from: source.assumingMemoryBound(to: Float.self), count: count)
  case .bfloat16:
    kernel_float_from_bf16(
      kernel_features(), source.assumingMemoryBound(to: UInt16.self), out, count)
  case .float16:
    kernel_float_from_f16(
      kernel_features(), source.assumingMemoryBound(to: UInt16.self), out, count)
  case .float64:
    // Files need not align what they hold.
    for index in 0..<count {
      out[index] = Float(
        source.loadUnaligned(fromByteOffset: index * 8, as: Double.self))
    }
  default: preconditionFailure("weights of \(type) are refused when they are taken")
  }
}

/// Converts 32-bit numbers to a tensor's type, bf16 by rounding to the nearest even.
func convert(
  _ source: UnsafePointer<Float>, to type: ElementType, _ out: UnsafeMutableRawPointer, count: Int
) {
  if type == .float32 {
    out.assumingMemoryBound(to: Float.self).update(from: source, count: count)
  } else {
    kernel_bf16_from_float(
      kernel_features(), source, out.assumingMemoryBound(to: UInt16.self), count)
  }
}
