import Engine
import Pixels
import Testing
import TestSupport
import TestSupport

@Suite struct EditTests {
  private let size = Size(width: 12, height: 8)
  private let box = Mask(parts: [Mask.Part(Rectangle(x: 2, y: 2, width: 4, height: 3))])

  @Test func anEngineOfNoiseCannotTouchAPixelOutsideTheMask() async throws {
    var random = SeededNumbers(seed: 1)
    for round in 0..<120 {
      let size = Size(
        width: Int.random(in: 1...30, using: &random),
        height: Int.random(in: 1...30, using: &random))
      let mask = Mask.random(in: size, using: &random)
      guard let coverage = try? mask.coverage(for: size) else { continue }
      let source = Bitmap.noise(size, seed: UInt64(round))
      let engine = ScriptedEngine(result: .noise(size, seed: UInt64(round) + 1000))
      let outcome = try await engine.edit(
        EditRequest(source: source, instruction: "noise", mask: mask))
      #expect(outcome.changedOutsideMask == 0)
      for index in source.pixels.indices where coverage.values[index] == 0 {
        #expect(outcome.bitmap.pixels[index] == source.pixels[index])
      }
    }
  }

  @Test func withoutAMaskTheResultIsTheEnginesToTheBit() async throws {
    let result = Bitmap.noise(size, seed: 2)
    let outcome = try await ScriptedEngine(result: result).edit(
      EditRequest(source: .noise(size, seed: 1), instruction: "noise"))
    #expect(outcome.bitmap == result)
    #expect(outcome.coverage == nil)
  }

  @Test func aRegionThatTheReadingNamesTakesTheMasksPlace() async throws {
    var region = Coverage(size: size, fill: 0)
    region[11, 7] = 255
    let source = Bitmap(size: size)
    let white = Bitmap(size: size, fill: Pixel(255, 255, 255, 255))
    let outcome = try await ScriptedEngine(
      .reading(Reading(text: "the corner", region: region)), result: white
    ).edit(EditRequest(source: source, instruction: "the corner", mask: box))
    var expected = source
    expected[11, 7] = Pixel(255, 255, 255, 255)
    #expect(outcome.bitmap == expected)
    #expect(outcome.coverage == region)
    #expect(outcome.reading.text == "the corner")
  }

  @Test func aReadingWithoutARegionLeavesTheMaskInForce() async throws {
    let outcome = try await ScriptedEngine(
      .reading(Reading(text: "brighter")), result: .noise(size, seed: 2)
    ).edit(EditRequest(source: .noise(size, seed: 1), instruction: "brighter", mask: box))
    #expect(outcome.coverage == (try box.coverage(for: size)))
    #expect(outcome.changed == 12.0 / 96)
  }

  @Test func theShareOfChangedPixelsIsCounted() async throws {
    let source = Bitmap(size: size)
    var result = source
    for x in 0..<6 { result[x, 0] = Pixel(1, 0, 0, 255) }
    let outcome = try await ScriptedEngine(result: result).edit(
      EditRequest(source: source, instruction: "six"))
    #expect(outcome.changed == 6.0 / 96)
    #expect(outcome.changedOutsideMask == 0)
  }

  @Test func anEngineThatChangesNothingIsSaidToHaveChangedNothing() async throws {
    let source = Bitmap.noise(size, seed: 1)
    let outcome = try await ScriptedEngine(result: source).edit(
      EditRequest(source: source, instruction: "nothing", mask: box))
    #expect(outcome.changed == 0)
    #expect(outcome.bitmap == source)
  }

