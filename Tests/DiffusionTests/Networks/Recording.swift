import Foundation
import Tensors

@testable import Checkpoints
@testable import Diffusion

/// A toy model, and what the reference library's networks made of it.
///
/// `Tests/scripts/record-diffusion` makes both.
struct Recording {
  /// Toy models in diffusers' layout: five of Stable Diffusion 1's build, one of 2's.
  static let names = ["ip2p", "ip2p-text", "ip2p-scaled", "inpaint", "text2img", "sd2v"]

  let model: Model
  private let expected: Expected

  init(_ name: String) throws {
    model = try Model.open(Expected.folder(name))
    expected = try Expected(name)
  }

  /// A recorded tensor, row by row; pictures [batch, height, width, channels].
  func tensor(_ name: String) throws -> Recorded { try expected.tensor(name) }

  /// Token ids of the recorded prompts.
  func ids() throws -> [[Int]] { try expected.ids("text.ids") }

  func textEncoder() throws -> CLIPTextEncoder {
    try CLIPTextEncoder(model.parts.textEncoder, model.checkpoint.weights(of: .textEncoder))
  }

  func autoencoder() throws -> Autoencoder {
    guard case .full(let configuration) = try model.parts.autoencoder else {
      throw RecordingError.otherAutoencoder
    }
    return try Autoencoder(configuration, model.checkpoint.weights(of: .autoencoder))
  }

  func unet() throws -> UNet {
    try UNet(model.parts.unet, model.checkpoint.weights(of: .unet))
  }

  /// A recorded run of the U-Net.
  struct Case: Decodable {
    let height, width: Int
    let timestep: Float
    /// Which of the recorded prompts each item of the batch has.
    let prompts: [Int]
  }

  func cases() throws -> [String: Case] {
    struct Settings: Decodable { let unet: [String: Case] }
    let file = URL(filePath: Expected.folder(expected.name) + "/expected.json")
    return try JSONDecoder().decode(Settings.self, from: Data(contentsOf: file)).unet
  }

  /// The embeddings of some of the recorded prompts, as the reference made them.
  func texts(_ prompts: [Int], on compute: Compute) throws -> Tensor {
    let all = try tensor("text.last")
    let size = all.elements.count / all.shape[0]
    let chosen = prompts.flatMap { all.elements[$0 * size..<($0 + 1) * size] }
    return compute.tensor(chosen, shape: [prompts.count] + all.shape.dropFirst())
  }
}

enum RecordingError: Error {
  case noTensor(String)
  case otherAutoencoder
}

/// A tensor of a recording.
struct Recorded {
  var shape: [Int]
  var elements: [Float]

  func tensor(on compute: Compute) -> Tensor { compute.tensor(elements, shape: shape) }

  /// The same with channels last, from [batch, channels, height, width].
  var channelsLast: Recorded {
    let (batch, channels, places) = (shape[0], shape[1], shape[2] * shape[3])
    var moved: [Float] = []
    for item in 0..<batch {
      for place in 0..<places {
        for channel in 0..<channels {
          moved.append(elements[(item * channels + channel) * places + place])
        }
      }
    }
    return Recorded(shape: [batch, shape[2], shape[3], channels], elements: moved)
  }
}

/// The recorded tensors of one folder of fixtures.
struct Expected {
  let name: String
  private let tensors: [String: StoredTensor]

  static func folder(_ name: String) -> String {
    let tests = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
    return "\(tests)/Fixtures/\(name)"
  }

  init(_ name: String) throws {
    self.name = name
    tensors = try WeightFile.read(Self.folder(name) + "/expected.safetensors")
  }

  private func stored(_ name: String) throws -> StoredTensor {
    guard let tensor = tensors[name] else { throw RecordingError.noTensor(name) }
    return tensor
  }

  func tensor(_ name: String) throws -> Recorded {
    let tensor = try stored(name)
    let recorded = Recorded(shape: tensor.shape, elements: tensor.floats)
    return tensor.shape.count == 4 ? recorded.channelsLast : recorded
  }

  func ids(_ name: String) throws -> [[Int]] {
    let tensor = try stored(name)
    let all = tensor.bytes.withUnsafeBytes { bytes in
      (0..<tensor.shape[0] * tensor.shape[1]).map {
        Int(bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self))
      }
    }
    return (0..<tensor.shape[0]).map {
      Array(all[$0 * tensor.shape[1]..<($0 + 1) * tensor.shape[1]])
    }
  }
}

/// The largest difference, as a share of the largest expected value.
func relativeError(_ found: Tensor, _ expected: Recorded) -> Float {
  guard found.shape == expected.shape else { return .infinity }
  return relativeError(found.floats, expected.elements)
}

func relativeError(_ found: [Float], _ expected: [Float]) -> Float {
  guard found.count == expected.count, found.allSatisfy(\.isFinite) else { return .infinity }
  let largest = expected.map(abs).max() ?? 0
  return (zip(found, expected).map { abs($0 - $1) }.max() ?? 0) / largest
}

/// The peak signal-to-noise ratio in decibels, the peak being the range of what is expected.
func signalToNoise(_ found: [Float], _ expected: [Float]) -> Double {
  guard found.count == expected.count, let low = expected.min(), let high = expected.max() else {
    return -.infinity
  }
  let squares = zip(found, expected).map { Double($0 - $1) * Double($0 - $1) }
  let error = squares.reduce(0, +) / Double(squares.count)
  return 10 * log10(Double(high - low) * Double(high - low) / error)
}

/// Whether bf16 can be computed here, fast or not.
let hasBF16 = (try? Compute(precision: .bf16)) != nil
