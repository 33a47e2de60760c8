internal import CKernels
internal import COneDNN

/// The processor's vector and matrix instructions.
public struct Processor: Sendable {
  /// Instruction sets that our kernels or oneDNN have code for.
  public struct Features: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let avx2 = Features(rawValue: 1)
    public static let avx512 = Features(rawValue: 2)
    public static let avx512BF16 = Features(rawValue: 4)
    public static let amxBF16 = Features(rawValue: 8)
  }

  public let features: Features

  public static let current = Processor(features: Features(rawValue: Int(kernel_features())))

  /// The precision that `auto` stands for: bf16 where the processor has instructions for products
  /// of it, else f32.
  public func resolved(_ precision: Precision) -> Precision {
    guard precision == .auto else { return precision }
    return features.isDisjoint(with: [.avx512BF16, .amxBF16]) ? .f32 : .bf16
  }

  /// Names of the instructions, widest last, for people.
  public var names: [String] {
    let all: [(Features, String)] = [
      (.avx2, "AVX2"), (.avx512, "AVX-512"), (.avx512BF16, "AVX-512 BF16"), (.amxBF16, "AMX BF16"),
    ]
    return all.filter { features.contains($0.0) }.map(\.1)
  }

  /// The version of oneDNN, such as "2.6.3".
  public static var libraryVersion: String {
    let version = Int(dnn_version())
    return "\(version / 10000).\(version / 100 % 100).\(version % 100)"
  }
}
