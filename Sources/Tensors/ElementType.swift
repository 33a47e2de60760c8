/// The element type of a tensor, in memory or in a file.
public enum ElementType: Hashable, Sendable, CaseIterable {
  case float32, float16, bfloat16, float64
  case int64, int32, int16, int8, uint8, bool

  /// Whether elements are floating-point numbers.
  var isFloating: Bool {
    switch self {
    case .float32, .float16, .bfloat16, .float64: true
    case .int64, .int32, .int16, .int8, .uint8, .bool: false
    }
  }

  /// Bytes of one element.
  public var byteCount: Int {
    switch self {
    case .float64, .int64: 8
    case .float32, .int32: 4
    case .float16, .bfloat16, .int16: 2
    case .int8, .uint8, .bool: 1
    }
  }
}
