import Engine
import Pixels
import Testing
import TestSupport

@testable import Retouch

/// The engine through its public interface.
struct RetouchEngineTests {
  private let source = Bitmap.colourful(width: 96, height: 64)
  private let mask = Mask(parts: [Mask.Part(Rectangle(x: 20, y: 10, width: 30, height: 30))])

  @Test func theReadingComesFirstThenTheSteps() async throws {
    let log = EventLog()
    let request = EditRequest(
      source: source, instruction: "warmer and a bit darker, then a vignette")
    let outcome = try await RetouchEngine().edit(request, report: log.add)
    let events = log.events.map { event in
      switch event {
      case .notice(let text): text
      case .reading(let reading): reading.text
      case .step(let number, let count, _): "\(number)/\(count)"
      }
    }
    #expect(
      events == ["warmth +20 %, then brightness −10 %, then vignette 50 %", "1/3", "2/3", "3/3"])
    #expect(outcome.bitmap != source)
    #expect(outcome.reading.text == events.first)
  }

  @Test func aRefusedClauseFailsBeforeAnyStep() async throws {
    let log = EventLog()
    let error = await #expect(throws: EngineError.self) {
      let request = EditRequest(source: source, instruction: "warmer and add a rainbow")
      _ = try await RetouchEngine().edit(request, report: log.add)
    }
    guard case .needsModel(let clause, _)? = error else {
      Issue.record("the clause is what needs a model")
      return
    }
    #expect(clause.contains("rainbow"))
    #expect(log.events.isEmpty)
  }

  @Test(arguments: [
    ("make it red", nil), ("remove the flag", "flag"),
    ("make the rocket bigger", "rocket"),
    ("blur it inside the mask", nil), ("change the car from red to blue", "car"),
    ("brighter, but don't change the face", "face"), ("darken the kitchen", "kitchen"),
  ])
  func whatHasToBeMarkedIsAskedForByItsName(
    _ instruction: String, thing: String?
  ) async throws {
    await #expect(throws: EngineError.needsPlace(thing: thing)) {
      try await outcome(of: EditRequest(source: source, instruction: instruction))
    }
  }

  @Test func aCorrectedWordIsTold() async throws {
    let request = EditRequest(source: source, instruction: "wramer")
    #expect(
      try await outcome(of: request).reading.text == "warmth +20 % (read “wramer” as “warmer”)")
  }

  @Test(arguments: [
    ("auto levels", "the levels are already full"), ("brightness 0", "the amount is 0"),
    ("crop to 1:1", "the picture already has that shape"),
    ("less colour", "there is no colour in it"),
    ("resize to 256 pixels wide", "the picture already has that size"),
  ])
  func anEditThatChangesNothingSaysWhy(_ instruction: String, why: String) async throws {
    var ramp = Bitmap(size: Size(width: 256, height: 256))
    for y in 0..<256 {
      for x in 0..<256 {
        let grey = UInt8(x)
        ramp[x, y] = Pixel(grey, grey, grey, 255)
      }
    }
    let request = EditRequest(source: ramp, instruction: instruction)
    await #expect(throws: EngineError.changesNothing(why)) { try await outcome(of: request) }
  }

  @Test(arguments: [
    ("make it warmer", false), ("crop to 16:9, then sepia", false), ("as a watercolour", true),
    ("warmer, then add grain", true), ("remove this", true),
  ])
  func whatHasChanceInItIsKnown(_ instruction: String, isSeeded: Bool) {
    #expect(RetouchEngine().dependsOnSeed(instruction) == isSeeded)
  }

  @Test func whatShouldStayAsItIsStays() async throws {
    let request = EditRequest(
      source: source, instruction: "darker, but don't change the face", mask: mask)
    let outcome = try await outcome(of: request)
    #expect(outcome.bitmap[30, 20] == source[30, 20])
    #expect(outcome.bitmap[2, 2] != source[2, 2])
    let spared = EditRequest(
      source: source, instruction: "darker, but not the top left", mask: mask)
    let other = try await self.outcome(of: spared)
    #expect(other.bitmap[22, 12] == source[22, 12])
    #expect(other.bitmap[49, 39] != source[49, 39])
    #expect(other.bitmap[90, 60] == source[90, 60])
  }

  @Test func partsOfThePictureAreAsLargeAsTheyAreSaid() async throws {
    func rows(_ instruction: String) async throws -> Set<Int> {
      let result = try await outcome(of: EditRequest(source: source, instruction: instruction))
        .bitmap
      return Set((0..<64).filter { y in (0..<96).contains { result[$0, y] != source[$0, y] } })
    }
    #expect(try await rows("darken the bottom third") == Set(43..<64))
    #expect(try await rows("darken the top quarter") == Set(0..<16))
    #expect(try await rows("darken the top 50 %").count == 32)
  }

  @Test(arguments: ["brighter", "black and white, blur, sharpen", "make it red", "remove this"])
  func noTextGuidanceIsTheSourceItself(_ instruction: String) async throws {
    let settings = EditSettings {
      $0.textGuidance = 0; $0.imageGuidance = 3
    }
    let request = EditRequest(
      source: source, instruction: instruction, mask: mask, settings: settings)
    #expect(try await outcome(of: request).bitmap == source)
  }

  @Test(arguments: ["brightness 0", "contrast 0%", "blur 0", "sepia 0%, vignette 0%"])
  func anAmountOfNothingIsNoEdit(_ instruction: String) async throws {
    let request = EditRequest(source: source, instruction: instruction)
    await #expect(throws: EngineError.changesNothing("the amount is 0")) {
      try await outcome(of: request)
    }
  }

  @Test func textGuidanceScalesAndStrengthMixes() async throws {
    func distance(_ settings: EditSettings) async throws -> Int {
      let request = EditRequest(source: source, instruction: "darker", settings: settings)
      let bitmap = try await outcome(of: request).bitmap
      return zip(source.pixels, bitmap.pixels).reduce(0) { $0 + Int($1.0.y) - Int($1.1.y) }
    }
    let usual = try await distance(EditSettings())
    #expect(try await distance(EditSettings { $0.textGuidance = 12 }) > usual)
    #expect(try await distance(EditSettings { $0.textGuidance = 3 }) < usual)
    #expect(try await distance(EditSettings { $0.strength = 0.5 }) < usual)
    #expect(try await distance(EditSettings { $0.strength = 0 }) == 0)
  }

  @Test func theReadingTellsTheAmountsThatTextGuidanceMakes() async throws {
    func reading(_ guidance: Double) async throws -> String {
      let settings = EditSettings { $0.textGuidance = guidance }
      return try await outcome(
        of: EditRequest(source: source, instruction: "warmer, then sepia", settings: settings)
      ).reading.text
    }
    #expect(try await reading(11.25) == "warmth +30 %, then sepia")
    #expect(try await reading(3.75) == "warmth +10 %, then sepia 50 %")
  }

  @Test func aWholeEffectGoesNoFurther() async throws {
    func result(_ guidance: Double) async throws -> Bitmap {
      let settings = EditSettings { $0.textGuidance = guidance }
      return try await outcome(
        of: EditRequest(source: source, instruction: "sepia", settings: settings)
      ).bitmap
    }
    #expect(try await result(7.5) == result(20))
    #expect(try await result(7.5) != result(5))
  }

  @Test(arguments: ["brighter", "sharpen and vignette", "invert, then sharpen a lot"])
  func workingOnAPartGivesWhatTheWholeWould(_ instruction: String) async throws {
    let request = EditRequest(source: source, instruction: instruction, mask: mask)
    let coverage = try mask.coverage(for: source.size)
    var whole = Canvas(of: source, coverage: nil, reach: 0).bitmap
    for operation in try InstructionReader.read(instruction).operations {
      whole = try whole.changed(operation.change, operation.amount.fraction)
    }
    let outcome = try await outcome(of: request)
    #expect(outcome.changedOutsideMask == 0)
    let expected = try Compositor.composite(source: source, result: whole, coverage: coverage)
    for (pixel, other) in zip(outcome.bitmap.pixels, expected.pixels) {
      // Sums with another starting point may round differently.
      let difference = SIMD4<Int>(truncatingIfNeeded: pixel) &- SIMD4(truncatingIfNeeded: other)
      #expect(max(difference.max(), -difference.min()) <= 1)
    }
  }

  @Test func removingFillsFromTheSurroundings() async throws {
    var meadow = Bitmap(size: Size(width: 80, height: 60), fill: Pixel(70, 150, 60, 255))
    for y in 5..<55 { for x in 38..<42 { meadow[x, y] = Pixel(20, 20, 20, 255) } }
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 35, y: 2, width: 10, height: 56))])
    let outcome = try await outcome(
      of: EditRequest(source: meadow, instruction: "remove the lamp post", mask: mask))
    #expect(outcome.bitmap.pixels.allSatisfy { $0.y > 120 })
    #expect(outcome.changedOutsideMask == 0)
  }

  @Test func aMaskOverEverythingLeavesNothingToFillFrom() async throws {
    let mask = Mask(parts: [Mask.Part(source.size.bounds)])
    let error = await #expect(throws: EngineError.self) {
      try await outcome(of: EditRequest(source: source, instruction: "remove it", mask: mask))
    }
    #expect(error?.description.contains("covers everything") == true)
  }

  @Test func aLargePictureIsShownSmallBeforeItIsDone() async throws {
    let large = Bitmap(size: Size(width: 1600, height: 1200), fill: Pixel(90, 90, 90, 255))
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 800, height: 1200))])
    let log = EventLog()
    let request = EditRequest(source: large, instruction: "brighter", mask: mask)
    _ = try await RetouchEngine().edit(request, report: log.add)
    let previews = log.events.compactMap { event in
      if case .step(0, _, let preview?) = event { preview } else { nil }
    }
    let preview = try #require(previews.first)
    #expect(preview.size.area < large.size.area)
    #expect(preview[preview.width / 4, 10].x > 90)
    #expect(preview[preview.width * 3 / 4, 10] == Pixel(90, 90, 90, 255))
  }

  @Test func cancellingSettlesAndTheNextRequestWorks() async throws {
    let engine = RetouchEngine()
    let large = Bitmap.colourful(width: 600, height: 400)
    let request = EditRequest(
      source: large, instruction: "blur, sharpen, blur, sharpen, blur, sharpen, sepia")
    let (steps, step) = AsyncStream<Void>.makeStream()
    let first = Task {
      try await engine.edit(request) { event in
        if case .step = event { step.yield() }
      }
    }
    for await _ in steps { break }
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    let task = Task { try await outcome(of: request, by: engine) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let next = try await outcome(
      of: EditRequest(source: source, instruction: "invert"), by: engine)
    #expect(next.bitmap == (try source.changed(.applyFilter(.invert), 1)))
  }

  private func outcome(
    of request: EditRequest, by engine: RetouchEngine = RetouchEngine()
  ) async throws -> EditOutcome {
    try await engine.edit(request)
  }
}
