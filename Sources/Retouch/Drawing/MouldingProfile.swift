import Glibc

/// Reflectance profile of a moulding's cross-section, from its outer edge (0) to the picture (1).
///
/// A rounded outer edge, a hollow that falls towards the picture, a groove and a bead, under one
/// light, with Lambertian reflection and the specular highlight of Blinn, "Models of Light
/// Reflection for Computer Synthesized Pictures" (1977).
struct MouldingProfile {
  /// Side of the frame on which a moulding is.
  enum Side: Int, CaseIterable {
    case left
    case top
    case right
    case bottom
  }

  private static let count = 512
  private static let beadStart: Float = 0.84

  /// Diffuse reflection, 1 on a flat surface, and specular highlight, at equal steps.
  private let shines: [SIMD2<Float>]

  init(side: Side) {
    let inwards: SIMD2<Float> =
      switch side {
      case .left: SIMD2(1, 0)
      case .top: SIMD2(0, 1)
      case .right: SIMD2(-1, 0)
      case .bottom: SIMD2(0, -1)
      }
    shines = (0...Self.count).map { step in
      let depth = Float(step) / Float(Self.count)
      let slope = Self.slope(at: depth)
      let normal = SIMD3(-inwards.x * slope, -inwards.y * slope, 1).normalised
      let light = SIMD3<Float>(-0.42, -0.58, 0.7).normalised
      let halfway = (light + SIMD3(0, 0, 1)).normalised
      let ambient: Float = 0.32
      let diffuse = ambient + (1 - ambient) * max(0, (normal * light).sum()) / light.z
      let highlight = pow(max(0, (normal * halfway).sum()), 40)
      // Ambient occlusion in the groove.
      let groove = 1 - 0.55 * exp(-pow((depth - Self.beadStart) / 0.022, 2))
      let rim = 1 - 0.35 * exp(-(1 - depth) / 0.02)
      return SIMD2(diffuse * groove * rim, highlight * groove)
    }
  }

  /// Diffuse reflection and specular highlight, interpolated between two steps.
  func shine(_ depth: Float) -> SIMD2<Float> {
    let position = min(max(depth, 0), 1) * Float(Self.count)
    let step = min(Int(position), Self.count - 1)
    return shines[step] + (shines[step + 1] - shines[step]) * (position - Float(step))
  }

  static func isBead(_ depth: Float) -> Bool { depth > beadStart }

  /// The slope of the surface inwards.
  private static func slope(at depth: Float) -> Float {
    switch depth {
    case ..<0.14:
      // A quarter of a circle, up to where it would be vertical.
      let round = min(1 - depth / 0.14, 0.93)
      return round / (1 - round * round).squareRoot()
    case ..<0.2: return 0
    case ..<0.76:
      // A hollow, steepest where it begins.
      let fall = (0.76 - depth) / 0.56
      return -0.12 - 0.85 * fall * fall * fall
    case ..<beadStart: return 0
    default:
      let round = min(max((depth - beadStart) / (1 - beadStart) * 2 - 1, -0.9), 0.9)
      return -round / (1 - round * round).squareRoot()
    }
  }
}

extension SIMD3<Float> {
  fileprivate var normalised: SIMD3<Float> { self / (self * self).sum().squareRoot() }
}
