import Pixels

/// The edge-aware filter of He, Sun and Tang, "Guided Image Filtering" (2013), under a Gaussian
/// window: everywhere the input is taken for a straight line of the guide, so that it is smooth
/// where the guide is and has edges where the guide has.
struct GuidedFilter {
  private let guide: Plane
  private let weights: Plane
  private let cascade: BoxCascade
  /// The means of the weights and of the guide, and the guide's variance with the regularisation.
  private let weight: Plane
  private let mean: Plane
  private let variance: Plane

  /// - Parameters:
  ///   - weights: how much each place counts, 0…1, as its alpha.
  ///   - cascade: the window.
  ///   - contrast: the standard deviation of the guide from which a place counts as an edge.
  init(guide: Plane, weights: Plane, cascade: BoxCascade, contrast: Float) {
    self.guide = guide
    self.weights = weights
    self.cascade = cascade
    let weight = weights.blurred(by: cascade)
    let mean = weights.mean(of: guide, cascade, weight)
    let squares = Plane(size: guide.size) { guide.values[$0] * guide.values[$0] }
    let meanSquare = weights.mean(of: squares, cascade, weight)
    variance = Plane(size: guide.size) { place in
      let variance = meanSquare.values[place] - mean.values[place] * mean.values[place]
      return max(variance, 0) + contrast * contrast
    }
    (self.weight, self.mean) = (weight, mean)
  }

  /// The input filtered.
  func filtered(_ input: Plane) -> Plane {
    let (slopes, offsets) = lines(of: input)
    return Plane(size: guide.size) { slopes.values[$0] * guide.values[$0] + offsets.values[$0] }
  }

  /// For each place the straight line of the guide, slope · guide + offset, that the filtered input
  /// is.
  func lines(of input: Plane) -> (slopes: Plane, offsets: Plane) {
    let products = Plane(size: guide.size) { guide.values[$0] * input.values[$0] }
    let inputMean = weights.mean(of: input, cascade, weight)
    let productMean = weights.mean(of: products, cascade, weight)
    let slopes = Plane(size: guide.size) { place in
      let covariance = productMean.values[place] - mean.values[place] * inputMean.values[place]
      return covariance / variance.values[place]
    }
    let offsets = Plane(size: guide.size) { place in
      inputMean.values[place] - slopes.values[place] * mean.values[place]
    }
    return (
      weights.mean(of: slopes, cascade, weight), weights.mean(of: offsets, cascade, weight)
    )
  }
}

extension Plane {
  /// The mean of another plane, weighted by this one, under the window of a blur.
  fileprivate func mean(of plane: Plane, _ cascade: BoxCascade, _ weight: Plane) -> Plane {
    let sums = Plane(size: size) { values[$0] * plane.values[$0] }.blurred(by: cascade)
    // Beside wholly transparent places there is next to no weight, and nothing to see.
    return Plane(size: size) { sums.values[$0] / max(weight.values[$0], 1e-4) }
  }
}
