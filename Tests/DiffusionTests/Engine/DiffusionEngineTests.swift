import Engine
import Pixels
import Tensors
import Testing

@testable import Diffusion

@Suite struct DiffusionEngineTests {
  private let mask = Mask(
    parts: [
      Mask.Part(Rectangle(x: 90, y: 40, width: 50, height: 60)),
      Mask.Part(Rectangle(x: 110, y: 60, width: 10, height: 10), adds: false),
    ], grow: 3, feather: 6)

  @Test(arguments: ToyModels.all)
  func aReadingThenEachStepThenTheResult(model: String) async throws {
    let run = try await EngineRun(
      of: ToyModels.request(steps: 3) { $0.strength = 1 }, by: ToyModels.engine(model))
    let sampler = try Model.open(ToyModels.path(model)).description.schedule.sampler.title
    #expect(
      run.readings == ["“make the door blue”, 3 steps of \(sampler), at 96×64 for 210×140"])
    #expect(run.steps.map(\.number) == [1, 2, 3])
    #expect(run.steps.allSatisfy { $0.count == 3 })
    for step in run.steps { #expect(step.preview?.size == Size(width: 96, height: 64)) }
    #expect(run.notices.isEmpty)
    #expect(run.outcome.bitmap.size == ToyModels.scene.size)
  }

  @Test func controlCharactersOfAnInstructionAreNotRepeated() async throws {
    let run = try await EngineRun(
      of: ToyModels.request(ToyModels.scene, "blue\u{1B}[31m\u{7}\ndoor", steps: 1),
      by: ToyModels.engine("ip2p"))
    #expect(run.readings.first?.hasPrefix("“blue[31mdoor”, 1 step of ") == true)
  }

  @Test(arguments: ToyModels.all)
  func theMaskIsKept(model: String) async throws {
    let source = ToyModels.scene
    let run = try await EngineRun(
      of: ToyModels.request(source, mask: mask), by: ToyModels.engine(model))
    let outcome = run.outcome
    #expect(outcome.changedOutsideMask == 0)
    #expect(outcome.changed > 0.05)
    let coverage = try mask.coverage(for: source.size)
    for index in source.pixels.indices where coverage.values[index] == 0 {
      #expect(outcome.bitmap.pixels[index] == source.pixels[index])
    }
    for step in run.steps {
      #expect(step.preview?.size == source.size)
      #expect(step.preview?[0, 0] == source[0, 0])
    }
  }

  @Test(arguments: ToyModels.all)
  func alphaIsTheSourcesAtEverySize(model: String) async throws {
    let engine = try ToyModels.engine(model)
    for size in [Size(width: 64, height: 64), Size(width: 150, height: 100)] {
      var source = ToyModels.scene.resized(to: size)
      for index in source.pixels.indices { source.pixels[index].w = UInt8(index % 256) }
      for mask in [Mask(), Mask(parts: [Mask.Part(Rectangle(x: 9, y: 9, width: 40, height: 30))])] {
        let outcome = try await engine.edit(ToyModels.request(source, mask: mask, steps: 1))
        #expect(outcome.bitmap.pixels.map(\.w) == source.pixels.map(\.w), "\(size)")
      }
    }
  }

  @Test(arguments: ToyModels.all)
  func aPictureOfTheModelsSizeIsWhatTheDecoderMade(model: String) async throws {
    let source = ToyModels.scene.resized(to: Size(width: 64, height: 64))
    let request = ToyModels.request(source)
    let opened = try Model.open(ToyModels.path(model))
    let edit = try ModelEdit(request, for: opened.description)
    #expect(edit.area.size == source.size)
    let signal = try edit.perform(
      with: ModelNetworks(opened, precision: .f32, threads: 2)
    ) { _, _, _ in }
    let outcome = try await ToyModels.engine(model).edit(request)
    #expect(outcome.bitmap == Bitmap(signal: signal, size: source.size))
  }

