import Testing

@testable import Tensors

struct ConvolutionTests {
  private static let channels = [1, 3, 4, 16, 17, 20, 32, 48]
  private static let sides = [(1, 1), (1, 9), (7, 1), (2, 2), (5, 6), (7, 9), (12, 11)]

  @Test(arguments: Setting.all)
  func anyConvolutionIsItsSum(_ setting: Setting) throws {
    var make = LayerMaker(seed: 1, setting.precision)
    let compute = try setting.compute()
    for _ in 0..<24 {
      let (inputs, outputs) = (make.choice(Self.channels), make.choice(Self.channels))
      let (kernel, stride) = (make.choice([1, 2, 3, 5]), make.choice([1, 2]))
      let padding = make.choice([
        Padding(kernel / 2), Padding(top: 0, left: 0, bottom: 1, right: 1), Padding(2),
      ])
      let (layer, weights, bias) = try make.convolution(
        inputs, outputs, kernel: kernel, stride: stride, padding: padding, hasBias: make.flip())
      let (height, width) = make.choice(
        Self.sides.filter {
          min($0.0, $0.1) + padding.bottom + padding.top >= kernel
        })
      let x = make.plain([make.choice([1, 2, 3]), height, width, inputs])
      let right = x.convolved(weights, bias: bias, stride: stride, padding: padding)
      expect(
        compute.convolution(compute.tensor(x), layer), right,
        compute.usesWinograd(layer) ? setting.winogradBound : setting.bound(),
        "\(x.shape) by \(outputs), \(kernel)×\(kernel) every \(stride), \(padding)")
    }
  }

  /// Winograd's filtering and oneDNN's direct sum are both held to the plain one on one layer.
  @Test(arguments: Setting.all)
  func offsetsAndResidualsAreAdded(_ setting: Setting) throws {
    var make = LayerMaker(seed: 2, setting.precision)
    let compute = try setting.compute()
    for (inputs, outputs) in [(16, 16), (32, 48), (48, 80), (64, 144), (3, 20)] {
      for (height, width) in [(1, 1), (2, 3), (7, 9)] {
        let (layer, weights, bias) = try make.convolution(inputs, outputs, hasBias: make.flip())
        let x = make.plain([2, height, width, inputs])
        let offset = make.floats(outputs)
        let residual = make.plain([2, height, width, outputs])
        let added = zip(bias ?? offset.map { _ in 0 }, offset).map { $0 + Double($1) }
        let right = x.convolved(weights, bias: added, stride: 1, padding: Padding(1)) + residual
        let note = "\(x.shape) by \(outputs)"
        expect(
          compute.convolution(
            compute.tensor(x), layer, offset: offset, adding: compute.tensor(residual)),
          right, compute.usesWinograd(layer) ? setting.winogradBound : setting.bound(), note)
        expect(
          compute.direct(
            compute.tensor(x), layer, bias: added.map { Float($0) },
            adding: compute.tensor(residual)),
          right, setting.bound(), "\(note), direct")
      }
    }
  }

  /// More tiles than one block and one call take, and more channels than one panel.
  @Test(arguments: Setting.all)
  func largePicturesAreWorkedThroughInBlocks(_ setting: Setting) throws {
    var make = LayerMaker(seed: 3, setting.precision)
    let compute = try setting.compute()
    let layer = try make.convolution(2048, 80, hasBias: false).layer
    let x = compute.tensor(make.plain([1, 29, 28, 2048]))
    let direct = compute.direct(x, layer, bias: nil, adding: nil)
    expect(
      compute.convolution(x, layer), PlainTensor(direct.shape, direct.floats),
      // Both are sums of 18,432 products, made in other orders.
      setting.precision == .bf16 ? setting.winogradBound : Bound(ofLargest: 1e-5), "29 × 28")
  }

