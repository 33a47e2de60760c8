import Testing

@testable import Tensors

struct ElementTests {
  @Test(arguments: Setting.all)
  func anActivationIsItsFunction(_ setting: Setting) throws {
    var make = LayerMaker(seed: 41, setting.precision)
    let compute = try setting.compute()
    for activation in Activation.all {
      for shape in [[1], [3, 17], [1, 5, 7, 48], [16385]] {
        var x = make.plain(shape, in: -12...12)
        x.values[0] = 12
        expect(
          compute.activated(compute.tensor(x), activation), x.activated(activation),
          setting.bound(ofLargest: 4e-7), "\(activation) of \(shape)")
      }
    }
  }

  @Test(arguments: Setting.all)
  func aSumIsRoundedOnce(_ setting: Setting) throws {
    var make = LayerMaker(seed: 42, setting.precision)
    let compute = try setting.compute()
    for shape in [[1], [3, 17], [1, 5, 7, 48], [16385]] {
      let (a, b) = (make.plain(shape), make.plain(shape))
      let right = (a + b).floats.map {
        setting.precision == .bf16 ? PlainConversion.rounded($0) : $0
      }
      #expect(compute.sum(compute.tensor(a), compute.tensor(b)).floats == right)
    }
  }

  @Test(arguments: Setting.all)
  func aShiftIsAddedToEveryPositionOfItsItem(_ setting: Setting) throws {
    var make = LayerMaker(seed: 44, setting.precision)
    let compute = try setting.compute()
    for shape in [[1, 2, 3, 5], [3, 4, 5, 17], [2, 9, 1, 64]] {
      let (x, offsets) = (make.plain(shape), make.plain([shape[0], shape[3]]))
      let positions = shape[1] * shape[2]
      let spread = (0..<shape[0] * positions).flatMap { row in
        offsets.values[row / positions * shape[3]..<(row / positions + 1) * shape[3]]
      }
      expect(
        compute.shifted(compute.tensor(x), by: compute.tensor(offsets)),
        x + PlainTensor(shape, spread), setting.bound(), "\(shape)")
    }
  }

  @Test(arguments: Setting.all)
  func aModulationScalesThenShiftsEachItem(_ setting: Setting) throws {
    var make = LayerMaker(seed: 45, setting.precision)
    let compute = try setting.compute()
    for (shape, rows) in [([3, 4, 5, 17], 3), ([2, 9, 1, 64], 1)] {
      let (channels, positions) = (shape[3], shape[1] * shape[2])
      let (x, factors) = (make.plain(shape), make.plain([rows, 2 * channels]))
      let right = (0..<shape[0] * positions * channels).map { index in
        let row = rows == 1 ? 0 : index / channels / positions
        let start = row * 2 * channels + index % channels
        return x.values[index] * (1 + factors.values[start]) + factors.values[start + channels]
      }
      expect(
        compute.modulated(compute.tensor(x), by: compute.tensor(factors), activation: .silu),
        PlainTensor(shape, right).activated(.silu), setting.bound(ofLargest: 4e-7), "\(shape)")
    }
  }

  @Test(arguments: Setting.all)
  func whatIsNoNumberIsNotHidden(_ setting: Setting) throws {
    let compute = try setting.compute()
    let tiny = Float.leastNormalMagnitude / 64
    let x = compute.tensor([.nan, .infinity, tiny, 0, -0.0, 3e38, -3e38], shape: [7])
    for activation in Activation.all {
      let out = compute.activated(x, activation).floats
      #expect(out[0].isNaN && out[1] == .infinity, "\(activation)")
      #expect(abs(out[2]) <= tiny && out[3] == 0 && out[4] == 0, "\(activation)")
      #expect(out[5] > 2.9e38 && out[6] <= 0 && !out[6].isNaN, "\(activation)")
    }
    let sum = compute.sum(x, compute.tensor([Float](repeating: -.infinity, count: 7), shape: [7]))
    #expect(sum.floats[0].isNaN && sum.floats[1].isNaN)
    #expect(sum.floats.dropFirst(2).allSatisfy { $0 == -.infinity })
  }

  /// One pixel that is no number spoils the pixels that its kernel reaches, or its item, and no
  /// other item of the batch.
  @Test(arguments: Setting.all)
  func whatIsNoNumberStaysInItsItem(_ setting: Setting) throws {
    var make = LayerMaker(seed: 43, setting.precision)
    let compute = try setting.compute()
    for special in [Float.nan, .infinity] {
      var values = make.floats(2 * 6 * 6 * 16)
      values[0] = special
      let x = compute.tensor(values, shape: [2, 6, 6, 16])
      let sentence = x.reshaped([2, 36, 16])
      let results = [
        compute.convolution(x, try make.convolution(16, 16).layer),
        compute.convolution(x, try make.convolution(16, 17).layer),
        compute.linear(x, try make.linear(16, 17).layer),
        compute.groupNorm(x, try make.normalisation(16, groups: 1).layer),
        compute.layerNorm(x, try make.normalisation(16).layer),
        compute.attention(sentence, sentence, sentence, heads: 2),
      ]
      for (index, result) in results.enumerated() {
        #expect(result[0..<1].floats.contains { !$0.isFinite }, "operation \(index)")
        #expect(result[1..<2].floats.allSatisfy { $0.isFinite }, "operation \(index)")
      }
      #expect(results[0][0..<1].floats.suffix(16).allSatisfy { $0.isFinite }, "far from the pixel")
    }
  }
}
