import Pixels

/// What of a working area a model makes anew.
struct EditedRegion: Hashable {
  /// For each pixel.
  var pixels: [Bool]
  /// For each place of the latents.
  var places: [Bool]

  init(pixels: [Bool], places: [Bool]) {
    (self.pixels, self.places) = (pixels, places)
  }

  /// Everything that a mask covers in the least: what is covered in part is blended later, and a
  /// place of the latents is made as a whole.
  ///
  /// - Parameter factor: pixels for a place, each way; divides the sides of the mask.
  init(_ coverage: Coverage, factor: Int) {
    let size = coverage.size
    let across = size.width / factor
    pixels = coverage.values.map { $0 > 0 }
    places = [Bool](repeating: false, count: across * (size.height / factor))
    for y in 0..<size.height {
      for x in 0..<size.width where pixels[y * size.width + x] {
        places[y / factor * across + x / factor] = true
      }
    }
  }

  /// Everything.
  init(wholeOf size: Size, places: Int) {
    self.init(
      pixels: [Bool](repeating: true, count: size.area),
      places: [Bool](repeating: true, count: places))
  }
}
