import Testing

@testable import Tensors

/// No operation of the networks that people have falls to a reference implementation, at any size of
/// picture and whatever size the weights were packed for before.
///
/// Operations are prepared, not run.
struct NetworkShapesTests {
  /// A convolution of a network, and the side of its source as a part of the picture's.
  private struct Layer {
    var inputs, outputs, kernel, stride, fraction: Int
    init(_ inputs: Int, _ outputs: Int, _ kernel: Int = 3, stride: Int = 1, at fraction: Int) {
      (self.inputs, self.outputs, self.kernel) = (inputs, outputs, kernel)
      (self.stride, self.fraction) = (stride, fraction)
    }
  }

  private static let convolutions: [Layer] = [
    // U-Net of Stable Diffusion 1.5, with the first convolutions of its editors.
    Layer(4, 320, at: 8), Layer(8, 320, at: 8), Layer(9, 320, at: 8), Layer(320, 320, at: 8),
    Layer(320, 320, stride: 2, at: 8), Layer(640, 320, at: 8), Layer(960, 320, at: 8),
    Layer(640, 320, 1, at: 8), Layer(960, 320, 1, at: 8), Layer(320, 4, at: 8),
    Layer(320, 640, at: 16), Layer(640, 640, at: 16), Layer(640, 640, stride: 2, at: 16),
    Layer(960, 640, at: 16), Layer(1280, 640, at: 16), Layer(1920, 640, at: 16),
    Layer(320, 640, 1, at: 16), Layer(960, 640, 1, at: 16), Layer(1280, 640, 1, at: 16),
    Layer(1920, 640, 1, at: 16), Layer(640, 640, at: 8), Layer(640, 1280, at: 32),
    Layer(1280, 1280, at: 32), Layer(1280, 1280, stride: 2, at: 32), Layer(1280, 1280, at: 16),
    Layer(1920, 1280, at: 32), Layer(2560, 1280, at: 32), Layer(640, 1280, 1, at: 32),
    Layer(1920, 1280, 1, at: 32), Layer(2560, 1280, 1, at: 32), Layer(1280, 1280, at: 64),
    Layer(2560, 1280, at: 64), Layer(2560, 1280, 1, at: 64),
    // Autoencoder.
    Layer(3, 128, at: 1), Layer(128, 128, at: 1), Layer(128, 128, stride: 2, at: 1),
    Layer(128, 256, at: 2), Layer(128, 256, 1, at: 2), Layer(256, 256, stride: 2, at: 2),
    Layer(256, 512, at: 4), Layer(256, 512, 1, at: 4), Layer(512, 512, stride: 2, at: 4),
    Layer(512, 512, at: 8), Layer(512, 8, at: 8), Layer(8, 8, 1, at: 8), Layer(4, 4, 1, at: 8),
    Layer(4, 512, at: 8), Layer(512, 256, 1, at: 2), Layer(512, 256, at: 2),
    Layer(256, 128, 1, at: 1), Layer(256, 128, at: 1), Layer(128, 3, at: 1),
  ]

  /// Inner dimension and columns of the products of U-Net, autoencoder and CLIP's text encoders, each
  /// with the picture's side per side of the rows; 0 for 77 tokens of text.
  private static let products = [
    (320, 320, 8), (320, 2560, 8), (1280, 320, 8), (768, 320, 0), (1024, 320, 0),
    (640, 640, 16), (640, 5120, 16), (2560, 640, 16), (768, 640, 0), (1280, 1280, 32),
    (1280, 10240, 32), (5120, 1280, 32), (768, 1280, 0), (1280, 1280, 64), (512, 512, 8),
    (768, 768, 0), (768, 3072, 0), (3072, 768, 0), (1024, 1024, 0), (1024, 4096, 0),
    (4096, 1024, 0),
  ]

  private static let pictures = [64, 128, 192, 256, 320, 512, 768, 1024]

  @Test(arguments: Setting.widest, [64, 512])
  func noConvolutionIsAReference(_ setting: Setting, packedFor first: Int) throws {
    var operations = PreparedOperations(try Backends(), rates: nil)
    let type = try setting.compute().elementType
    for layer in Self.convolutions {
      var packed: (any PreparedOperation)?
      for (index, picture) in ([first] + Self.pictures).enumerated() {
        let side = max(1, picture / layer.fraction)
        let shape = ConvolutionShape(
          batch: index.isMultiple(of: 2) ? 3 : 1, height: side, width: side,
          inChannels: layer.inputs, outChannels: layer.outputs, kernel: layer.kernel,
          stride: layer.stride, padding: Padding(layer.kernel / 2), type: type, hasBias: true,
          accumulates: index > 4)
        let found = operations.operation(for: .convolution(shape), threads: 2, packed: packed)
        // A product of patches is one of the products below.
        guard let found else { continue }
        #expect(!found.isReference, "\(shape) by \(found.implementation), packed for \(first)")
        packed = found
      }
    }
  }

  @Test(arguments: Setting.widest, [64, 512])
  func noProductIsAReference(_ setting: Setting, packedFor first: Int) throws {
    var operations = PreparedOperations(try Backends(), rates: nil)
    let type = try setting.compute().elementType
    for (inner, columns, fraction) in Self.products {
      var packed: (any PreparedOperation)?
      for (index, picture) in ([first] + Self.pictures).enumerated() {
        let side = max(1, picture / max(1, fraction))
        let batch = index.isMultiple(of: 2) ? 3 : 1
        let shape = ProductShape(
          rows: batch * (fraction == 0 ? 77 : side * side), columns: columns, inner: inner,
          type: type, hasBias: true, accumulates: index > 4, activation: .none)
        let prepared = operations.operation(for: .product(shape), threads: 2, packed: packed)
        let found = try #require(prepared)
        #expect(!found.isReference, "\(shape) by \(found.implementation), packed for \(first)")
        if let packed { #expect(found.sharesWeights(with: packed), "weights are packed once") }
        packed = found
      }
    }
  }
}