  @Test(arguments: ToyModels.all)
  func aSeedDecidesThePicture(model: String) async throws {
    let engine = try ToyModels.engine(model)
    func picture(_ seed: UInt64) async throws -> Bitmap {
      try await engine.edit(ToyModels.request { $0.seed = seed }).bitmap
    }
    let first = try await picture(1)
    #expect(try await picture(2) != first)
    #expect(try await picture(1) == first)
    // Nothing that an engine remembers shows in its pictures.
    let other = try await ToyModels.engine(model).edit(ToyModels.request { $0.seed = 1 })
    #expect(other.bitmap == first)
  }

  @Test(arguments: ToyModels.all)
  func threadsChangeNoPixel(model: String) async throws {
    for mask in [Mask(), mask] {
      let request = ToyModels.request(mask: mask)
      let one = try await ToyModels.engine(model, threads: 1).edit(request)
      for threads in [2, 3] {
        let other = try await ToyModels.engine(model, threads: threads).edit(request)
        #expect(other.bitmap == one.bitmap, "\(threads) threads")
      }
    }
  }

  @Test(arguments: SettingTable.all)
  func everySettingThatTheFactsNameCounts(setting: SettingDefinition) async throws {
    let engine = try ToyModels.engine("ip2p")
    #expect(engine.facts.settings.contains(setting))
    let other = EditSettings {
      $0.textGuidance = 3
      $0.imageGuidance = 4
      $0.guidanceInterval = 0...0.5
      $0.guidanceRescale = 0.7
      $0.strength = 0.5
      $0.steps = 4
      $0.seed = 7
      $0.sampler = "ddim"
      $0.negative = "a red door"
    }
    let plain = try await engine.edit(ToyModels.request())
    let changed = try await engine.edit(ToyModels.request { $0[setting] = other[setting] })
    #expect(changed.bitmap != plain.bitmap)
  }

  @Test func outsideItsIntervalGuidanceCountsForNothing() async throws {
    let engine = try ToyModels.engine("ip2p")
    let outside = try await engine.edit(
      ToyModels.request { $0.guidanceInterval = 0.9...1 })
    let unguided = try await engine.edit(
      ToyModels.request { ($0.textGuidance, $0.imageGuidance) = (1, 1) })
    #expect(outside.bitmap == unguided.bitmap)
  }

  @Test(arguments: ToyModels.all)
  func withoutStrengthThePictureStaysAsItIs(model: String) async throws {
    let engine = try ToyModels.engine(model)
    // A share too small for one of two steps is no step either.
    for (strength, mask) in [(0, Mask()), (0, mask), (0.3, Mask())] {
      let run = try await EngineRun(
        of: ToyModels.request(mask: mask) { $0.strength = strength }, by: engine)
      #expect(run.outcome.bitmap == ToyModels.scene)
      #expect(run.steps.isEmpty)
      #expect(run.readings.first?.contains("nothing is changed") == true)
    }
  }

  @Test func strengthIsTheShareOfTheStepsThatIsWalked() async throws {
    let run = try await EngineRun(
      of: ToyModels.request(steps: 4) { $0.strength = 0.5 }, by: ToyModels.engine("text2img"))
    #expect(run.steps.map(\.number) == [1, 2])
  }

  @Test(arguments: ToyModels.all)
  func picturesOfAnyShapeAreEdited(model: String) async throws {
    let engine = try ToyModels.engine(model)
    for (width, height) in [(1, 1), (3, 500), (500, 2), (65, 64)] {
      let source = ToyModels.scene.resized(to: Size(width: width, height: height))
      let corner = Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 1, height: 1))])
      for mask in [Mask(), corner] {
        let outcome = try await engine.edit(ToyModels.request(source, mask: mask, steps: 1))
        #expect(outcome.bitmap.size == source.size)
        #expect(outcome.changedOutsideMask == 0)
      }
    }
  }

  @Test func aTransparentPictureStaysTransparent() async throws {
    let source = Bitmap(size: Size(width: 80, height: 70), fill: Pixel(0, 0, 0, 0))
    let outcome = try await ToyModels.engine("ip2p").edit(ToyModels.request(source))
    #expect(outcome.bitmap.pixels.allSatisfy { $0.w == 0 })
  }
}
