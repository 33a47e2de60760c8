@testable import Tensors

/// The bits of a number in each floating type of a weight file, and back.
///
/// Of f16, Swift's own `Float16` is the definition; bf16 is the upper half of 32 bits, rounded to
/// the nearest, ties to even.
enum PlainConversion {
  static func bf16(_ value: Float) -> UInt16 {
    guard !value.isNaN else { return 0x7FC0 }
    let upper = UInt16(value.bitPattern >> 16)
    switch value.bitPattern & 0xFFFF {
    case 0..<0x8000: return upper
    case 0x8000: return upper + upper & 1
    default: return upper + 1
    }
  }

  static func float(bf16 bits: UInt16) -> Float { Float(bitPattern: UInt32(bits) << 16) }

  /// The nearest number that bf16 holds.
  static func rounded(_ value: Float) -> Float { float(bf16: bf16(value)) }

  /// Little-endian bytes as a file holds them.
  static func bytes(_ values: [Float], as type: ElementType) -> [UInt8] {
    func joined<Number: FixedWidthInteger>(_ bits: (Float) -> Number) -> [UInt8] {
      values.flatMap { value in withUnsafeBytes(of: bits(value).littleEndian) { Array($0) } }
    }
    switch type {
    case .float16: return joined { Float16($0).bitPattern }
    case .bfloat16: return joined(bf16)
    case .float64: return joined { Double($0).bitPattern }
    default: return joined(\.bitPattern)
    }
  }
}
