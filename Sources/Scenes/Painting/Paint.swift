/// Paint: the colour of a filled shape at every point of the drawing.
///
/// Fills are generic over it, so that each paint is compiled into its own pixel loop.
protocol Paint {
  /// The colour at `point`, in units of the drawing.
  func colour(at point: Vector) -> RGBA

  /// How far apart along a row colours may be asked for, in units, with a straight blend between
  /// them; 0 asks for every pixel's.
  var detail: Float { get }

  /// As `detail`, both ways, for a picture that is too small to show fine texture.
  var coarseDetail: Float { get }
}

extension Paint {
  var detail: Float { 0 }
  var coarseDetail: Float { detail * 3 }
}

extension RGBA: Paint {
  func colour(at point: Vector) -> RGBA { self }
}

/// Linear gradient between two colours, constant beyond its ends.
struct LinearGradient: Paint {
  private let start: Vector
  private let axis: Vector
  private let first: RGBA
  private let last: RGBA

  init(_ first: RGBA, at start: Vector, _ last: RGBA, at end: Vector) {
    self.start = start
    axis = (end - start) / Swift.max((end - start).squaredLength, 1e-6)
    self.first = first
    self.last = last
  }

  var coarseDetail: Float { 0.125 / axis.length }

  func colour(at point: Vector) -> RGBA {
    first.mixed(with: last, (point - start).dot(axis).clamped)
  }
}

/// Radial gradient between two colours, from the centre of an ellipse to its rim.
struct RadialGradient: Paint {
  let centre: Vector
  let radii: Vector
  let inner: RGBA
  let outer: RGBA

  var detail: Float { min(radii.x, radii.y) / 24 }

  func colour(at point: Vector) -> RGBA {
    inner.mixed(with: outer, .step(((point - centre) / radii).length, from: 0, to: 1))
  }
}

/// Textured paint: another paint multiplied by noise, the light and dark of a material.
struct Textured<Base: Paint>: Paint {
  let base: Base
  let noise: Noise
  /// Width and height of the largest patches, in units of the drawing.
  let patch: Vector
  /// How far the light moves up and down: 0.1 is a tenth.
  let amount: Float
  let octaves: Int

  var detail: Float { patch.x / Float(1 << (octaves + 1)) }
  var coarseDetail: Float { max(patch.x, patch.y) * 0.4 }

  func colour(at point: Vector) -> RGBA {
    let light = noise.fractal(point / patch, octaves: octaves) - 0.5
    return base.colour(at: point).lit(by: 1 + 2 * amount * light)
  }
}

extension Paint {
  /// The paint with patches of light and dark.
  func textured(seed: UInt32, patch: Vector, amount: Float, octaves: Int = 3) -> Textured<Self> {
    Textured(base: self, noise: Noise(seed: seed), patch: patch, amount: amount, octaves: octaves)
  }
}
