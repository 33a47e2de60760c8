import Pixels
import Testing

@testable import Diffusion

@Suite struct EditedRegionTests {
  private let size = Size(width: 24, height: 16)

  @Test func aPlaceOfTheLatentsIsEditedWhereTheMaskTouchesAnyOfIt() {
    var coverage = Coverage(size: size, fill: 0)
    // The faintest share of the last pixel of the first place, and one pixel of the last place.
    coverage[7, 7] = 1
    coverage[16, 8] = 255
    let region = EditedRegion(coverage, factor: 8)
    #expect(region.positions == [true, false, false, false, false, true])
    #expect(region.pixels.count { $0 } == 2)
    #expect(region.pixels[7 * 24 + 7] && region.pixels[8 * 24 + 16])
  }

  @Test func anEmptyMaskEditsNothingAndAFullOneEverything() {
    let nothing = EditedRegion(Coverage(size: size, fill: 0), factor: 8)
    #expect(!nothing.pixels.contains(true) && !nothing.positions.contains(true))
    let everything = EditedRegion(Coverage(size: size, fill: 255), factor: 8)
    #expect(!everything.pixels.contains(false))
    #expect(everything.positions == [Bool](repeating: true, count: 6))
  }

  @Test func everyCoveredPixelLiesInAPlaceThatIsEdited() {
    var coverage = Coverage(size: size, fill: 0)
    for y in 3..<9 { for x in 5..<18 { coverage[x, y] = 40 } }
    let region = EditedRegion(coverage, factor: 4)
    for y in 0..<size.height {
      for x in 0..<size.width where coverage[x, y] > 0 {
        #expect(region.positions[y / 4 * 6 + x / 4])
      }
    }
  }
}
