import Pixels
import Testing

@testable import measure

@Suite struct SheetTests {
  @Test func everyEditStandsInItsRowWithItsInstructionBelow() async throws {
    let (red, paper) = (Pixel(255, 0, 0, 255), Pixel(255, 255, 255, 255))
    let picture = Bitmap(size: Size(width: 40, height: 40), fill: red)
    let entry = Sheet.Entry(pictures: [picture, picture, picture], caption: "make “it” red")
    let sheet = try await Sheet(entries: [entry, entry, entry], columns: 2).drawn()
    // Two columns of three pictures, two rows.
    #expect(sheet.size == Size(width: 8 + 2 * (124 + 8), height: 8 + 2 * (70 + 8)))
    #expect([8, 50, 92, 140].allSatisfy { sheet[$0, 8] == red })
    #expect(sheet[8, 86] == red)
    #expect(sheet[140, 86] == paper)
    let caption = sheet.cropped(to: Rectangle(x: 8, y: 48, width: 124, height: 30))
    #expect(caption.pixels.contains { $0.x < 64 })
    #expect(caption.pixels.contains(paper))
  }

  @Test func ofAPhotographTheMiddleIsTaken() {
    let (red, blue) = (Pixel(255, 0, 0, 255), Pixel(0, 0, 255, 255))
    var wide = Bitmap(size: Size(width: 80, height: 20), fill: blue)
    for place in 0..<400 { wide[30 + place % 20, place / 20] = red }
    let square = MeasurePhotos.square(wide, side: 40)
    #expect(square.size == Size(width: 40, height: 40))
    // Lanczos mixes three pixels at each edge, six when they are enlarged, with what lies beyond.
    let inner = square.cropped(to: Rectangle(x: 6, y: 6, width: 28, height: 28))
    #expect(inner.pixels.allSatisfy { $0 == red })
  }
}
