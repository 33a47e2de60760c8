import CKernels
import Testing

@testable import Tensors

struct ConversionTests {
  private static let features = Setting.variants.map { Int32($0.rawValue) }

  @Test(arguments: features)
  func everySixteenBitsAreTheirNumber(_ features: Int32) {
    let all = (0...UInt16.max).map { $0 }
    let halves = [Float](unsafeUninitializedCapacity: all.count) {
      kernel_float_from_f16(features, all, $0.baseAddress, all.count)
      $1 = all.count
    }
    let brains = [Float](unsafeUninitializedCapacity: all.count) {
      kernel_float_from_bf16(features, all, $0.baseAddress, all.count)
      $1 = all.count
    }
    for bits in all {
      let (half, right) = (halves[Int(bits)], Float(Float16(bitPattern: bits)))
      #expect(half.isNaN ? right.isNaN : half.bitPattern == right.bitPattern, "f16 \(bits)")
      #expect(brains[Int(bits)].bitPattern == UInt32(bits) << 16, "bf16 \(bits)")
    }
  }

  @Test(arguments: features)
  func thirtyTwoBitsAreRoundedToTheNearestEven(_ features: Int32) {
    var make = LayerMaker(seed: 61, .f32)
    // Every upper half, with lower halves about the middle and of all kinds.
    let values: [Float] = (0...UInt32(UInt16.max)).flatMap { upper in
      [0, 1, 0x7FFF, 0x8000, 0x8001, 0xFFFF, .random(in: 0...0xFFFF, using: &make.random)].map {
        Float(bitPattern: upper << 16 | $0)
      }
    }
    let found = [UInt16](unsafeUninitializedCapacity: values.count) {
      kernel_bf16_from_float(features, values, $0.baseAddress, values.count)
      $1 = values.count
    }
    let wrong = zip(values, found).first { PlainConversion.bf16($0) != $1 }
    #expect(wrong == nil)
  }

  /// The numbers are such that every type holds them exactly.
  @Test(arguments: Setting.widest, [ElementType.float32, .float16, .bfloat16, .float64])
  func weightsOfAnyFloatingTypeGiveOneResult(_ setting: Setting, _ type: ElementType) throws {
    var make = LayerMaker(seed: 62, setting.precision)
    let compute = try setting.compute()
    func exact(_ shape: [Int]) -> PlainTensor {
      PlainTensor(
        shape,
        (0..<shape.reduce(1, *)).map { _ in
          Double(Int.random(in: -127...127, using: &make.random)) / 128
        })
    }
    let (filters, kernels, matrix, bias) = (
      exact([16, 16, 3, 3]), exact([17, 16, 3, 3]), exact([20, 16]), exact([16])
    )
    func results(_ type: ElementType) throws -> [[Float]] {
      var weights = try LayerMaker.weights(
        [
          "a.weight": filters, "a.bias": bias, "b.weight": kernels, "c.weight": matrix,
          "d.weight": bias, "d.bias": bias,
        ], as: type)
      let x = compute.tensor((0..<16 * 30).map { Float($0 % 19) / 16 }, shape: [1, 5, 6, 16])
      let out = [
        compute.convolution(x, try Convolution(&weights, "a", 16, 16)),
        compute.convolution(x, try Convolution(&weights, "b", 16, 17, hasBias: false)),
        compute.linear(x, try Linear(&weights, "c", 16, 20, hasBias: false)),
        compute.layerNorm(x, try Normalisation(&weights, "d", 16)),
      ]
      try weights.finish()
      return out.map(\.floats)
    }
    let (found, right) = try (results(type), results(.float32))
    #expect(found == right)
    let stored = try LayerMaker.stored(matrix, as: type)
    #expect(stored.floats == matrix.floats)
  }
}
