import Testing

@testable import Tensors

/// A precision, a library and the instructions that kernels may use: what every operation is tested
/// with.
struct Setting: Sendable, CustomTestStringConvertible {
  let precision: Precision
  let features: Processor.Features
  var library = Backend.oneDNN

  /// Every library and precision with each set of instructions that this processor has.
  static let all: [Setting] = computing(with: variants)

  /// Every library and precision with all that this processor has.
  static let widest: [Setting] = computing(with: [Processor.current.features])

  /// Those that the system has.
  private static func computing(with features: [Processor.Features]) -> [Setting] {
    let all = Backend.allCases.flatMap { library in
      [Precision.f32, .bf16].flatMap { precision in
        features.map { Setting(precision: precision, features: $0, library: library) }
      }
    }
    return all.filter { (try? $0.compute()) != nil }
  }

  /// From no vectors but those that every processor has to all that is there.
  static let variants: [Processor.Features] = {
    let sets: [Processor.Features] = [
      [], .avx2, [.avx2, .avx512], [.avx2, .avx512, .avx512BF16],
    ]
    return sets.filter { Processor.current.features.isSuperset(of: $0) }
  }()

  /// The widest variant in 32 bits.
  static let f32 = widest.first { $0.precision == .f32 } ?? widest[0]

  var testDescription: String {
    ([library.rawValue, precision.rawValue] + Processor(features: features).names).joined(
      separator: " ")
  }

  func compute(threads: Int = 1) throws -> Compute {
    try Compute(
      precision: precision, threads: threads, processor: Processor(features: features),
      backends: Backends([library]), rates: nil)
  }

  /// How far a result may lie from the plain one, where the sum behind it is made in 32 bits and
  /// rounded to the precision at the end: half a unit in the last place of bf16 is 2⁻⁸ of a number.
  func bound(ofLargest: Double = 1e-6) -> Bound {
    precision == .bf16
      ? Bound(ofItself: 0x1p-8, ofLargest: 2e-5 + ofLargest) : Bound(ofLargest: ofLargest)
  }
}

/// How far results may lie from what is right: a part of each number, plus a part of the largest.
struct Bound {
  var ofItself = 0.0
  var ofLargest = 0.0
}

/// Holds every element to the plain result.
func expect(
  _ found: Tensor, _ right: PlainTensor, _ bound: Bound, _ note: String,
  at location: SourceLocation = #_sourceLocation
) {
  #expect(found.shape == right.shape, "\(note)", sourceLocation: location)
  let largest = right.values.reduce(0) { max($0, abs($1)) }
  let worst = zip(found.floats, right.values).map { found, right in
    abs(Double(found) - right) / (bound.ofItself * abs(right) + bound.ofLargest * largest + 1e-30)
  }.reduce(0.0) { $1 > $0 || $1.isNaN ? $1 : $0 }
  #expect(worst <= 1, "\(note): an error \(worst) times the bound", sourceLocation: location)
}
