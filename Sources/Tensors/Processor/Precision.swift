/// The type in which a model computes.
public enum Precision: String, Sendable, CaseIterable {
  /// What the processor is fastest with.
  case auto
  /// 32-bit numbers, equal to the reference.
  case f32
  /// 16-bit numbers with the range of 32-bit ones; sums stay 32 bits wide.
  case bf16
}
