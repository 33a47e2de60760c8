/// A block format: a fixed number of elements in a fixed number of bytes, decoded block by block.
///
/// Each format is one `static let` in a file of its own. Blocks follow each other in the tensor's
/// row-major order, whatever its shape.
public struct BlockFormat: Sendable {
  /// The name of the type in GGUF, by which formats are told apart.
  public let name: String
  /// Elements of a block.
  public let elementCount: Int
  /// Bytes of a block.
  public let byteCount: Int
  private let decodeBlocks:
    @Sendable (
      _ blocks: UnsafeRawPointer, _ count: Int, _ out: UnsafeMutablePointer<Float>
    ) -> Void

  /// - Parameters:
  ///   - name: of the type in GGUF.
  ///   - elements: of a block.
  ///   - bytes: of a block.
  ///   - decode: decodes `count` whole blocks, which lie at any alignment.
  public init(
    _ name: String, elements: Int, bytes: Int,
    decode:
      @escaping @Sendable (
        _ blocks: UnsafeRawPointer, _ count: Int, _ out: UnsafeMutablePointer<Float>
      ) -> Void
  ) {
    (self.name, elementCount, byteCount, decodeBlocks) = (name, elements, bytes, decode)
  }

  /// Decodes some elements, which may begin and end inside a block.
  ///
  /// - Parameters:
  ///   - start: the first block of the tensor.
  ///   - elements: counted from the first element of that block.
  func decode(
    _ start: UnsafeRawPointer, _ elements: Range<Int>, to out: UnsafeMutablePointer<Float>
  ) {
    var (position, out) = (elements.lowerBound, out)
    while position < elements.upperBound {
      let (block, inside) = position.quotientAndRemainder(dividingBy: elementCount)
      let left = elements.upperBound - position
      let source = start + block * byteCount
      let count: Int
      if inside == 0, left >= elementCount {
        count = left / elementCount * elementCount
        decodeBlocks(source, left / elementCount, out)
      } else {
        count = min(left, elementCount - inside)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: elementCount) { whole in
          guard let first = whole.baseAddress else { return }
          decodeBlocks(source, 1, first)
          out.update(from: first + inside, count: count)
        }
      }
      position += count
      out += count
    }
  }
}

extension BlockFormat: Hashable {
  public static func == (a: BlockFormat, b: BlockFormat) -> Bool { a.name == b.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
