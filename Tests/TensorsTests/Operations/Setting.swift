import Testing

@testable import Tensors

/// A precision and the instructions that kernels may use: what every operation is tested with.
struct Setting: Sendable, CustomTestStringConvertible {
  let precision: Precision
  let features: Processor.Features

  /// Both precisions with each set of instructions that this processor has.
  static let all: [Setting] = precisions.flatMap { precision in
    variants.map { Setting(precision: precision, features: $0) }
  }

  /// Each precision with all that this processor has.
  static let widest: [Setting] = precisions.map {
    Setting(precision: $0, features: Processor.current.features)
  }

  /// Those that oneDNN has on this processor.
  private static let precisions: [Precision] = [.f32, .bf16].filter {
    (try? Compute(precision: $0)) != nil
  }

  /// From no vectors but those that every processor has to all that is there.
  static let variants: [Processor.Features] = {
    let sets: [Processor.Features] = [
      [], .avx2, [.avx2, .avx512], [.avx2, .avx512, .avx512BF16],
    ]
    return sets.filter { Processor.current.features.isSuperset(of: $0) }
  }()

  /// The widest variant in 32 bits.
  static let f32 = Setting(precision: .f32, features: Processor.current.features)

  var testDescription: String {
    ([precision.rawValue] + Processor(features: features).names).joined(separator: " ")
  }

  func compute(threads: Int = 1) throws -> Compute {
    try Compute(
      precision: precision, threads: threads, processor: Processor(features: features))
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
