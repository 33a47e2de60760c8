public import Pixels

/// A training triplet: a picture, an instruction, and the picture that it asks for, which is known
/// exactly.
public struct Triplet: Hashable, Sendable {
  public let source: Bitmap
  public let target: Bitmap
  /// 255 where source and target differ, 0 where they are the same to the bit.
  public let mask: Coverage
  /// The instruction as a person says it.
  public let instruction: String
  /// The instruction in plain words; the instruction itself where that is plain.
  public let explicit: String
  public let category: EditCategory
  /// Whether the instruction names a wish or a mood and leaves the edit to be guessed.
  public let isImplicit: Bool
  /// The seed, from which everything but the size follows.
  public let seed: UInt32

  init(
    source: Bitmap, target: Bitmap, request: EditSentence, category: EditCategory, seed: UInt32
  ) {
    self.source = source
    self.target = target
    mask = source.differences(from: target)
    instruction = request.instruction
    explicit = request.explicit
    isImplicit = request.isImplicit
    self.category = category
    self.seed = seed
  }
}

extension Triplet {
  /// The least fraction of changed pixels that anyone would see.
  private static let leastChange = 1.0 / 800

  /// Whether enough changes to be seen.
  var isVisible: Bool {
    let changed = mask.values.count { $0 != 0 }
    return Double(changed) >= Triplet.leastChange * Double(mask.size.area)
  }
}

extension Bitmap {
  /// The coverage of the pixels in which two pictures of one size differ.
  func differences(from other: Bitmap) -> Coverage {
    precondition(size == other.size, "pictures of one size are compared")
    let values = [UInt8](unsafeUninitializedCapacity: size.area) { values, count in
      for index in 0..<size.area {
        values[index] = pixels[index] == other.pixels[index] ? 0 : 255
      }
      count = size.area
    }
    return Coverage(size: size, values: values)
  }
}
