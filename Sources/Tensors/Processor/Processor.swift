internal import CKernels

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

  /// The precision that `auto` stands for: the faster one of those measured; any other is itself.
  public func resolved(_ precision: Precision) -> Precision {
    precision == .auto ? MachineRates.current.precision : precision
  }

  /// Names of the instructions, widest last, for people.
  public var names: [String] {
    let all: [(Features, String)] = [
      (.avx2, "AVX2"), (.avx512, "AVX-512"), (.avx512BF16, "AVX-512 BF16"), (.amxBF16, "AMX BF16"),
    ]
    return all.filter { features.contains($0.0) }.map(\.1)
  }
}
