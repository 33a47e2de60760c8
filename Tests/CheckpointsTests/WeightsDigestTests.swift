import FoundationEssentials
import Glibc
import Pixels
import Tensors
import TestSupport
import Testing

@testable import Checkpoints

@Suite struct WeightsDigestTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    for part in ["unet", "vae"] { try scratch.makeFolder("model/\(part)") }
    try write("unet", value: 1)
    try write("vae", value: 2)
  }

  /// A weight file of one number.
  private func write(_ part: String, value: Float) throws {
    let header = Array(#"{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#.utf8)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
    let number = (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    try scratch.write(length + header + number, to: "model/\(part)/w.safetensors")
  }

  private func checkpoint() throws -> Checkpoint {
    Checkpoint(
      path: scratch["model"],
      tensors: [
        .unet: try WeightFile.read(scratch["model/unet/w.safetensors"]),
        .autoencoder: try WeightFile.read(scratch["model/vae/w.safetensors"]),
      ])
  }

  private func file(_ part: String) throws -> String {
    var sha = SHA256()
    try scratch.bytes(of: "model/\(part)/w.safetensors").withUnsafeBytes { sha.update($0) }
    return sha.digest()
  }

  private var cache: String { scratch["cache/pentimento"] }
  private var cacheFile: String { "cache/pentimento/weight-digests.json" }

  @Test func itIsTheDigestOfALineForEachFile() throws {
    let lines =
      "unet/w.safetensors \(try file("unet"))\nvae/w.safetensors \(try file("vae"))\n"
    #expect(
      try WeightsDigest(cacheFolder: nil).digest(of: checkpoint()) == SHA256.digest(of: lines))
    #expect(
      SHA256.digest(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func otherWeightsHaveAnotherAndAPreviewCountsForNothing() throws {
    let digest = WeightsDigest(cacheFolder: cache)
    let before = try digest.digest(of: checkpoint())
    var tensors = try checkpoint().tensors
    tensors[.previewAutoencoder] = tensors[.unet]
    tensors[.unet] = nil
    let preview = Checkpoint(path: scratch["model"], tensors: tensors)
    tensors[.previewAutoencoder] = nil
    let without = Checkpoint(path: scratch["model"], tensors: tensors)
    #expect(try digest.digest(of: preview) == digest.digest(of: without))
    try write("vae", value: 3)
    #expect(try digest.digest(of: checkpoint()) != before)
  }

  @Test func aFileIsReadOnceWhereItsDigestCanBeRemembered() throws {
    let digest = WeightsDigest(cacheFolder: cache)
    let first = try digest.digest(of: checkpoint())
    // What is remembered is believed: a false entry shows.
    let entries = try JSONDecoder().decode(
      [String: String].self, from: Data(scratch.bytes(of: cacheFile)))
    #expect(entries.count == 2)
    let wrong = entries.mapValues { _ in String(repeating: "0", count: 64) }
    try scratch.write(Array(JSONEncoder().encode(wrong)), to: cacheFile)
    #expect(try digest.digest(of: checkpoint()) != first)
  }

  @Test(arguments: ["", "[1]", "{\"a\": \"no digest\"}", "{\"a\": 3}"])
  func aDamagedCacheIsComputedAnew(text: String) throws {
    let digest = WeightsDigest(cacheFolder: cache)
    let first = try digest.digest(of: checkpoint())
    try scratch.write(text, to: cacheFile)
    #expect(try digest.digest(of: checkpoint()) == first)
    #expect(try scratch.bytes(of: cacheFile).count > 100, "and written again")
  }

  @Test func aCacheThatCannotBeWrittenIsHarmless() throws {
    try scratch.write("a file", to: "cache")
    let digest = WeightsDigest(cacheFolder: cache)
    #expect(
      try digest.digest(of: checkpoint())
        == WeightsDigest(cacheFolder: nil).digest(of: checkpoint()))
  }

  @Test func aFileThatChangedSinceItWasOpenedIsAnError() throws {
    let opened = try checkpoint()
    try write("vae", value: 3)
    let path = scratch["model/vae/w.safetensors"]
    #expect(throws: ModelError.changed(path)) {
      try WeightsDigest(cacheFolder: nil).digest(of: opened)
    }
    #expect(unlink(path) == 0)
    #expect(throws: ModelError.changed(path)) {
      try WeightsDigest(cacheFolder: nil).digest(of: opened)
    }
  }

  @Test func itCanBeCancelled() async throws {
    let opened = try checkpoint()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try WeightsDigest(cacheFolder: nil).digest(of: opened)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
