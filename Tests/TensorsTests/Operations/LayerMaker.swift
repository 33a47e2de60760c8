import Glibc
import TestSupport
import Testing

@testable import Tensors

/// Makes random tensors and layers, the same for the same seed, with their plain counterparts.
struct LayerMaker {
  var random: SeededNumbers
  let precision: Precision

  init(seed: UInt64, _ precision: Precision) {
    (random, self.precision) = (SeededNumbers(seed: seed), precision)
  }

  /// Numbers that the precision holds exactly.
  mutating func floats(_ count: Int, in range: ClosedRange<Float> = -1...1) -> [Float] {
    (0..<count).map { _ in
      let value = Float.random(in: range, using: &random)
      return precision == .bf16 ? PlainConversion.rounded(value) : value
    }
  }

  mutating func plain(_ shape: [Int], in range: ClosedRange<Float> = -1...1) -> PlainTensor {
    PlainTensor(shape, floats(shape.reduce(1, *), in: range))
  }

  mutating func choice<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  /// One of two.
  mutating func flip() -> Bool { Bool.random(using: &random) }

  // MARK: Layers

  mutating func convolution(
    _ inputs: Int, _ outputs: Int, kernel: Int = 3, stride: Int = 1, padding: Padding? = nil,
    hasBias: Bool = true
  ) throws -> (layer: Convolution, weights: PlainTensor, bias: [Double]?) {
    let kernels = plain([outputs, inputs, kernel, kernel])
    let bias = hasBias ? plain([outputs]) : nil
    var weights = try Self.weights(["layer.weight": kernels, "layer.bias": bias])
    let layer = try Convolution(
      &weights, "layer", inputs, outputs, kernel: kernel, stride: stride, padding: padding,
      hasBias: hasBias)
    return (layer, kernels, bias?.values)
  }

  mutating func linear(
    _ inputs: Int, _ outputs: Int, hasBias: Bool = true
  ) throws -> (layer: Linear, weights: PlainTensor, bias: [Double]?) {
    let matrix = plain([outputs, inputs])
    let bias = hasBias ? plain([outputs]) : nil
    var weights = try Self.weights(["layer.weight": matrix, "layer.bias": bias])
    let layer = try Linear(&weights, "layer", inputs, outputs, hasBias: hasBias)
    return (layer, matrix, bias?.values)
  }

  mutating func normalisation(
    _ channels: Int, groups: Int = 1
  ) throws -> (layer: Normalisation, scale: [Double], shift: [Double]) {
    let (scale, shift) = (plain([channels]), plain([channels]))
    var weights = try Self.weights(["layer.weight": scale, "layer.bias": shift])
    let layer = try Normalisation(&weights, "layer", channels, groups: groups)
    return (layer, scale.values, shift.values)
  }

  // MARK: Weights

  static func weights(
    _ tensors: [String: PlainTensor?], as type: ElementType = .float32
  ) throws -> Weights {
    Weights(try tensors.compactMapValues { $0 }.mapValues { try stored($0, as: type) }, source: "")
  }

  /// A tensor as it lies in a file, at an address that no type would choose.
  static func stored(_ tensor: PlainTensor, as type: ElementType) throws -> StoredTensor {
    try stored(PlainConversion.bytes(tensor.floats, as: type), tensor.shape, .dense(type))
  }

  /// The same from its bytes.
  static func stored(
    _ content: [UInt8], _ shape: [Int], _ format: WeightFormat
  ) throws -> StoredTensor {
    let bytes = [0] + content
    // A folder of its own for each of a thousand tensors would take most of the tests' time.
    var name = Array("/tmp/pentimento-tensor-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    defer { close(descriptor) }
    unlink(name)
    let written = write(descriptor, bytes, bytes.count)
    try #require(written == bytes.count)
    return StoredTensor(
      TensorInfo(format: format, shape: shape, range: 1..<bytes.count),
      in: try MappedFile("/proc/self/fd/\(descriptor)"))
  }
}

extension Compute {
  func tensor(_ plain: PlainTensor) -> Tensor { tensor(plain.floats, shape: plain.shape) }
}
