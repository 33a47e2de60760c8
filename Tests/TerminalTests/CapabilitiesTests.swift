import Testing

@testable import Terminal

struct CapabilitiesTests {
  private func capabilities(after reports: TerminalReport...) -> Capabilities {
    var capabilities = Capabilities()
    for report in reports { capabilities.update(by: report) }
    return capabilities
  }

  @Test func xtermAsAVT340ShowsPictures() {
    let capabilities = capabilities(
      after: .background(red: 0, green: 0, blue: 0), .version("XTerm(379)"),
      .graphics(item: 1, status: 0, values: [1024]),
      .graphics(item: 2, status: 0, values: [1000, 900]), .mode(2026, state: 0),
      .mode(1016, state: 2), .deviceAttributes([63, 1, 2, 4, 6]))
    #expect(capabilities.sixel && capabilities.isComplete)
    #expect(capabilities.colourRegisters == 1024)
    #expect(capabilities.maxPicture == PixelSize(width: 1000, height: 900))
    #expect(capabilities.pixelMouse && !capabilities.synchronizedOutput)
    #expect(capabilities.background?.isLight == false)
    #expect(!capabilities.drawsSixelBadly)
  }

  @Test func graphicsAnswersAloneDoNotMakeATerminalShowPictures() {
    let capabilities = capabilities(
      after: .graphics(item: 1, status: 0, values: [256]), .deviceAttributes([64, 1, 2, 6]))
    #expect(!capabilities.sixel)
  }

  @Test func aTerminalOfClass4WithoutSixelShowsNone() {
    #expect(!capabilities(after: .deviceAttributes([4, 6])).sixel)
  }

  @Test func mltermsAnswerForTheWrongItemChangesNothing() {
    let capabilities = capabilities(
      after: .graphics(item: 1, status: 0, values: [1024]),
      .graphics(item: 1, status: 3, values: [0]), .deviceAttributes([63, 4]))
    #expect(capabilities.colourRegisters == 1024)
    #expect(capabilities.maxPicture == PixelSize(width: 1000, height: 1000))
  }

  @Test func tmuxsSwappedScreenSizeIsNotUsed() {
    let capabilities = capabilities(after: .window(kind: 8, values: [80, 23]))
    #expect(capabilities == Capabilities())
  }

  @Test func aCellSizeIsTakenHeightFirstAndZeroIsNone() {
    #expect(
      capabilities(after: .window(kind: 6, values: [22, 10])).cellPixels
        == PixelSize(width: 10, height: 22))
    #expect(capabilities(after: .window(kind: 6, values: [0, 0])).cellPixels == nil)
  }

  @Test func terminalsThatLeavePicturesUnderTextAreKnown() {
    #expect(capabilities(after: .version("WezTerm 20240203")).drawsSixelBadly)
    #expect(capabilities(after: .version("Konsole 23.08")).drawsSixelBadly)
  }

  @Test func onlyKittysOwnOKMeansKittyGraphics() {
    #expect(capabilities(after: .kittyGraphics("i=31;OK")).kittyGraphics)
    #expect(!capabilities(after: .kittyGraphics("i=31;ENOTSUPPORTED:")).kittyGraphics)
  }
}
