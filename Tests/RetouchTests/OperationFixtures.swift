import Pixels

@testable import Retouch

extension Bitmap {
  /// A picture of all kinds of colours: hues, greys, black and white, in seeded order and with some
  /// texture; opaque, or with all values of alpha.
  static func colourful(width: Int, height: Int, isOpaque: Bool = true) -> Bitmap {
    var random = SeededRandom(seed: UInt64(width * 1000 + height))
    var bitmap = Bitmap(size: Size(width: width, height: height))
    for index in bitmap.pixels.indices {
      let grey = UInt8(random.below(256))
      let isGrey = random.below(4) == 0
      bitmap.pixels[index] = Pixel(
        isGrey ? grey : UInt8(random.below(256)), isGrey ? grey : UInt8(random.below(256)),
        isGrey ? grey : UInt8(random.below(256)), isOpaque ? 255 : UInt8(random.below(256)))
    }
    return bitmap
  }

  /// The bitmap with one change applied to the whole of it.
  func changed(_ change: Change, _ amount: Double, under coverage: Coverage? = nil) throws -> Bitmap
  {
    try change.applied(
      to: Canvas(of: self, coverage: coverage, reach: 0), amount: amount, seed: 1, tell: { _ in }
    ) { _, _ in }
  }
}

extension Change {
  static let red = NamedColour(name: "red", hexadecimal: 0xD82C2C)

  /// The changes that are arithmetic on pixels alone.
  static let arithmetic: [Change] =
    Quality.allCases.map(Change.adjust) + Filter.allCases.map(Change.applyFilter)
    + [.recolour(object: nil, colour: red)]

  /// The changes that depend on one pixel at a time.
  static let pointwise = arithmetic.filter {
    $0 != .applyFilter(.blur) && $0 != .applyFilter(.sharpen)
  }
}
