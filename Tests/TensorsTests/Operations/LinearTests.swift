import Testing

@testable import Tensors

struct LinearTests {
  private static let widths = [1, 3, 4, 17, 20, 48, 77, 130]

  @Test(arguments: Setting.widest)
  func aLinearLayerIsItsProductWithAnActivationOnTop(_ setting: Setting) throws {
    var make = LayerMaker(seed: 11, setting.precision)
    let compute = try setting.compute()
    for _ in 0..<40 {
      let (inputs, outputs) = (make.choice(Self.widths), make.choice(Self.widths))
      let (layer, weights, bias) = try make.linear(inputs, outputs, hasBias: make.flip())
      let activation = make.choice(Activation.all)
      let x = make.plain([make.choice([1, 2, 3]), make.choice([1, 7, 49, 77]), inputs])
      expect(
        compute.linear(compute.tensor(x), layer, activation: activation),
        x.multiplied(weights, bias: bias).activated(activation), setting.bound(),
        "\(x.shape) by \(outputs), \(activation)")
    }
  }

  @Test(arguments: Setting.widest)
  func aResidualIsAdded(_ setting: Setting) throws {
    var make = LayerMaker(seed: 12, setting.precision)
    let compute = try setting.compute()
    for (inputs, outputs) in [(1, 1), (20, 48), (130, 17)] {
      let (layer, weights, bias) = try make.linear(inputs, outputs)
      let (x, residual) = (make.plain([3, 7, inputs]), make.plain([3, 7, outputs]))
      let right = x.multiplied(weights, bias: bias) + residual
      let (all, added) = (compute.tensor(x), compute.tensor(residual))
      expect(compute.linear(all, layer, adding: added), right, setting.bound(), "\(inputs)")
      expect(
        compute.linear(all[1..<2], layer, adding: added[1..<2]), right[1..<2], setting.bound(),
        "one of \(inputs)")
      #expect(added.floats == residual.floats, "the residual stays as it was")
    }
  }

  /// The middle is rounded to bf16 before the second product, and so is the wide one before it.
  @Test(arguments: Setting.all)
  func aGatedFeedForwardNetworkIsItsFormula(_ setting: Setting) throws {
    var make = LayerMaker(seed: 13, setting.precision)
    let compute = try setting.compute()
    for (rows, channels, width) in [(1, 4, 16), (33, 20, 80), (1025, 8, 17), (77, 48, 192)] {
      let (inner, innerWeights, innerBias) = try make.linear(channels, 2 * width)
      let (outer, outerWeights, outerBias) = try make.linear(width, channels)
      let (x, residual) = (make.plain([1, rows, channels]), make.plain([1, rows, channels]))
      let right =
        x.multiplied(innerWeights, bias: innerBias).gated()
        .multiplied(outerWeights, bias: outerBias) + residual
      expect(
        compute.gatedFeedForward(
          compute.tensor(x), inner: inner, outer: outer, adding: compute.tensor(residual)),
        right, setting.bound(ofLargest: setting.precision == .bf16 ? 0.006 : 2e-6),
        "\(rows) rows of \(channels) through \(width)")
    }
  }

  @Test func aPointwiseConvolutionIsALinearLayer() throws {
    var make = LayerMaker(seed: 14, .f32)
    let compute = try Setting.f32.compute()
    let (kernels, bias) = (make.plain([20, 17, 1, 1]), make.plain([20]))
    var weights = try LayerMaker.weights(["layer.weight": kernels, "layer.bias": bias])
    let layer = try Linear(pointwise: &weights, "layer", 17, 20)
    let x = make.plain([2, 3, 5, 17])
    expect(
      compute.linear(compute.tensor(x), layer),
      x.convolved(kernels, bias: bias.values, stride: 1, padding: Padding(0)),
      Setting.f32.bound(), "1×1")
  }
}
