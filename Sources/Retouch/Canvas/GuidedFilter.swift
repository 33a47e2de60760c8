import Pixels

/// Guided filter of He, Sun and Tang, "Guided Image Filtering" (2013), with a Gaussian window: the
/// output is a locally linear function of the guide, so it is smooth where the guide is and has
/// edges where the guide has.
struct GuidedFilter {
  private let guide: Plane
  private let weights: Plane
  private let cascade: BoxCascade
  /// The local sums of the weights, the mean of the guide, and its variance plus the
  /// regularisation.
  private let weight: Plane
  private let mean: Plane
  private let variance: Plane

  /// - Parameters:
  ///   - weights: of the pixels, 0…1, such as their alpha.
  ///   - cascade: the window.
  ///   - contrast: the standard deviation of the guide from which a pixel counts as an edge; its
  ///     square is the regularisation.
  init(guide: Plane, weights: Plane, cascade: BoxCascade, contrast: Float) {
    self.guide = guide
    self.weights = weights
    self.cascade = cascade
    let weight = weights.blurred(by: cascade)
    let mean = weights.mean(of: guide, cascade, weight)
    let squares = Plane(size: guide.size) { guide.values[$0] * guide.values[$0] }
    let meanSquare = weights.mean(of: squares, cascade, weight)
    variance = Plane(size: guide.size) { index in
      let variance = meanSquare.values[index] - mean.values[index] * mean.values[index]
      return max(variance, 0) + contrast * contrast
    }
    (self.weight, self.mean) = (weight, mean)
  }

  /// The filtered input.
  func filtered(_ input: Plane) -> Plane {
    let (slopes, offsets) = coefficients(of: input)
    return Plane(size: guide.size) { slopes.values[$0] * guide.values[$0] + offsets.values[$0] }
  }

  /// The linear coefficients of the output for each pixel: slope · guide + offset.
  func coefficients(of input: Plane) -> (slopes: Plane, offsets: Plane) {
    let products = Plane(size: guide.size) { guide.values[$0] * input.values[$0] }
    let inputMean = weights.mean(of: input, cascade, weight)
    let productMean = weights.mean(of: products, cascade, weight)
    let slopes = Plane(size: guide.size) { index in
      let covariance = productMean.values[index] - mean.values[index] * inputMean.values[index]
      return covariance / variance.values[index]
    }
    let offsets = Plane(size: guide.size) { index in
      inputMean.values[index] - slopes.values[index] * mean.values[index]
    }
    return (
      weights.mean(of: slopes, cascade, weight), weights.mean(of: offsets, cascade, weight)
    )
  }
}

extension Plane {
  /// The weighted local mean of another plane, this one giving the weights.
  fileprivate func mean(of plane: Plane, _ cascade: BoxCascade, _ weight: Plane) -> Plane {
    let sums = Plane(size: size) { values[$0] * plane.values[$0] }.blurred(by: cascade)
    // Next to fully transparent pixels the weights almost vanish, and nothing is visible.
    return Plane(size: size) { sums.values[$0] / max(weight.values[$0], 1e-4) }
  }
}
