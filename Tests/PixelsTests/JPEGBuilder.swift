/// Builder of JPEG files of kinds that the encoder does not write: flat blocks of 8×8 pixels, of
/// which only the mean is coded.
struct JPEGBuilder {
  /// The samples of each block, one for each component; the blocks are side by side.
  var blocks: [[UInt8]]
  var isProgressive = false
  /// The colour transform that an Adobe segment names; nil without such a segment.
  var adobeTransform: UInt8?
  /// The number of scans that write the means.
  var scanCount = 1
  /// Bytes between two segments.
  var strayBytes: [UInt8] = []

  private var componentCount: Int { blocks[0].count }
  private var components: ClosedRange<UInt8> { 1...UInt8(componentCount) }

  var file: [UInt8] {
    var file: [UInt8] = [0xFF, 0xD8]
    if let adobeTransform {
      file += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, adobeTransform])
    }
    // Every coefficient is stored as it is.
    file += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    file += strayBytes
    let width = blocks.count * 8
    file += segment(
      isProgressive ? 0xC2 : 0xC0,
      [8, 0, 8, UInt8(width >> 8), UInt8(width & 255), UInt8(componentCount)]
        + components.flatMap { [$0, 0x11, 0] })
    // Twelve codes of four bits for the lengths of means; one code of one bit for the end of a
    // block.
    file += segment(0xC4, [0x00, 0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + (0..<12))
    file += segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
    for _ in 0..<scanCount {
      file += segment(
        0xDA,
        [UInt8(componentCount)] + components.flatMap { [$0, 0] }
          + [0, isProgressive ? 0 : 63, 0])
      file += scan
    }
    if isProgressive {
      // A decoder smooths blocks whose details are missing.
      for component in components {
        file += segment(0xDA, [1, component, 0, 1, 63, 0])
        file += packed([UInt8](repeating: 0, count: blocks.count))
      }
    }
    return file + [0xFF, 0xD9]
  }

  private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 255)] + content
  }

  /// For each block and component the difference of the mean: its length in bits, then its bits.
  private var scan: [UInt8] {
    var bits: [UInt8] = []
    var previous = [Int](repeating: 0, count: componentCount)
    for block in blocks {
      for (component, sample) in block.enumerated() {
        let mean = 8 * (Int(sample) - 128)
        let change = mean - previous[component]
        previous[component] = mean
        let length = Int.bitWidth - abs(change).leadingZeroBitCount
        append(length, count: 4, to: &bits)
        append(change < 0 ? change + (1 << length) - 1 : change, count: length, to: &bits)
        if !isProgressive { bits.append(0) }
      }
    }
    return packed(bits)
  }

  private func packed(_ bits: [UInt8]) -> [UInt8] {
    let bits = bits + [UInt8](repeating: 1, count: (8 - bits.count % 8) % 8)
    return stride(from: 0, to: bits.count, by: 8).flatMap { start -> [UInt8] in
      let byte = bits[start..<start + 8].reduce(0) { $0 << 1 | $1 }
      return byte == 0xFF ? [0xFF, 0] : [byte]
    }
  }

  private func append(_ number: Int, count: Int, to bits: inout [UInt8]) {
    for bit in (0..<count).reversed() { bits.append(UInt8(number >> bit & 1)) }
  }
}
