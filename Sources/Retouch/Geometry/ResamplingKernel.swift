import Glibc

/// How much a sample counts by its distance from a place.
enum ResamplingKernel {
  /// Lanczos' windowed sinc of three lobes: sharp.
  case lanczos
  /// Straight down to nothing at a distance of one sample: never beyond the samples' own range.
  case tent

  /// In samples, unstretched.
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

/// The weights of the samples around a place, for places in small steps between two samples.
struct KernelTable {
  /// How many samples are weighed; twice the reach.
  let tapCount: Int
  /// Those of them that are near the place: within two unstretched samples.
  let near: Range<Int>
  private let reach: Double
  private let phases: Int
  /// The weights of each step's samples, one step after the other.
  let weights: [Float]

  /// - Parameter stretch: by how much the kernel is wider than the samples are apart, at least 1.
  init(_ kernel: ResamplingKernel, stretch: Double) {
    reach = kernel.reach * stretch
    let half = Int(reach.rounded(.up))
    tapCount = 2 * half
    let nearHalf = min(half, Int((2 * stretch).rounded(.up)))
    near = half - nearHalf..<half + nearHalf
    // The wider the kernel, the less a small step matters.
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

  /// The number of the first sample that counts at a place, and where in `weights` its weight is.
  @inline(__always)
  func taps(around place: Double) -> (first: Int, weight: Int) {
    let fromMiddle = place - 0.5
    let before = fromMiddle.rounded(.down)
    let phase = min(Int((fromMiddle - before) * Double(phases)), phases - 1)
    return (Int(before) - tapCount / 2 + 1, phase * tapCount)
  }
}
