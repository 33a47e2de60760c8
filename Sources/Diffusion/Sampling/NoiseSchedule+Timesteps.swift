import Glibc

/// The spacing of timesteps: where the steps of a run lie on the schedule.
///
/// All of these follow numpy's arithmetic in double precision, as diffusers does.
extension NoiseSchedule {
  /// The timesteps of a run of `count` steps, noisiest first, not rounded.
  ///
  /// Table 2 of Lin et al. (2023): `leading` begins below the last training timestep, `trailing`
  /// on it, `linspace` runs evenly from it to the first.
  ///
  /// - Parameters:
  ///   - offset: Added to the timesteps of `leading`, as some models are trained to have it.
  ///   - droppingLast: Whether the steps share their range with one more, at its clean end, that
  ///     is not made. The multistep samplers go this way; `trailing` knows no difference.
  func timesteps(
    _ spacing: SchedulerConfiguration.TimestepSpacing, count: Int, offset: Int, droppingLast: Bool
  ) -> [Double] {
    let points = droppingLast ? count + 1 : count
    let last = Double(self.count - 1)
    switch spacing {
    case .linspace:
      let step = points > 1 ? last / Double(points - 1) : 0
      return (0..<count).map { $0 == 0 && points > 1 ? last : Double(points - 1 - $0) * step }
    case .leading:
      let step = self.count / points
      // Where there are about as many steps as timesteps, a whole offset would lead past the end.
      let offset = min(offset, self.count - 1 - (points - 1) * step)
      return (0..<count).map { Double((points - 1 - $0) * step + offset) }
    case .trailing:
      let all = Double(self.count)
      // numpy's range advances by the difference of its first two members. For some counts
      // (61, 103, …) rounding gives it one member more, at timestep −1; that one is left out here.
      let step = all - (all - all / Double(count))
      return (0..<count).map { (all - Double($0) * step).rounded(.toNearestOrEven) - 1 }
    }
  }

  /// The noise level at a timestep that may lie between two of the training's.
  func sigma(at timestep: Double) -> Double {
    let lower = min(max(Int(timestep), 0), count - 1)
    guard lower < count - 1 else { return Double(sigmas[lower]) }
    let (near, far) = (Double(sigmas[lower]), Double(sigmas[lower + 1]))
    return (far - near) * (timestep - Double(lower)) + near
  }

  /// The timesteps at which the noise has these levels, linear in the logarithm between the
  /// training's.
  func timesteps(ofSigmas levels: [Double]) -> [Double] {
    guard count > 1 else { return levels.map { _ in 0 } }
    let logarithms = sigmas.map { Double(log($0)) }
    return levels.map { level in
      let logarithm = log(max(level, 1e-10))
      let above = logarithms.firstIndex { $0 > logarithm } ?? count
      let lower = min(max(above - 1, 0), count - 2)
      let (near, far) = (logarithms[lower], logarithms[lower + 1])
      let fraction = min(max((near - logarithm) / (near - far), 0), 1)
      return (1 - fraction) * Double(lower) + fraction * Double(lower + 1)
    }
  }

  /// The noise levels of a run of `count` steps, loudest first, dense towards the quiet end:
  /// equation 5 of Karras et al., "Elucidating the Design Space of Diffusion-Based Generative
  /// Models" (2022), ρ = 7.
  static func karrasSigmas(from loudest: Double, to quietest: Double, count: Int) -> [Double] {
    let (start, end) = (pow(loudest, 1 / 7), pow(quietest, 1 / 7))
    return (0..<count).map { index in
      let fraction = count > 1 ? Double(index) / Double(count - 1) : 0
      return pow(start + fraction * (end - start), 7)
    }
  }
}
