import Engine
import Pixels
import Testing

@testable import Retouch

/// Lettering with any installed fonts: every family has a substitute where only DejaVu Sans is
/// installed.
@Suite struct LetteringTests {
  static let black = NamedColour(name: "black", hexadecimal: 0)
  static let white = NamedColour(name: "white", hexadecimal: 0xFF_FFFF)
  let trial = DrawingTrial(320, 200)

  // MARK: Size and place

  @Test(arguments: [0.0, 20, 90, 180, -45])
  func withoutASizeTextFillsItsMaskAndStaysWithin(angle: Double) throws {
    let mask = Rectangle(x: 40, y: 50, width: 200, height: 90)
    let trial = trial.masked(mask)
    let drawing = try trial.with(
      Lettering(text: "Hello there", outline: Self.white, angle: angle))
    let bounds = trial.marks(of: drawing).bounds
    #expect(bounds.intersection(mask) == bounds)
    #expect(mask.width - bounds.width < 16 || mask.height - bounds.height < 16)
  }

  @Test func textInARoundMaskStaysWithin() throws {
    let trial = trial.masked(roundIn: Rectangle(x: 60, y: 10, width: 180, height: 180))
    let marks = trial.marks(of: try trial.with(Lettering(text: "Four words go round")))
    let outside = zip(marks.coverage.values, trial.coverage?.values ?? []).count {
      $0 != 0 && $1 == 0
    }
    #expect(outside == 0)
    #expect(marks.bounds.width > 100 && marks.bounds.height > 60)
  }

  @Test func withoutAMaskTextStandsAtTheBottomInTheMiddle() throws {
    let marks = trial.marks(of: try trial.with(Lettering(text: "HHHH")))
    #expect(abs(marks.middle.x - 160) < 2)
    #expect(marks.bounds.maxY > 180 && marks.bounds.maxY < 200)
    // A line is a twelfth of 200 pixels high, a capital of DejaVu five eighths of a line.
    #expect((9...13).contains(marks.bounds.height))
  }

  @Test func anAnchorAndAPointSayWhereTextIs() throws {
    var lettering = Lettering(text: "Word")
    lettering.position = .anchor(.init(horizontal: -1, vertical: -1))
    let corner = trial.marks(of: try trial.with(lettering)).bounds
    #expect(corner.x < 15 && corner.y < 15)
    lettering.position = .point(x: .pixels(200), y: .fraction(0.5))
    let bounds = trial.marks(of: try trial.with(lettering)).bounds
    #expect(abs(bounds.x + bounds.maxX - 400) <= 2 && abs(bounds.y + bounds.maxY - 200) <= 2)
  }

  @Test(arguments: [(0.0, 0.0), (320, 200), (5000, 100), (-30, 20)])
  func aTextAtAPointNearTheEdgeStaysInThePicture(x: Double, y: Double) throws {
    let usual = trial.marks(of: try trial.with(Lettering(text: "Word")))
    let marks = trial.marks(
      of: try trial.with(
        Lettering(text: "Word", colour: Self.black, position: .point(x: .pixels(x), y: .pixels(y))))
    )
    #expect(marks.bounds.size == usual.bounds.size)
  }

  @Test func sizeScales() throws {
    func height(_ size: Length) throws -> Int {
      trial.marks(of: try trial.with(Lettering(text: "H", size: size))).bounds.height
    }
    let (small, large) = (try height(.pixels(30)), try height(.pixels(120)))
    #expect(abs(large - 4 * small) <= 6)
    #expect(try height(.fraction(0.15)) == small)
  }

  @Test func textLongerThanThePictureIsWrapped() throws {
    let words = Array(repeating: "words", count: 12).joined(separator: " ")
    let bounds = trial.marks(of: try trial.with(Lettering(text: words, size: .pixels(24)))).bounds
    #expect(bounds.x >= 0 && bounds.maxX <= 320 && bounds.height > 48)
    // A word that is too long is broken.
    let word = trial.marks(
      of: try trial.with(Lettering(text: String(repeating: "m", count: 40), size: .pixels(24)))
    ).bounds
    #expect(word.x >= 0 && word.maxX < 320 && word.height > 30)
  }

  @Test func aSmallCopyLooksAlike() throws {
    let large = DrawingTrial(1280, 800)
    let lettering = Lettering(
      text: "Alike", size: .fraction(0.4), outline: Self.white, hasShadow: true, angle: 10)
    let reduced = try large.with(lettering).resized(to: trial.picture.size)
    let drawn = try trial.with(lettering)
    func distance(_ one: Bitmap, _ other: Bitmap) -> Int {
      zip(one.pixels, other.pixels).reduce(0) { $0 + abs(Int($1.0.x) - Int($1.1.x)) }
    }
    #expect(distance(reduced, drawn) * 8 < distance(trial.picture, drawn))
  }

