import TestSupport
import Testing

@testable import Tensors

struct SafetensorsMutationTests {
  private static let originals: [(header: [UInt8], data: Int)] = [
    (Array(SafetensorsBuilder.header(tensors: 4).utf8), 32),
    (
      Array(
        (#"{"__metadata__":{"format":"pt"},"a\u00e9":{"dtype":"I64","shape":[],"#
          + #""data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[0,3],"data_offsets":[8,8]}}  "#)
          .utf8), 8
    ),
  ]

  @Test(arguments: 1...4)
  func aChangedFileIsRefusedOrConsistent(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var readCount = 0
    for _ in 0..<2000 {
      for (header, data) in Self.originals {
        let file = Self.changed(header, data: data, using: &random)
        let outcome = Outcome(file, Safetensors.tensors)
        guard let tensors = outcome.tensors else {
          #expect(outcome.line.utf8.count < 1000)
          continue
        }
        readCount += 1
        #expect(tensors.isConsistent(count: file.count))
        // Nothing overlaps and nothing is left over.
        let length = tensors.values.reduce(0) { $0 + $1.range.count }
        let start = tensors.values.map(\.range.lowerBound).min() ?? file.count
        #expect(start + length == file.count)
      }
    }
    #expect(readCount > 0, "some changes leave a readable file")
  }

  /// A file with one to three changes: anywhere, or in the header under a length that is right.
  private static func changed(
    _ header: [UInt8], data: Int, using random: inout SeededNumbers
  ) -> [UInt8] {
    let isAnywhere = Int.random(in: 0..<3, using: &random) == 0
    var bytes = isAnywhere ? SafetensorsBuilder.file(header, data: data) : header
    for _ in 0..<Int.random(in: 1...3, using: &random) { bytes.mutate(using: &random) }
    return isAnywhere ? bytes : SafetensorsBuilder.file(bytes, data: data)
  }
}
