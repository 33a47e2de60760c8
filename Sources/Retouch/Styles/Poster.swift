import Pixels

/// Posterisation to a few flat tones with clean contours.
enum Poster {
  /// The largest number of inks.
  static let inks = 16

  static func printed(_ canvas: Canvas, progress: (Double) throws -> Void) throws -> Bitmap {
    let (image, flow) = try canvas.reducedImageAndFlow(smoothing: 0.002, least: 1, progress)
    let unit = image.grid.meanSide
    let smooth = image.smoothed(
      along: flow, radius: unit * 0.004, range: 0.06, passes: 3)
    try progress(0.5)
    let calm = smooth.blurred(sigma: max(0.5, unit * 0.0005))
    let inks = FlatInks(ColourPalette(of: calm, count: inks))
    try progress(0.6)
    return try calm.read { reader in
      try canvas.painted {
        try progress(0.6 + 0.4 * $0)
      } _: { _, x, y in
        inks.nearest(
          to: reader.eight(x: x, y: y).colour,
          right: reader.eight(x: x, y: y, shift: [1, 0]).colour,
          below: reader.eight(x: x, y: y, shift: [0, 1]).colour
        ).linear
      }
    }
  }
}

/// Flat inks: each pixel gets the nearest one, with anti-aliased edges.
private struct FlatInks {
  private let inks: [OKLabColours]

  init(_ palette: ColourPalette) {
    inks = palette.colours.map { colour in
      OKLabColours(
        lightness: Lanes(repeating: colour.x), greenToRed: Lanes(repeating: colour.y * 1.15),
        blueToYellow: Lanes(repeating: colour.z * 1.15))
    }
  }

  /// The nearest inks.
  ///
  /// Where a contour runs through a pixel, the two nearest are mixed by their parts of the pixel,
  /// which follow from the gradients of the colours.
  @inline(__always)
  func nearest(to colour: OKLabColours, right: OKLabColours, below: OKLabColours) -> OKLabColours {
    var (first, second) = (inks[0], inks[0])
    var least = Lanes(repeating: .infinity)
    var next = least
    for ink in inks {
      let distance = (colour - ink).product(colour - ink)
      let isFirst = distance .< least
      let isSecond = (distance .< next) .& .!isFirst
      second = second.replacing(with: first, where: isFirst).replacing(with: ink, where: isSecond)
      next.replace(with: least, where: isFirst)
      next.replace(with: distance, where: isSecond)
      first = first.replacing(with: ink, where: isFirst)
      least.replace(with: distance, where: isFirst)
    }
    let way = first - second
    let change =
      (right - colour).product(way).magnitude + (below - colour).product(way).magnitude
    // Half the difference of the squared distances is the distance to the contour, in the same
    // measure.
    let margin = (next - least) * 0.5
    let fraction = margin / change.atLeast(1e-7) + 0.5
    return second.mixed(with: first, fraction: fraction.clipped)
  }
}

extension OKLabColours {
  @inline(__always)
  fileprivate static func - (a: OKLabColours, b: OKLabColours) -> OKLabColours {
    OKLabColours(
      lightness: a.lightness - b.lightness, greenToRed: a.greenToRed - b.greenToRed,
      blueToYellow: a.blueToYellow - b.blueToYellow)
  }

  @inline(__always)
  fileprivate func product(_ other: OKLabColours) -> Lanes {
    let chroma = greenToRed * other.greenToRed + blueToYellow * other.blueToYellow
    return lightness * other.lightness + chroma * ColourPalette.chromaWeights.y
  }

  @inline(__always)
  fileprivate func replacing(with other: OKLabColours, where mask: SIMDMask<SIMD8<Int32>>)
    -> OKLabColours
  {
    OKLabColours(
      lightness: lightness.replacing(with: other.lightness, where: mask),
      greenToRed: greenToRed.replacing(with: other.greenToRed, where: mask),
      blueToYellow: blueToYellow.replacing(with: other.blueToYellow, where: mask))
  }
}
