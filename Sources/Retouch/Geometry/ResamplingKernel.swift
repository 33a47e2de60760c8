import Glibc

/// Resampling kernel: the weight of a sample by its distance from a position.
enum ResamplingKernel {
  /// Lanczos kernel of three lobes: sharp.
  case lanczos
  /// Tent kernel (bilinear interpolation): never exceeds the range of the samples.
  case tent

  /// The radius of the kernel, in samples, unstretched.
  var reach: Double { self == .lanczos ? 3 : 1 }

  func weight(at distance: Double) -> Double {
    let x = abs(distance)
    guard x < reach else { return 0 }
    guard self == .lanczos else { return 1 - x }
    guard x > 1e-9 else { return 1 }
    let angle = Double.pi * x
    return reach * sin(angle) * sin(angle / reach) / (angle * angle)
  }
}

/// Polyphase table: the kernel's weights for positions in small steps between two samples.
struct KernelTable {
  /// The number of taps, twice the radius.
  let tapCount: Int
  /// The taps that are near the position: within two unstretched samples.
  let near: Range<Int>
  private let reach: Double
  private let phases: Int
  /// The weights of each phase, one phase after the other.
  let weights: [Float]

  /// - Parameter stretch: the width of the kernel relative to the samples' distance, at least 1.
  init(_ kernel: ResamplingKernel, stretch: Double) {
    reach = kernel.reach * stretch
    let half = Int(reach.rounded(.up))
    tapCount = 2 * half
    let nearHalf = min(half, Int((2 * stretch).rounded(.up)))
    near = half - nearHalf..<half + nearHalf
    // The wider the kernel, the fewer phases are needed.
    phases = max(16, Int(512 / stretch))
    var weights: [Float] = []
    weights.reserveCapacity(phases * tapCount)
    for phase in 0..<phases {
      let offset = (Double(phase) + 0.5) / Double(phases) + Double(half) - 1
      let taps = (0..<tapCount).map { kernel.weight(at: (Double($0) - offset) / stretch) }
      let sum = taps.reduce(0, +)
      weights += taps.map { Float($0 / sum) }
    }
    self.weights = weights
  }

  /// The index of the first sample for a position, and the index in `weights` of its weight.
  @inline(__always)
  func taps(around position: Double) -> (first: Int, weight: Int) {
    let fromMiddle = position - 0.5
    let before = fromMiddle.rounded(.down)
    let phase = min(Int((fromMiddle - before) * Double(phases)), phases - 1)
    return (Int(before) - tapCount / 2 + 1, phase * tapCount)
  }
}