  @Test(arguments: [true, false])
  func aResultOfAnotherSizeIsRefused(isMasked: Bool) async {
    let engine = ScriptedEngine(result: Bitmap(size: Size(width: 8, height: 12)))
    await #expect(throws: EngineError.sizeChanged) {
      try await engine.edit(
        EditRequest(
          source: Bitmap(size: size), instruction: "turn", mask: isMasked ? box : Mask()))
    }
  }

  @Test func aNewSizeThatTheReadingTellsIsTakenAndThePromiseHasNoNumber() async throws {
    let turned = Bitmap.noise(Size(width: 8, height: 12), seed: 3)
    let outcome = try await ScriptedEngine(
      .reading(Reading(text: "turn by 90°", transform: .identity(of: turned.size))), result: turned
    ).edit(EditRequest(source: Bitmap(size: size), instruction: "turn", mask: box))
    #expect(outcome.bitmap == turned)
    #expect(outcome.changed == 1)
    #expect(outcome.changedOutsideMask == nil)
  }

  @Test func aResultThatHasNotTheSizeThatWasToldIsRefused() async {
    let engine = ScriptedEngine(
      .reading(Reading(text: "turn", transform: .identity(of: Size(width: 8, height: 12)))),
      result: Bitmap(size: Size(width: 12, height: 12)))
    await #expect(throws: EngineError.sizeChanged) {
      try await engine.edit(EditRequest(source: Bitmap(size: size), instruction: "turn"))
    }
  }

  @Test func tellingTheOldSizeAsNewDoesNotLiftTheMask() async throws {
    let outcome = try await ScriptedEngine(
      .reading(Reading(text: "lie", transform: .identity(of: size))), result: .noise(size, seed: 2)
    ).edit(EditRequest(source: .noise(size, seed: 1), instruction: "lie", mask: box))
    #expect(outcome.changedOutsideMask == 0)
    #expect(outcome.changed <= 12.0 / 96)
  }

  @Test func anEngineThatReadsPlainLanguageIsGivenAVariationInWords() throws {
    let engine = ScriptedEngine(result: Bitmap(size: size))
    #expect(try engine.varied("paint the door red", by: "blue") == "paint the door red, but blue")
  }

  @Test func aMaskOutsideThePictureIsRefusedBeforeTheEngineIsAsked() async {
    let far = Rectangle(x: 100, y: 100, width: 5, height: 5)
    let engine = ScriptedEngine(result: .noise(size, seed: 2))
    await #expect(throws: MaskError.outside(far, size)) {
      try await engine.edit(
        EditRequest(
          source: Bitmap(size: size), instruction: "?", mask: Mask(parts: [Mask.Part(far)])))
    }
  }

  @Test func aMaskThatLeavesNothingIsRefused() async {
    let mask = Mask(parts: [Mask.Part(size.bounds, adds: false)])
    let engine = ScriptedEngine(result: .noise(size, seed: 2))
    await #expect(throws: MaskError.empty) {
      try await engine.edit(
        EditRequest(source: Bitmap(size: size), instruction: "?", mask: mask))
    }
  }

  @Test func previewsAreHeldToTheMaskToo() async throws {
    let source = Bitmap.noise(size, seed: 1)
    let engine = ScriptedEngine(
      .step(number: 1, count: 2, preview: .noise(size, seed: 5)), result: source)
    let coverage = try box.coverage(for: size)
    let log = EventLog()
    let request = EditRequest(source: source, instruction: "noise", mask: box)
    _ = try await engine.edit(request, report: log.add)
    #expect(log.previews.count == 1)
    for preview in log.previews {
      for index in source.pixels.indices where coverage.values[index] == 0 {
        #expect(preview.pixels[index] == source.pixels[index])
      }
    }
  }

  @Test func aSmallPreviewIsPassedOnForTheScreenToEnlarge() async throws {
    let small = Bitmap.noise(Size(width: 3, height: 2), seed: 5)
    let source = Bitmap(size: size)
    let engine = ScriptedEngine(.step(number: 1, count: 2, preview: small), result: source)
    let log = EventLog()
    let request = EditRequest(source: source, instruction: "noise", mask: box)
    _ = try await engine.edit(request, report: log.add)
    #expect(log.previews == [small])
  }

  @Test func anOutcomeTellsTheWholeRecipeWithTheEnginesIdentity() async throws {
    let request = EditRequest(
      source: Bitmap(size: size), instruction: "noise", mask: box,
      settings: EditSettings { $0.seed = 9 })
    let outcome = try await ScriptedEngine(result: Bitmap(size: size)).edit(request)
    var expected = request.recipe
    expected.engine = EngineIdentity(name: "scripted")
    #expect(outcome.recipe == expected)
    #expect(outcome.settingsRead == .none)
  }
}

extension EventLog {
  fileprivate var previews: [Bitmap] {
    events.compactMap { if case .step(_, _, let preview?) = $0 { preview } else { nil } }
  }
}