  // MARK: Looks

  @Test func textThatHasNoColourStandsOut() throws {
    let text = Lettering(text: "M", size: .fraction(0.9))
    for (ground, isLight) in [(20, true), (90, true), (180, false), (250, false)] {
      let grey = UInt8(ground)
      let trial = DrawingTrial(200, 200, ground: Pixel(grey, grey, grey, 255))
      let sample: UInt8 = isLight ? 255 : 0
      let drawing = try trial.with(text)
      #expect(drawing.pixels.contains(Pixel(sample, sample, sample, 255)))
      #expect(!drawing.pixels.contains(Pixel(255 - sample, 255 - sample, 255 - sample, 255)))
    }
  }

  @Test func textInsideAnOutlineStandsOutFromIt() throws {
    let drawing = try trial.with(
      Lettering(text: "M", size: .fraction(0.9), outline: Self.black))
    #expect(drawing.pixels.contains(Pixel(255, 255, 255, 255)))
    #expect(drawing.pixels.contains(Pixel(0, 0, 0, 255)))
  }

  @Test func outlineAndShadowChangeWhatIsAround() throws {
    let plain = Lettering(text: "Text", size: .fraction(0.4), colour: Self.black)
    var outlined = plain
    outlined.outline = Self.white
    var shaded = plain
    shaded.hasShadow = true
    let marks = trial.marks(of: try trial.with(plain))
    let wider = trial.marks(of: try trial.with(outlined))
    #expect(wider.count > marks.count && wider.bounds.width > marks.bounds.width)
    let drawing = try trial.with(shaded)
    let soft = trial.marks(of: drawing)
    #expect(soft.count > marks.count * 3 / 2)
    // It falls to the right and down, and the letters lie above it.
    #expect(soft.middle.x > marks.middle.x && soft.middle.y > marks.middle.y)
    let solid = trial.marks(of: try trial.with(plain)) { $0 == Pixel(0, 0, 0, 255) }
    #expect(
      solid.coverage.values.indices.allSatisfy {
        solid.coverage.values[$0] == 0 || drawing.pixels[$0] == Pixel(0, 0, 0, 255)
      })
  }

  @Test func weightSlantAndFamilyAreSeen() throws {
    let plain = Lettering(text: "Hamburg", size: .fraction(0.2), colour: Self.black)
    var bold = plain
    bold.weight = .bold
    var italic = plain
    italic.isItalic = true
    var mono = plain
    mono.family = .mono
    func darkness(_ lettering: Lettering) throws -> Int {
      try trial.with(lettering).pixels.reduce(0) { $0 + 200 - Int($1.x) }
    }
    #expect(try darkness(bold) * 10 > darkness(plain) * 12)
    #expect(try trial.with(italic) != trial.with(plain))
    #expect(try trial.with(mono) != trial.with(plain))
    var other = plain
    other.text = "Hamburh"
    #expect(try trial.with(other) != trial.with(plain))
  }

  @Test func handwritingHasAStandIn() throws {
    let drawing = try trial.with(Lettering(text: "Dear friend", family: .handwriting))
    #expect(drawing != trial.picture)
    #expect(try drawing != trial.with(Lettering(text: "Dear friend")))
  }

  @Test func aTurnIsAgainstTheClock() throws {
    var lettering = Lettering(text: "Turned text", size: .pixels(24), angle: 90)
    lettering.position = .point(x: .fraction(0.5), y: .fraction(0.5))
    let upright = trial.marks(of: try trial.with(lettering)).bounds
    #expect(upright.height > 3 * upright.width)
    // It ends at the top: a word whose end is heavy has its weight there.
    lettering.text = "....MMMM"
    #expect(trial.marks(of: try trial.with(lettering)).middle.y < 95)
  }

  @Test func onTransparentGroundTextHasItsOwnAlpha() throws {
    let trial = DrawingTrial(300, 100, ground: .zero)
    let drawing = try trial.with(
      Lettering(text: "Text", size: .pixels(60), colour: Self.white))
    #expect(drawing.pixels.contains(Pixel(255, 255, 255, 255)))
    #expect(drawing[0, 0] == .zero)
    #expect(drawing.pixels.filter { $0.w > 0 }.allSatisfy { $0.x == 255 && $0.z == 255 })
  }

  @Test func theSameTextIsTheSameBytesOnAnyThread() async throws {
    let trial = trial.masked(Rectangle(x: 20, y: 20, width: 280, height: 160))
    let lettering = Lettering(
      text: "Many threads at once", family: .serif, outline: Self.white, hasShadow: true, angle: 8)
    let first = try trial.with(lettering)
    try await withThrowingTaskGroup(of: Bitmap.self) { group in
      for _ in 0..<8 { group.addTask { try trial.with(lettering) } }
      for try await drawing in group { #expect(drawing == first) }
    }
  }
}
