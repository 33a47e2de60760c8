import Pixels
import Testing

@testable import Retouch

/// Lookup table in place of computing each pixel.
struct ColourCubeTests {
  /// All combinations of many samples, none of them multiples of the nodes' distances.
  private static let everyColour: Bitmap = {
    let samples: [UInt8] = [
      0, 1, 2, 5, 7, 11, 18, 29, 43, 61, 83, 104, 127, 158, 187, 213, 239, 255,
    ]
    var pixels: [Pixel] = []
    for red in samples {
      for green in samples { for blue in samples { pixels.append(Pixel(red, green, blue, 9)) } }
    }
    return Bitmap(size: Size(width: 18 * 18, height: 18), pixels: pixels)
  }()

  @Test func aCubeOfNoChangeChangesNothing() {
    #expect(ColourCube { $0 }.applied(to: Self.everyColour) == Self.everyColour)
  }

  @Test func aCubeIsWithinASampleOfTheFunction() {
    let changes: [(LinearColours) -> LinearColours] = [
      { OKLabColours($0).scalingChroma(Lanes(repeating: 0.4)).linear },
      { $0 * Lanes(repeating: 0.4) },
      { $0.mixed(with: $0.grey, fraction: Lanes(repeating: 0.7)) },
      { colours in
        var lab = OKLabColours(colours)
        lab.lightness = lab.lightness * 0.7 + 0.26
        return lab.scalingChroma(Lanes(repeating: 0.6)).inGamut.linear
      },
    ]
    for change in changes {
      let exact = Self.everyColour.mapLinear { colours, _, _ in change(colours) }
      #expect(ColourCube(change).applied(to: Self.everyColour).largestDifference(from: exact) <= 1)
    }
  }

  /// At the edge of the gamut a function of chroma has a kink, and its darkest sample may differ by
  /// a few, invisibly.
  @Test func whereAFunctionBendsAtTheGamutNoDifferenceIsSeen() {
    let change: (LinearColours) -> LinearColours = {
      OKLabColours($0).scalingChroma(Lanes(repeating: 1.4)).inGamut.linear
    }
    let exact = Self.everyColour.mapLinear { colours, _, _ in change(colours) }
    let looked = ColourCube(change).applied(to: Self.everyColour)
    let distances = zip(exact.pixels, looked.pixels).map { $0.perceivedDistance(from: $1) }.sorted()
    #expect(distances[distances.count / 2] < 0.002)
    #expect(distances[distances.count * 98 / 100] < 0.01)
  }

  @Test func greysStayGreyInACube() {
    let cube = ColourCube { OKLabColours($0).scalingChroma(Lanes(repeating: 3)).inGamut.linear }
    #expect(cube.applied(to: .greys) == .greys)
  }
}
