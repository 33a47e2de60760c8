import Testing

@testable import Tensors

/// Operations that add to a tensor take its memory where it is theirs alone, and never change one
/// that somebody else holds.
struct ResidualTests {
  /// A layer of each way of computing: its result with a residual that is handed over or kept.
  private enum Way: CaseIterable {
    case linear, direct, winograd, gatedFeedForward
  }

  private struct Trial {
    let compute: Compute
    let way: Way
    let x: Tensor
    let residual: PlainTensor
    let add: (consuming Tensor) -> Tensor

    init(_ way: Way, _ setting: Setting) throws {
      var make = LayerMaker(seed: 71, setting.precision)
      let compute = try setting.compute()
      (self.compute, self.way) = (compute, way)
      let x = compute.tensor(make.plain([1, 6, 5, 32]))
      self.x = x
      residual = make.plain([1, 6, 5, 32])
      switch way {
      case .linear:
        let layer = try make.linear(32, 32).layer
        add = { compute.linear(x, layer, adding: consume $0) }
      case .direct:
        let layer = try make.convolution(32, 32, kernel: 1).layer
        add = { compute.convolution(x, layer, adding: consume $0) }
      case .winograd:
        let layer = try make.convolution(32, 32).layer
        add = { compute.convolution(x, layer, adding: consume $0) }
      case .gatedFeedForward:
        let (inner, outer) = (try make.linear(32, 96).layer, try make.linear(48, 32).layer)
        add = { compute.gatedFeedForward(x, inner: inner, outer: outer, adding: consume $0) }
      }
    }
  }

  @Test(arguments: Setting.widest)
  func memoryThatIsHandedOverHoldsTheResult(_ setting: Setting) throws {
    for way in Way.allCases {
      let trial = try Trial(way, setting)
      let residual = trial.compute.tensor(trial.residual)
      let address = residual.address
      let result = trial.add(consume residual)
      #expect(result.address == address, "\(way)")
    }
  }

  @Test(arguments: Setting.widest)
  func whatSomebodyElseHoldsStaysAsItWas(_ setting: Setting) throws {
    for way in Way.allCases {
      let trial = try Trial(way, setting)
      let handedOver = trial.add(trial.compute.tensor(trial.residual)).floats
      let kept = trial.compute.tensor(trial.residual)
      let result = trial.add(kept)
      #expect(result.address != kept.address, "\(way)")
      #expect(kept.floats == trial.residual.floats, "\(way)")
      #expect(result.floats == handedOver, "\(way): the same sum either way")
    }
  }

  @Test(arguments: Setting.widest)
  func aViewKeepsTheMemoryItLooksAt(_ setting: Setting) throws {
    for way in Way.allCases {
      let trial = try Trial(way, setting)
      let residual = trial.compute.tensor(trial.residual)
      let view = residual.reshaped([30, 32])[3..<7]
      let before = view.floats
      let result = trial.add(consume residual)
      #expect(view.floats == before, "\(way)")
      #expect(result.floats.count == trial.residual.floats.count)
    }
  }

  @Test(arguments: Setting.widest)
  func aTensorMayBeAddedToWhatIsMadeOfIt(_ setting: Setting) throws {
    for way in Way.allCases {
      let trial = try Trial(way, setting)
      let before = trial.x.floats
      let copy = trial.compute.tensor(before, shape: trial.x.shape)
      #expect(trial.add(trial.x).floats == trial.add(consume copy).floats, "\(way)")
      #expect(trial.x.floats == before, "\(way)")
    }
  }
}
