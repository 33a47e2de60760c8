import Testing

@testable import Tensors

struct NormalisationTests {
  @Test(arguments: Setting.all)
  func aGroupIsNormalisedByItself(_ setting: Setting) throws {
    var make = LayerMaker(seed: 21, setting.precision)
    let compute = try setting.compute()
    for (channels, groups) in [(1, 1), (3, 3), (4, 2), (17, 1), (20, 5), (48, 16), (96, 32)] {
      for (height, width) in [(1, 9), (7, 5), (12, 17)] {
        let (layer, scale, shift) = try make.normalisation(channels, groups: groups)
        let x = make.plain([make.choice([1, 2, 3]), height, width, channels], in: -3...5)
        let activation = make.choice([Activation.none, .silu])
        let right = x.groupNormed(scale: scale, shift: shift, groups: groups, epsilon: 1e-5)
        expect(
          compute.groupNorm(compute.tensor(x), layer, activation: activation),
          right.activated(activation), setting.bound(ofLargest: 2e-6),
          "\(x.shape) in \(groups) groups, \(activation)")
      }
    }
  }

  @Test(arguments: Setting.all)
  func aRowIsNormalisedByItself(_ setting: Setting) throws {
    var make = LayerMaker(seed: 22, setting.precision)
    let compute = try setting.compute()
    for channels in [2, 3, 4, 17, 20, 48, 320] {
      for rows in [1, 7, 65] {
        let (layer, scale, shift) = try make.normalisation(channels)
        let x = make.plain([2, rows, channels], in: -3...5)
        expect(
          compute.layerNorm(compute.tensor(x), layer),
          x.layerNormed(scale: scale, shift: shift, epsilon: 1e-5),
          setting.bound(ofLargest: 3e-6), "\(x.shape)")
      }
    }
  }

  /// Plain sums of squares would lose twice the digits that the mean has more than the deviation.
  @Test(arguments: Setting.variants)
  func aMeanFarFromZeroCostsFewDigits(_ features: Processor.Features) throws {
    let setting = Setting(
      precision: .f32, features: features, library: Setting.f32.library)
    var make = LayerMaker(seed: 23, .f32)
    let compute = try setting.compute()
    let (layer, scale, shift) = try make.normalisation(32, groups: 8)
    let x = make.plain([1, 16, 16, 32], in: 299...301)
    expect(
      compute.groupNorm(compute.tensor(x), layer),
      x.groupNormed(scale: scale, shift: shift, groups: 8, epsilon: 1e-5), Bound(ofLargest: 1e-4),
      "a mean of 300, a deviation of 0.6")
  }

  @Test(arguments: Setting.widest)
  func aViewOfABatchIsNormalisedAsTheWholeIs(_ setting: Setting) throws {
    var make = LayerMaker(seed: 24, setting.precision)
    let compute = try setting.compute()
    let x = compute.tensor(make.plain([3, 9, 8, 20]))
    let group = try make.normalisation(20, groups: 4).layer
    let layer = try make.normalisation(20).layer
    #expect(compute.groupNorm(x[1..<3], group).floats == compute.groupNorm(x, group)[1..<3].floats)
    #expect(compute.layerNorm(x[1..<3], layer).floats == compute.layerNorm(x, layer)[1..<3].floats)
  }

  @Test(arguments: Setting.all)
  func aRowOrAHeadIsDividedByItsRootMeanSquare(_ setting: Setting) throws {
    var make = LayerMaker(seed: 25, setting.precision)
    let compute = try setting.compute()
    for (channels, heads) in [(1, 1), (3, 5), (17, 2), (64, 3), (128, 24), (320, 1)] {
      for rows in [1, 7, 65] {
        let (scale, epsilon) = (make.plain([channels]), make.choice([1e-6, 1e-2]))
        var weights = try LayerMaker.weights(["layer.weight": scale])
        let layer = try RMSNormalisation(&weights, "layer", channels, epsilon: Float(epsilon))
        try weights.finish()
        let x = make.plain([1, rows, heads * channels], in: -3...5)
        expect(
          compute.rmsNorm(compute.tensor(x), layer),
          x.rmsNormed(scale: scale.values, epsilon: epsilon), setting.bound(),
          "\(rows) rows of \(heads) heads of \(channels)")
      }
    }
  }
}
