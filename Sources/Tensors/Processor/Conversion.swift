internal import CKernels

/// Conversion of elements of any type to 32-bit numbers.
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
  case .float64: convert(source, Double.self, to: out, count: count) { Float($0) }
  case .int64: convert(source, Int64.self, to: out, count: count) { Float($0) }
  case .int32: convert(source, Int32.self, to: out, count: count) { Float($0) }
  case .int16: convert(source, Int16.self, to: out, count: count) { Float($0) }
  case .int8: convert(source, Int8.self, to: out, count: count) { Float($0) }
  case .uint8, .bool: convert(source, UInt8.self, to: out, count: count) { Float($0) }
  }
}

private func convert<Element: BitwiseCopyable>(
  _ source: UnsafeRawPointer, _ type: Element.Type, to out: UnsafeMutablePointer<Float>, count: Int,
  _ value: (Element) -> Float
) {
  for index in 0..<count {
    // Files need not align what they hold.
    out[index] = value(
      source.loadUnaligned(fromByteOffset: index * MemoryLayout<Element>.stride, as: Element.self))
  }
}

/// Conversion of 32-bit numbers to a tensor's type, bf16 by rounding to the nearest even.
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
