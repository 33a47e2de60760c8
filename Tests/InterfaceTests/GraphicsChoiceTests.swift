import Editing
import Graphics
@testable import Interface
import Pixels
import Terminal
import Testing

@Suite struct GraphicsChoiceTests {
  private let sixel = SixelGraphics(colours: 256, largest: Size(width: 1000, height: 1000))
  private let blocks = BlockGraphics(style: .quadrants)

  private func choice(
    _ setting: Configuration.Graphics, after reports: TerminalReport..., isSettled: Bool = true,
    isUTF8: Bool = true
  ) -> (any GraphicsProtocol)? {
    var capabilities = Capabilities()
    for report in reports { capabilities.update(by: report) }
    return GraphicsChoice.graphics(
      setting, on: capabilities, isSettled: isSettled, isUTF8: isUTF8)
  }

  @Test func nothingIsShownWhileTheAnswersAreWaitedFor() {
    #expect(choice(.auto, isSettled: false) == nil)
    #expect(choice(.auto, after: .deviceAttributes([63, 4]), isSettled: false) == nil)
  }

  @Test func whatThePersonHasSetNeedsNoAnswer() throws {
    #expect(try #require(choice(.sixel, isSettled: false)).isEqual(to: sixel))
    #expect(try #require(choice(.blocks, isSettled: false)).isEqual(to: blocks))
  }

  @Test func aTerminalWithSixelGetsSixelByItsOwnLimits() throws {
    let chosen = try #require(
      choice(
        .auto, after: .graphics(item: 1, status: 0, values: [16]),
        .graphics(item: 2, status: 0, values: [800, 600]), .deviceAttributes([63, 4])))
    #expect(
      chosen.isEqual(to: SixelGraphics(colours: 16, largest: Size(width: 800, height: 600))))
  }

  @Test func aTerminalWithoutSixelOrWithABadOneGetsBlocks() throws {
    #expect(try #require(choice(.auto, after: .deviceAttributes([64, 1]))).isEqual(to: blocks))
    #expect(
      try #require(choice(.auto, after: .version("Konsole 23.08"), .deviceAttributes([62, 4])))
        .isEqual(to: blocks))
    #expect(
      try #require(choice(.sixel, after: .version("Konsole 23.08"), .deviceAttributes([62, 4])))
        .isEqual(to: sixel))
  }

  @Test func withoutUTF8BlocksAreASCII() throws {
    #expect(
      try #require(choice(.blocks, isUTF8: false)).isEqual(to: BlockGraphics(style: .ascii)))
  }
}
