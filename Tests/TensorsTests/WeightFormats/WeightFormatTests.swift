import TestSupport
import Testing

@testable import Tensors

struct WeightFormatTests {
  @Test func bytesFollowFromFormatAndShape() {
    #expect(WeightFormat.dense(.float16).byteCount(shape: [3, 5]) == 30)
    #expect(WeightFormat.dense(.float32).byteCount(shape: []) == 4)
    #expect(WeightFormat.blocks(.q8_0).byteCount(shape: [3, 64]) == 6 * 34)
    #expect(WeightFormat.blocks(.q8_0).byteCount(shape: [4, 2, 2, 2]) == 34)
    #expect(WeightFormat.blocks(.q8_0).byteCount(shape: [0, 7]) == 0)
    #expect(WeightFormat.blocks(.q8_0).byteCount(shape: [3, 63]) == nil, "part of a block")
    #expect(WeightFormat.blocks(.q8_0).byteCount(shape: [.max, 1]) == nil)
    #expect(WeightFormat.dense(.float32).byteCount(shape: [.max / 2]) == nil)
    #expect(WeightFormat.dense(.float32).byteCount(shape: [-1]) == nil)
    let scaled = WeightFormat.scaled(ScaledFormat(codes: .float8E4M3, scales: [1]))
    #expect(scaled.byteCount(shape: [3, 5]) == 15)
  }

  @Test func everyByteOfFloat8IsItsNumber() {
    for byte in 0...UInt8.max {
      let value = ByteCodes.float8E4M3.values[Int(byte)]
      let isNaN = byte & 0x7F == 0x7F
      #expect(isNaN ? value.isNaN : value == PlainWeights.float8(byte), "\(byte)")
    }
    #expect(ByteCodes.float8E4M3.values.filter(\.isFinite).max() == 448)
    #expect(ByteCodes.float8E4M3.values[1] == 0x1p-9)
  }

  @Test(arguments: PlainWeights.Kind.allCases)
  func anyElementsOfAnyViewAreDecoded(_ kind: PlainWeights.Kind) throws {
    var make = LayerMaker(seed: 121, .f32)
    // Rows of 24 and of 9 elements end inside blocks.
    for shape in [[8, 24], [32, 3, 3], [5, 64], [96]] {
      let weights = try PlainWeights(kind, shape, &make)
      #expect(weights.stored.count == weights.plain.values.count)
      #expect(weights.stored.floats == weights.plain.floats)
      for _ in 0..<30 {
        let rows = make.range(0...shape[0])
        let part = weights.stored.rows(rows)
        let right = weights.plain[rows]
        #expect(part.shape == right.shape && part.floats == right.floats, "rows \(rows)")
        let flat = part.reshaped([part.count])
        let inner = make.range(0...part.count)
        #expect(flat.rows(inner).floats == Array(right.floats[inner]), "\(inner) of rows \(rows)")
      }
    }
  }

  @Test func aTensorWithoutElementsMayClaimAnySizeOfItsRows() throws {
    let header = #"{"t":{"dtype":"F32","shape":[0,4503599627370496,4096],"data_offsets":[0,0]}}"#
    let folder = try ScratchFolder()
    var bytes = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian, Array.init)
    bytes += Array(header.utf8)
    try folder.write(bytes, to: "empty.safetensors")
    let tensor = try #require(try WeightFile.read(folder["empty.safetensors"])["t"])
    #expect(tensor.count == 0)
    #expect(tensor.rows(0..<0).floats == [])
  }

  @Test func scalesAreOneOrOneForEachRow() throws {
    var make = LayerMaker(seed: 122, .f32)
    let weights = try PlainWeights(.float8, [4, 8], &make).stored
    #expect(weights.scaled(by: [2])?.floats == weights.floats.map { $0 * 2 })
    #expect(
      weights.scaled(by: [1, 2, 4, 8])?.rows(2..<3).floats
        == weights.rows(2..<3).floats.map { $0 * 4 })
    #expect(weights.scaled(by: [1, 2]) == nil && weights.scaled(by: []) == nil)
    #expect(try PlainWeights(.q8_0, [4, 8], &make).stored.scaled(by: [2]) == nil)
  }
}

extension LayerMaker {
  /// Some numbers of a range that follow each other.
  mutating func range(_ whole: ClosedRange<Int>) -> Range<Int> {
    let (a, b) = (Int.random(in: whole, using: &random), Int.random(in: whole, using: &random))
    return min(a, b)..<max(a, b)
  }
}
