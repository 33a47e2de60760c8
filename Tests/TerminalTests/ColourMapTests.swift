import Testing

@testable import Terminal

struct ColourMapTests {
  private func shown(
    _ foreground: Colour?, on background: Colour? = nil, at depth: ColourDepth
  ) -> TerminalStyle {
    var map = ColourMap(depth: depth)
    return map.terminalStyle(Style(foreground: foreground, background: background))
  }

  @Test func aColourOfTheCubeOrAGreyIsFoundExactly() {
    #expect(shown(.rgb(255, 0, 0), at: .indexed256).foreground == 196)
    #expect(shown(.rgb(95, 135, 175), at: .indexed256).foreground == 67)
    #expect(shown(.rgb(128, 128, 128), at: .indexed256).foreground == 244)
  }

  @Test func theUsersOwnSixteenColoursStayTheirs() {
    #expect(shown(.named(9), at: .indexed256).foreground == 9)
    #expect(shown(.named(9), at: .ansi16).foreground == 9)
  }

  @Test func withEightColoursABrightForegroundIsBold() {
    let style = shown(.named(12), on: .named(12), at: .ansi8)
    #expect(style.foreground == 4)
    #expect(style.background == 4)
    #expect(style.attributes == .bold)
  }

  @Test func textStaysReadableWhereBothColoursFallOnOne() {
    // A bright black that is bold black would not do: not every terminal brightens what is bold.
    for depth in [ColourDepth.ansi8, .ansi16] {
      let style = shown(.rgb(120, 120, 120), on: .rgb(0, 0, 0), at: depth)
      #expect(style.foreground != style.background)
    }
    let light = shown(.rgb(255, 255, 160), on: .rgb(160, 160, 60), at: .ansi8)
    #expect(light.foreground != light.background)
  }

  @Test func blocksOfAPictureThatAreNearlyAlikeAreNotMadeWhite() {
    let style = shown(.rgb(40, 40, 90), on: .rgb(41, 41, 90), at: .indexed256)
    #expect(style.foreground == style.background)
  }

  @Test func directColourNeverMeansAPaletteEntry() {
    #expect(shown(.rgb(0, 0, 5), at: .direct).foreground == 0x000105)
    #expect(shown(.rgb(1, 2, 3), at: .direct).foreground == 0x010203)
  }

  @Test func withoutColoursOnlyAttributesAreLeft() {
    var map = ColourMap(depth: .none)
    let style = map.terminalStyle(
      Style(foreground: .rgb(1, 2, 3), background: .named(3), attributes: .reverse))
    #expect(style == TerminalStyle(attributes: .reverse))
  }
}

struct ColourPairsTests {
  private func pair(_ number: Int) -> ColourPairs.Pair {
    ColourPairs.Pair(foreground: Int32(number % 8), background: Int32(number / 8))
  }

  @Test func aPairKeepsItsNumberAndTheDefaultsAreNumberZero() {
    var pairs = ColourPairs(limit: 64)
    var defined: [Int32] = []
    func number(_ pair: ColourPairs.Pair) -> Int32 {
      pairs.number(of: pair, shownPairs: { [] }, define: { number, _ in defined.append(number) })
    }
    #expect(number(ColourPairs.Pair(foreground: -1, background: -1)) == 0)
    #expect(number(pair(1)) == number(pair(1)))
    #expect(defined == [1])
  }

  @Test func whenNumbersRunOutThoseOffTheScreenAreGivenAway() {
    var pairs = ColourPairs(limit: 8)
    for place in 0..<7 {
      _ = pairs.number(of: pair(place), shownPairs: { [] }, define: { _, _ in })
    }
    let kept = pairs.number(of: pair(3), shownPairs: { [] }, define: { _, _ in })
    pairs.beginFrame()
    let shown: Set = [pair(3), pair(20)]
    let new = pairs.number(of: pair(20), shownPairs: { shown }, define: { _, _ in })
    #expect((1..<8).contains(new))
    #expect(new != kept)
    #expect(pairs.number(of: pair(3), shownPairs: { shown }, define: { _, _ in }) == kept)
  }

  @Test func whenAllAreOnTheScreenASimilarOneDoes() {
    var pairs = ColourPairs(limit: 4)
    let shown = Set((0..<9).map(pair))
    let numbers = (0..<9).map {
      pairs.number(of: pair($0), shownPairs: { shown }, define: { _, _ in })
    }
    #expect(numbers.allSatisfy { (0..<4).contains($0) })
    #expect(Set(numbers.prefix(3)).count == 3)
  }
}
