import Pixels
import Scenes

/// A triplet's three pictures as PNG files, and what is known of it.
struct EncodedTriplet: Sendable {
  let source: [UInt8]
  let target: [UInt8]
  let mask: [UInt8]
  private let triplet: Triplet

  init(_ triplet: Triplet) {
    self.triplet = triplet
    source = PictureEncoder.png(triplet.source, effort: .fast)
    target = PictureEncoder.png(triplet.target, effort: .fast)
    let pixels = triplet.mask.values.map { Pixel($0, $0, $0, 255) }
    mask = PictureEncoder.png(Bitmap(size: triplet.mask.size, pixels: pixels), effort: .fast)
  }

  /// One JSON object without a line's end.
  func json(files: [(name: String, file: String)] = []) -> String { triplet.json(files: files) }
}
