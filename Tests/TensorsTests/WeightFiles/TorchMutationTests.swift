import TestSupport
import Testing

@testable import Tensors

struct TorchMutationTests {
  private static let tensors = PickleBuilder.dictionary(
    ("first", PickleBuilder.tensor(shape: [2, 3], strides: [3, 1])),
    ("second", PickleBuilder.tensor(offset: 3, shape: [3], strides: [1])))
  private static let pickle = PickleBuilder.pickle(
    PickleBuilder.dictionary(("state_dict", tensors), ("epoch", PickleBuilder.number(3))))

  /// A file with one to four changes: anywhere, or in the pickle of an archive that is right.
  private static func changed(using random: inout SeededNumbers) -> [UInt8] {
    let isAnywhere = Bool.random(using: &random)
    let storages = ["0": [UInt8](repeating: 7, count: 24)]
    var zip = ZipBuilder(pickle: pickle, storages: storages)
    zip.isWide = Bool.random(using: &random)
    var bytes = isAnywhere ? zip.file : pickle
    for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(using: &random) }
    if isAnywhere { return bytes }
    zip.entries[0].content = bytes
    return zip.file
  }

  @Test(arguments: 1...4)
  func aChangedFileIsRefusedOrConsistent(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var readCount = 0
    for _ in 0..<1500 {
      let file = Self.changed(using: &random)
      let outcome = Outcome(file, TorchArchive.tensors)
      if let tensors = outcome.tensors {
        readCount += 1
        #expect(tensors.isConsistent(count: file.count))
      } else {
        #expect(outcome.line.utf8.count < 1000)
      }
    }
    #expect(readCount > 0, "some changes leave a readable file")
  }

  @Test(arguments: Fixture.readable.dropFirst())
  func aChangedFileOfTorchIsRefusedOrConsistent(name: String) throws {
    let original = try MappedFile(Fixture.path(name)).withUnsafeBytes { Array($0) }
    var random = SeededNumbers(seed: UInt64(original.count))
    for _ in 0..<500 {
      var file = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { file.mutate(using: &random) }
      let outcome = Outcome(file, TorchArchive.tensors)
      #expect(outcome.tensors?.isConsistent(count: file.count) ?? !outcome.line.isEmpty)
    }
  }
}
