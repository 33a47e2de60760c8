/// The measured speed of this machine's products and convolutions, by which precision and library are
/// chosen.
///
/// What a processor has instructions for is no measure: there are ones with AVX-512 BF16 whose bf16
/// products run at half the rate of those in 32 bits.
public struct MachineRates: Codable, Hashable, Sendable {
  /// Multiplications and additions a second of one thread.
  struct Rate: Codable, Hashable {
    var products: Double
    /// Convolutions without Winograd's filtering.
    var convolutions: Double

    /// Seconds for one operation of each.
    var seconds: Double { 1 / products + 1 / convolutions }
    var isValid: Bool {
      [products, convolutions].allSatisfy { $0.isFinite && $0 > 0 }
    }
  }

  /// oneDNN's; nil where it is missing.
  var f32: Rate?
  /// oneDNN's; nil where it is missing, or has no bf16 for the processor.
  var bf16: Rate?
  /// OpenBLAS's in 32 bits; nil where it is missing.
  var openBLAS: Rate?

  var isValid: Bool { [f32, bf16, openBLAS].compactMap { $0 }.allSatisfy(\.isValid) }

  /// The faster precision.
  public var precision: Precision {
    guard let bf16 else { return .f32 }
    let exact = [f32, openBLAS].compactMap { $0?.seconds }.min() ?? .infinity
    return bf16.seconds < exact ? .bf16 : .f32
  }

  /// Whether OpenBLAS is faster than oneDNN in 32 bits by more than the measurement may be wrong.
  func prefersOpenBLAS(forConvolutions: Bool) -> Bool {
    guard let openBLAS else { return false }
    guard let f32 else { return true }
    let rate: (Rate) -> Double = { forConvolutions ? $0.convolutions : $0.products }
    return rate(openBLAS) > 1.15 * rate(f32)
  }

  /// This machine's, measured once and remembered.
  public static let current: MachineRates = RateCache(path: RateCache.standardPath)
    .rates(for: Machine.current) {
      // Without a library there is nothing to choose; what needs one says so.
      (try? Backends()).map(measured) ?? MachineRates()
    }
}

extension MachineRates: CustomStringConvertible {
  /// Rates in 10⁹ operations a second, for people.
  public var description: String {
    let all = [("f32", f32), ("bf16", bf16), ("f32 by OpenBLAS", openBLAS)]
    let found = all.compactMap { name, rate in
      rate.map {
        "\(name) \(Self.billions($0.products)) products, "
          + "\(Self.billions($0.convolutions)) convolutions"
      }
    }
    return found.isEmpty
      ? "nothing to measure" : found.joined(separator: "; ") + " (GFLOP/s of a thread)"
  }

  private static func billions(_ rate: Double) -> String {
    "\(Int(min(rate / 1e9, 1e9).rounded()))"
  }
}
