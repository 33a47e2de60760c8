import Pixels

/// The part of a working area that is edited.
struct EditedRegion: Hashable {
  /// For each pixel.
  var pixels: [Bool]
  /// For each position of the latents.
  var positions: [Bool]
}

extension EditedRegion {
  /// Everything that a mask covers in the least: what is covered in part is blended later, and a
  /// position of the latents is edited as a whole.
  ///
  /// - Parameter factor: pixels for a position of the latents, each way; divides the sides of the mask.
  init(_ coverage: Coverage, factor: Int) {
    let size = coverage.size
    let across = size.width / factor
    pixels = coverage.values.map { $0 > 0 }
    positions = [Bool](repeating: false, count: across * (size.height / factor))
    for y in 0..<size.height {
      for x in 0..<size.width where pixels[y * size.width + x] {
        positions[y / factor * across + x / factor] = true
      }
    }
  }
}