  @Test(arguments: Setting.widest)
  func aViewOfABatchIsConvolvedByItself(_ setting: Setting) throws {
    var make = LayerMaker(seed: 4, setting.precision)
    let compute = try setting.compute()
    for outputs in [32, 20] {
      let (layer, _, _) = try make.convolution(16, outputs)
      let x = compute.tensor(make.plain([3, 6, 5, 16]))
      let residual = compute.tensor(make.plain([3, 6, 5, outputs]))
      let alone = compute.convolution(
        compute.concatenated([x[1..<2]], along: 0), layer,
        adding: compute.concatenated([residual[1..<2]], along: 0))
      let view = compute.convolution(x[1..<2], layer, adding: residual[1..<2])
      #expect(view.floats == alone.floats)
      // OpenBLAS's sums depend on where in a block of rows they lie.
      let bound = setting.library == .openBLAS ? setting.bound() : Bound()
      expect(
        compute.convolution(x, layer, adding: residual)[1..<2],
        PlainTensor(alone.shape, alone.floats), bound, "one of a batch")
    }
  }

  @Test(arguments: Setting.widest)
  func aProductOfPatchesIsTheSum(_ setting: Setting) throws {
    var make = LayerMaker(seed: 6, setting.precision)
    let compute = try setting.compute(threads: 2)
    for _ in 0..<24 {
      let (inputs, outputs) = (make.choice(Self.channels), make.choice(Self.channels))
      let (kernel, stride) = (make.choice([1, 2, 3, 5]), make.choice([1, 2, 3]))
      let padding = make.choice([
        Padding(0), Padding(kernel), Padding(top: 0, left: 2, bottom: 1, right: 1),
      ])
      let (layer, weights, bias) = try make.convolution(
        inputs, outputs, kernel: kernel, stride: stride, padding: padding, hasBias: make.flip())
      let x = make.plain([make.choice([1, 3]), make.choice([5, 8]), make.choice([5, 7]), inputs])
      let shape = ConvolutionShape(
        batch: x.shape[0], height: x.shape[1], width: x.shape[2], inChannels: inputs,
        outChannels: outputs, kernel: kernel, stride: stride, padding: padding,
        type: compute.elementType, hasBias: bias != nil, accumulates: make.flip())
      var right = x.convolved(weights, bias: bias, stride: stride, padding: padding)
      let residual = make.plain(right.shape)
      if shape.accumulates { right = right + residual }
      let out = compute.tensor(residual)
      compute.multiplyPatches(
        compute.tensor(x), layer, shape, bias: bias?.map { Float($0) }, into: out)
      expect(
        out, right, setting.bound(),
        "\(x.shape) by \(outputs), \(kernel)×\(kernel) every \(stride), \(padding)")
    }
  }

  /// The second size reads weights in another layout, where that of the first has only a reference
  /// implementation for it.
  @Test(arguments: Setting.widest)
  func aLayerServesOneSizeAfterAnother(_ setting: Setting) throws {
    var make = LayerMaker(seed: 7, setting.precision)
    let compute = try setting.compute()
    let (layer, weights, bias) = try make.convolution(640, 1280, kernel: 1)
    for side in [16, 8, 4, 16] {
      let x = make.plain([1, side, side, 640])
      expect(
        compute.convolution(compute.tensor(x), layer),
        x.convolved(weights, bias: bias, stride: 1, padding: Padding(0)),
        setting.bound(ofLargest: 2e-6), "\(side)×\(side)")
      #expect(layer.weights.operation?.isReference != true)
    }
  }

  @Test func onlyThreeByThreeWithAMarginOfOneIsFiltered() throws {
    var make = LayerMaker(seed: 5, .f32)
    let compute = try Setting.f32.compute()
    let fitting = try make.convolution(16, 32).layer
    #expect(compute.usesWinograd(fitting))
    let others = [
      try make.convolution(16, 24), try make.convolution(4, 16),
      try make.convolution(16, 16, kernel: 1), try make.convolution(16, 16, stride: 2),
      try make.convolution(16, 16, padding: Padding(0)),
    ]
    for other in others { #expect(!compute.usesWinograd(other.layer)) }
  }
}

extension Setting {
  /// The transforms add and take away four numbers in both directions, which costs two bits; in
  /// bf16 their results are rounded before the products.
  var winogradBound: Bound {
    precision == .bf16 ? Bound(ofItself: 0x1p-8, ofLargest: 0.01) : Bound(ofLargest: 3e-6)
  }
}
