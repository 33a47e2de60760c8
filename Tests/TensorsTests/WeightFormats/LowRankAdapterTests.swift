import Testing

@testable import Tensors

struct LowRankAdapterTests {
  @Test(arguments: Setting.all)
  func adaptersOfAMatrixAreAddedToIt(_ setting: Setting) throws {
    var make = LayerMaker(seed: 141, setting.precision)
    let compute = try setting.compute()
    for (inputs, outputs) in [(20, 17), (130, 300), (64, 48)] {
      let (layer, weights, bias) = try make.linear(inputs, outputs)
      let x = compute.tensor(make.plain([1, 7, inputs]))
      let before = compute.linear(x, layer).floats
      let adapters = try [1, 4, 9].map { rank in
        try make.adapter(
          inputs, outputs, rank: rank, alpha: make.flip() ? 3 : nil, strength: 0.5,
          isConvolution: make.flip())
      }
      layer.adapters = adapters.map(\.adapter)
      let whole = adapters.reduce(weights) { $0 + $1.product }
      func check(_ whole: PlainTensor, _ note: String) {
        expect(
          compute.linear(x, layer),
          PlainTensor(x.shape, x.floats)
            .multiplied(whole.rounded(to: setting.precision), bias: bias),
          setting.adapterBound, "\(inputs) to \(outputs), \(note)")
      }
      check(whole, "three adapters")
      layer.adapters[1].strength = 0
      check(weights + adapters[0].product + adapters[2].product, "one of no strength")
      layer.adapters = []
      #expect(compute.linear(x, layer).floats == before, "they leave no trace")
    }
  }

  @Test(arguments: Setting.all)
  func adaptersOfAConvolutionAreAddedToItsFilters(_ setting: Setting) throws {
    var make = LayerMaker(seed: 142, setting.precision)
    let compute = try setting.compute()
    for (inputs, outputs, kernel) in [(16, 48, 3), (4, 20, 3), (17, 3, 1), (32, 80, 3)] {
      let (layer, weights, bias) = try make.convolution(inputs, outputs, kernel: kernel)
      let x = make.plain([2, 5, 6, inputs])
      let before = compute.convolution(compute.tensor(x), layer).floats
      let adapters = try [2, 5].map {
        try make.adapter(
          inputs, outputs, kernel: kernel, rank: $0, alpha: 1.5, strength: -0.7,
          isConvolution: true)
      }
      layer.adapters = adapters.map(\.adapter)
      let whole = adapters.reduce(weights) { $0 + $1.product.reshaped(weights.shape) }
      let padding = Padding(kernel / 2)
      expect(
        compute.convolution(compute.tensor(x), layer),
        x.convolved(
          whole.rounded(to: setting.precision), bias: bias, stride: 1, padding: padding),
        compute.usesWinograd(layer) ? setting.winogradBound : setting.adapterBound,
        "\(kernel)×\(kernel), \(inputs) to \(outputs)")
      layer.adapters = []
      #expect(compute.convolution(compute.tensor(x), layer).floats == before)
    }
  }

  @Test func anAdapterOfAnotherShapeIsRefused() throws {
    var make = LayerMaker(seed: 143, .f32)
    var weights = try LayerMaker.weights([
      "a.lora_down.weight": make.plain([4, 20]), "a.lora_up.weight": make.plain([17, 4]),
      "b.lora_down.weight": make.plain([0, 20]), "b.lora_up.weight": make.plain([17, 0]),
    ])
    #expect(
      throws: WeightError.wrongShape(
        "a.lora_up.weight", found: [17, 4], expected: [16, 4], source: "")
    ) {
      var copy = weights
      _ = try LowRankAdapter(&copy, "a", 20, 16)
    }
    #expect(throws: WeightError.self) { try LowRankAdapter(&weights, "c", 20, 17) }
    // Of no rank at all it adds nothing.
    let layer = try make.linear(20, 17).layer
    let compute = try Setting.f32.compute()
    let x = compute.tensor(make.plain([1, 3, 20]))
    let before = compute.linear(x, layer).floats
    layer.adapters = [try LowRankAdapter(&weights, "b", 20, 17)]
    #expect(compute.linear(x, layer).floats == before)
  }
}

extension LayerMaker {
  /// An adapter, and the plain product of its factors [outputs, inputs · kernel · kernel].
  mutating func adapter(
    _ inputs: Int, _ outputs: Int, kernel: Int = 1, rank: Int, alpha: Float? = nil,
    strength: Float = 1, isConvolution: Bool = false
  ) throws -> (adapter: LowRankAdapter, product: PlainTensor) {
    let columns = inputs * kernel * kernel
    let (down, up) = (plain([rank, columns]), plain([outputs, rank]))
    var weights = try Self.weights([
      "layer.lora_down.weight": isConvolution
        ? down.reshaped([rank, inputs, kernel, kernel]) : down,
      "layer.lora_up.weight": isConvolution ? up.reshaped([outputs, rank, 1, 1]) : up,
      "layer.alpha": alpha.map { PlainTensor([], [$0]) },
    ])
    let adapter = try LowRankAdapter(
      &weights, "layer", inputs, outputs, kernel: kernel, strength: strength)
    try weights.finish()
    let factor = Double(strength) * Double(alpha ?? Float(rank)) / Double(rank)
    var product = PlainTensor(zeros: [outputs, columns])
    for row in 0..<outputs {
      for column in 0..<columns {
        product.values[row * columns + column] = (0..<rank).reduce(0) {
          $0 + factor * up[row: row][row * rank + $1] * down.values[$1 * columns + column]
        }
      }
    }
    return (adapter, product)
  }
}

extension Setting {
  /// Weights that lie between two numbers of bf16 may be rounded either way, since their sums are
  /// made in 32 bits.
  fileprivate var adapterBound: Bound {
    precision == .bf16 ? Bound(ofItself: 0x1p-7, ofLargest: 2e-3) : Bound(ofLargest: 2e-6)
  }
}
