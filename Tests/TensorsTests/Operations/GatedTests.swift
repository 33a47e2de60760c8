import Testing

@testable import Tensors

struct GatedTests {
  private static let shapes = [[2, 2], [3, 34], [33, 40], [2, 65, 96]]

  @Test(arguments: Setting.all)
  func oneHalfOpensTheOther(_ setting: Setting) throws {
    var make = LayerMaker(seed: 101, setting.precision)
    let compute = try setting.compute()
    for activation in Activation.all {
      for gate in GateHalf.allCases {
        for shape in Self.shapes {
          var x = make.plain(shape, in: -8...8)
          x[row: 0] = [Double](repeating: 8, count: x.channels)[...]
          expect(
            compute.gated(compute.tensor(x), activation, gate: gate),
            x.gated(activation, gate: gate), setting.bound(ofLargest: 4e-7),
            "\(activation) of \(shape), gate \(gate)")
        }
      }
    }
  }

  @Test(arguments: Setting.all)
  func oneTensorOpensAnother(_ setting: Setting) throws {
    var make = LayerMaker(seed: 102, setting.precision)
    let compute = try setting.compute()
    for activation in Activation.all {
      for shape in Self.shapes {
        var (values, gates) = (make.plain(shape, in: -8...8), make.plain(shape, in: -8...8))
        (values.values[0], gates.values[0]) = (8, 8)
        expect(
          compute.gated(compute.tensor(values), by: compute.tensor(gates), activation),
          PlainTensor.concatenated([gates, values], along: shape.count - 1)
            .gated(activation, gate: .first),
          setting.bound(ofLargest: 4e-7), "\(activation) of \(shape)")
      }
    }
  }

  /// SwiGLU, as the feed-forward networks of FLUX.2 are.
  @Test(arguments: Setting.all)
  func aFeedForwardNetworkTakesAnyGate(_ setting: Setting) throws {
    var make = LayerMaker(seed: 103, setting.precision)
    let compute = try setting.compute()
    let (inner, innerWeights, innerBias) = try make.linear(20, 2 * 48)
    let (outer, outerWeights, outerBias) = try make.linear(48, 20)
    let (x, residual) = (make.plain([1, 33, 20]), make.plain([1, 33, 20]))
    let right =
      x.multiplied(innerWeights, bias: innerBias).gated(.silu, gate: .first)
      .multiplied(outerWeights, bias: outerBias) + residual
    expect(
      compute.gatedFeedForward(
        compute.tensor(x), inner: inner, outer: outer, activation: .silu, gate: .first,
        adding: compute.tensor(residual)),
      right, setting.bound(ofLargest: setting.precision == .bf16 ? 0.006 : 2e-6), "SwiGLU")
  }
}
