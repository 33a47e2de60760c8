import Glibc
import Pixels

/// Gaussian mixture model of the colours of a region.
struct GaussianMixture {
  /// Gaussian component of the mixture.
  private struct Component {
    let mean: SIMD4<Float>
    /// The rows of the lower triangular whitening matrix (the inverse Cholesky factor of the
    /// covariance).
    let whitening: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)
    /// −ln weight + ½ ln |covariance|.
    let constant: Float
  }

  private static let componentCount = 5
  /// A variance below the noise of any camera, so that one flat colour is a region too.
  private static let leastVariance: Float = 1.5e-4

  private let components: [Component]

  /// Fits the mixture by repeatedly splitting the cluster of largest variance at its mean,
  /// perpendicular to its principal axis: Orchard and Bouman, "Color Quantization of Images"
  /// (1991).
  ///
  /// Deterministic.
  init(of colours: [SIMD4<Float>]) {
    var groups = [ColourCluster(colours[...])]
    while groups.count < Self.componentCount {
      guard let widest = groups.indices.max(by: { groups[$0].spread < groups[$1].spread }),
        groups[widest].spread > Self.leastVariance
      else { break }
      let (near, far) = groups[widest].halves
      guard !near.isEmpty, !far.isEmpty else { break }
      groups[widest] = ColourCluster(near[...])
      groups.append(ColourCluster(far[...]))
    }
    self.init(groups: groups)
  }

  /// The mixture refitted, each component to the colours that it explains best.
  func refitted(to colours: [SIMD4<Float>]) -> GaussianMixture {
    var groups = [[SIMD4<Float>]](repeating: [], count: components.count)
    for colour in colours { groups[nearest(to: colour).index].append(colour) }
    return GaussianMixture(groups: groups.filter { !$0.isEmpty }.map { ColourCluster($0[...]) })
  }

  private init(groups: [ColourCluster]) {
    let total = groups.reduce(0) { $0 + $1.colours.count }
    components = groups.map { group in
      let weight = Float(group.colours.count) / Float(max(total, 1))
      let (xx, xy, xz) = (group.covariance.0.x, group.covariance.0.y, group.covariance.0.z)
      let (yy, yz, zz) = (group.covariance.1.y, group.covariance.1.z, group.covariance.2.z)
      // The Cholesky factor of the covariance, and its inverse.
      let a = (xx + Self.leastVariance).squareRoot()
      let b = xy / a
      let c = xz / a
      let d = max(yy + Self.leastVariance - b * b, 1e-6).squareRoot()
      let e = (yz - b * c) / d
      let f = max(zz + Self.leastVariance - c * c - e * e, 1e-6).squareRoot()
      return Component(
        mean: group.mean,
        whitening: (
          SIMD4(1 / a, 0, 0, 0), SIMD4(-b / (a * d), 1 / d, 0, 0),
          SIMD4((b * e - c * d) / (a * d * f), -e / (d * f), 1 / f, 0)
        ), constant: -log(max(weight, 1e-6)) + log(a * d * f))
    }
  }

  /// The negative log-likelihood of a colour under the component that explains it best.
  @inline(__always)
  func cost(of colour: SIMD4<Float>) -> Float { nearest(to: colour).cost }

  @inline(__always)
  private func nearest(to colour: SIMD4<Float>) -> (index: Int, cost: Float) {
    var best = (index: 0, cost: Float.infinity)
    for index in components.indices {
      let component = components[index]
      let difference = colour - component.mean
      let x = (difference * component.whitening.0).sum()
      let y = (difference * component.whitening.1).sum()
      let z = (difference * component.whitening.2).sum()
      let cost = component.constant + 0.5 * (x * x + y * y + z * z)
      if cost < best.cost { best = (index, cost) }
    }
    return best
  }
}

/// Cluster of colours for one component.
private struct ColourCluster {
  let colours: ArraySlice<SIMD4<Float>>
  let mean: SIMD4<Float>
  let covariance: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)
  /// The principal axis of the colours, and their variance along it.
  let axis: SIMD4<Float>
  let spread: Float

  init(_ colours: ArraySlice<SIMD4<Float>>) {
    self.colours = colours
    let count = Float(max(colours.count, 1))
    let mean = colours.reduce(.zero, +) / count
    var rows = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
    for colour in colours {
      let difference = colour - mean
      rows.0 += difference * difference.x
      rows.1 += difference * difference.y
      rows.2 += difference * difference.z
    }
    rows = (rows.0 / count, rows.1 / count, rows.2 / count)
    // Power iteration, starting off every axis of symmetry.
    var axis = SIMD4<Float>(0.62, 0.55, 0.56, 0)
    var spread: Float = 0
    for _ in 0..<12 {
      let turned = SIMD4(
        (rows.0 * axis).sum(), (rows.1 * axis).sum(), (rows.2 * axis).sum(), 0)
      spread = (turned * turned).sum().squareRoot()
      guard spread > 1e-9 else { break }
      axis = turned / spread
    }
    (self.mean, covariance, self.axis, self.spread) = (mean, rows, axis, spread)
  }

  /// The colours on either side of the mean along the principal axis.
  var halves: ([SIMD4<Float>], [SIMD4<Float>]) {
    let threshold = (mean * axis).sum()
    var (near, far): ([SIMD4<Float>], [SIMD4<Float>]) = ([], [])
    for colour in colours {
      if (colour * axis).sum() < threshold { near.append(colour) } else { far.append(colour) }
    }
    return (near, far)
  }
}
