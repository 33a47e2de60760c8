import Testing

@testable import Tensors

/// Weights of any format go to the packed layout a band at a time.
struct PackingTests {
  private func linear(
    _ weights: StoredTensor, _ inputs: Int, _ outputs: Int
  ) throws -> Linear {
    var ledger = Weights(["layer.weight": weights], source: "")
    return try Linear(&ledger, "layer", inputs, outputs, hasBias: false)
  }

  @Test(arguments: Setting.widest, PlainWeights.Kind.allCases)
  func aLayerOfAnyFormatIsItsPlainSum(_ setting: Setting, _ kind: PlainWeights.Kind) throws {
    var make = LayerMaker(seed: 131, setting.precision)
    let compute = try setting.compute()
    for (inputs, outputs) in [(32, 1), (40, 260), (17, 32), (96, 500)] {
      let weights = try PlainWeights(kind, [outputs, inputs], &make)
      let layer = try linear(weights.stored, inputs, outputs)
      let x = make.plain([1, 33, inputs])
      expect(
        compute.linear(compute.tensor(x), layer),
        x.multiplied(weights.plain.rounded(to: setting.precision), bias: nil), setting.bound(),
        "\(kind), \(inputs) to \(outputs)")
    }
    for (inputs, outputs, kernel) in [(32, 48, 3), (16, 20, 3), (4, 24, 2), (8, 8, 1)] {
      let weights = try PlainWeights(kind, [outputs, inputs, kernel, kernel], &make)
      var ledger = Weights(["layer.weight": weights.stored], source: "")
      let layer = try Convolution(
        &ledger, "layer", inputs, outputs, kernel: kernel, padding: Padding(1), hasBias: false)
      let x = make.plain([1, 7, 6, inputs])
      expect(
        compute.convolution(compute.tensor(x), layer),
        x.convolved(
          weights.plain.rounded(to: setting.precision), bias: nil, stride: 1, padding: Padding(1)),
        compute.usesWinograd(layer) ? setting.winogradBound : setting.bound(),
        "\(kind), \(kernel)×\(kernel), \(inputs) to \(outputs)")
    }
  }

  /// Several bands, the last one not full, give the bits that the whole gives at once.
  @Test(arguments: Setting.widest, [1, 3])
  func bandsGiveTheBitsOfTheWhole(_ setting: Setting, _ threads: Int) throws {
    var make = LayerMaker(seed: 132, setting.precision)
    let compute = try setting.compute(threads: threads)
    for (inputs, outputs) in [(4096, 1000), (5120, 577)] {
      let weights = try PlainWeights(.q8_0, [outputs, inputs], &make)
      let whole = try Self.aligned(weights.plain)
      let x = compute.tensor(make.plain([1, 3, inputs]))
      let found = compute.linear(x, try linear(weights.stored, inputs, outputs))
      #expect(found.floats == compute.linear(x, try linear(whole, inputs, outputs)).floats)
    }
    let weights = try PlainWeights(.q8_0, [400, 640, 3, 3], &make)
    let picture = compute.tensor(make.plain([1, 4, 4, 640]))
    let results = try [weights.stored, Self.aligned(weights.plain)].map { stored in
      var ledger = Weights(["layer.weight": stored], source: "")
      let layer = try Convolution(
        &ledger, "layer", 640, 400, padding: Padding(0), hasBias: false)
      return compute.convolution(picture, layer).floats
    }
    #expect(results[0] == results[1])
  }

  /// A third of what a copy in 32 bits would take, at the most.
  @Test(arguments: Setting.widest, PlainWeights.Kind.allCases)
  func noCopyOfTheWholeIsMade(_ setting: Setting, _ kind: PlainWeights.Kind) throws {
    var make = LayerMaker(seed: 133, setting.precision)
    let (inputs, outputs) = (2048, 2048)
    let weights = try PlainWeights(kind, [outputs, inputs], &make)
    let copy = 4 * inputs * outputs
    for hasAdapter in [false, true] {
      let compute = try setting.compute()
      let layer = try linear(weights.stored, inputs, outputs)
      if hasAdapter { layer.adapters = [try make.adapter(inputs, outputs, rank: 4).adapter] }
      _ = compute.linear(compute.tensor(make.plain([1, 1, inputs])), layer)
      #expect(compute.pool.takenBytes > 0 && compute.pool.takenBytes < copy / 3)
    }
    let filters = try PlainWeights(kind, [1024, 512, 3, 3], &make)
    for padding in [0, 1] {
      let compute = try setting.compute()
      var ledger = Weights(["layer.weight": filters.stored], source: "")
      let layer = try Convolution(
        &ledger, "layer", 512, 1024, padding: Padding(padding), hasBias: false)
      _ = compute.convolution(compute.tensor(make.plain([1, 3, 3, 512])), layer)
      #expect(compute.pool.takenBytes < 4 * filters.stored.count / 3, "padding \(padding)")
    }
  }

  /// Weights in 32 bits that are packed as they lie in the file.
  private static func aligned(_ plain: PlainTensor) throws -> StoredTensor {
    let bytes = PlainConversion.bytes(plain.floats, as: .float32)
    let whole = try LayerMaker.stored([0, 0, 0] + bytes, [bytes.count + 3], .dense(.uint8))
    return StoredTensor(
      TensorInfo(format: .dense(.float32), shape: plain.shape, range: 4..<bytes.count + 4),
      in: whole.bytes.file)
  }
}

extension PlainTensor {
  /// As weights are multiplied in a precision.
  func rounded(to precision: Precision) -> PlainTensor {
    precision == .bf16 ? PlainTensor(shape, floats.map(PlainConversion.rounded)) : self
  }
}
