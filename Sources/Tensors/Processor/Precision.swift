/// The numeric precision of a model's computation.
public enum Precision: String, Sendable, CaseIterable {
  /// The fastest one of the processor.
  case auto
  /// 32-bit floating point, as the reference results are recorded.
  case f32
  /// bfloat16, 16 bits with the exponent range of 32; sums are made in 32 bits.
  case bf16
}
