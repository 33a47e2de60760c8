internal import CKernels

extension Compute {
  /// Queries or keys with their rotary position embedding.
  ///
  /// - Parameters:
  ///   - x: [batch, tokens, heads · d].
  ///   - table: of the tokens, the same for all of the batch, or of those of each item in turn.
  /// - Returns: [batch, tokens, heads · d].
  public func rotated(_ x: Tensor, heads: Int, by table: RotaryTable) -> Tensor {
    let (width, depth) = (x.channels, x.channels / heads)
    precondition(
      width == heads * depth && 2 * table.pairs <= depth
        && (table.tokens == x.shape[1] || table.tokens == x.rows))
    let out = blank(x.shape)
    let size = width * elementType.byteCount
    let band = 16
    parallel((x.rows + band - 1) / band) { index in
      table.cosines.withUnsafeBufferPointer { cosines in
        table.sines.withUnsafeBufferPointer { sines in
          for row in index * band..<min((index + 1) * band, x.rows) {
            let angle = row % table.tokens * table.pairs
            kernel_rotate(
              mode, x.address + row * size, out.address + row * size, heads, depth, table.pairs,
              table.pairing == .interleaved, cosines.baseAddress.map { $0 + angle },
              sines.baseAddress.map { $0 + angle })
          }
        }
      }
    }
    return out
  }
}
