import Diffusion
import Foundation
import Tensors

/// The stages of an edit on given tensors, for `bench stages FOLDER IN OUT`.
///
/// So full-size models are held against the reference. Files are safetensors of 32-bit numbers,
/// channels last.
enum ModelStages {
  /// - Parameter input: holds `picture` [1, side, side, 3], `latents` [2, 64, 64, 8], `text`
  ///   [3, 77, channels], `timestep` [1] and `z` [1, 64, 64, 4].
  static func run(
    _ model: String, _ input: String, _ output: String, precision: Precision, threads: Int
  ) throws {
    let tensors = try WeightFile.read(input)
    func tensor(_ name: String) throws -> StoredTensor {
      guard let tensor = tensors[name] else {
        throw Peer.Failure(description: "\(input): there is no tensor \(name)")
      }
      return tensor
    }
    let parts = try ModelParts(Model.open(model), precision: precision, threads: threads)
    let picture = try tensor("picture")
    let text = try tensor("text")
    let step = parts.denoiser(texts: text.floats, shape: text.shape, inputs: [0, 0, 1])
    let predictions = try step(
      tensor("latents").floats, tensor("latents").shape[1], tensor("timestep").floats[0])
    parts.release()
    let results: [(String, [Float])] = [
      ("embedding", try parts.embedding(of: "make the sky red")), ("unet", predictions),
      ("means", try parts.encode(picture.floats, side: picture.shape[1])),
      ("decoded", try parts.decode(try tensor("z").floats, side: try tensor("z").shape[1] * 8)),
    ]
    try write(results, to: output)
  }

  private static func write(_ tensors: [(name: String, values: [Float])], to path: String) throws {
    var entries: [String] = []
    var bytes = Data()
    for (name, values) in tensors {
      let end = bytes.count + 4 * values.count
      entries.append(
        #""\#(name)":{"dtype":"F32","shape":[\#(values.count)],"#
          + #""data_offsets":[\#(bytes.count),\#(end)]}"#)
      values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
    let header = Data("{\(entries.joined(separator: ","))}".utf8)
    let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Data($0) }
    try (length + header + bytes).write(to: URL(filePath: path))
  }
}
