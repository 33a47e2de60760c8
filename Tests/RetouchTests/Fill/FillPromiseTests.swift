import Pixels
import Testing

@testable import Retouch

struct FillPromiseTests {
  @Test func pixelsOutsideTheHoleAreIdenticalToTheBit() throws {
    var random = SeededRandom(seed: 5)
    let source = FillScene.drawn(90, 70) { _, _ in
      Pixel(truncatingIfNeeded: SIMD4<UInt64>(repeating: random.next()) &>> [0, 8, 16, 24])
    }
    var hole = FillScene.hole([Rectangle(x: 30, y: 20, width: 25, height: 20)], in: source.size)
    hole[3, 3] = 1
    let filled = try source.filled(hole)
    for index in source.pixels.indices where hole.values[index] == 0 {
      #expect(filled.pixels[index] == source.pixels[index])
    }
  }

  @Test func theSameSeedGivesTheSamePictureEveryTime() throws {
    let sky = FillScene.noisySky(160, 120)
    let hole = FillScene.hole([Rectangle(x: 50, y: 40, width: 40, height: 40)], in: sky.size)
    let first = try sky.filled(hole)
    #expect(try sky.filled(hole) == first)
    #expect(try sky.filled(hole, seed: 43) != first)
  }

  @Test func whatIsUnderTheHoleDoesNotShow() throws {
    let sky = FillScene.noisySky(160, 120)
    let hole = FillScene.hole([Rectangle(x: 50, y: 40, width: 40, height: 40)], in: sky.size)
    #expect(try sky.filled(hole) == sky.spoilt(hole).filled(hole))
  }

  @Test func progressRisesToItsEndAndCanCancel() throws {
    struct Cancelled: Error {}
    let sky = FillScene.noisySky(160, 120)
    let hole = FillScene.hole([Rectangle(x: 50, y: 40, width: 40, height: 40)], in: sky.size)
    var told: [Double] = []
    _ = try sky.filled(hole) { fraction, _ in
      #expect((0...1).contains(fraction))
      told.append(fraction)
    }
    #expect(told.count > 5 && told == told.sorted())
    var calls = 0
    #expect(throws: Cancelled.self) {
      try sky.filled(hole) { _, _ in
        calls += 1
        if calls == 3 { throw Cancelled() }
      }
    }
    #expect(calls == 3)
  }

  @Test func thePictureSoFarShowsEveryHoleFilledAndNothingElseChanged() throws {
    let sky = FillScene.noisySky(160, 120)
    let hole = FillScene.hole([Rectangle(x: 50, y: 40, width: 40, height: 40)], in: sky.size)
    let spoilt = sky.spoilt(hole)
    var errors: [Double] = []
    _ = try spoilt.filled(hole) { _, soFar in
      let preview = soFar()
      for index in sky.pixels.indices where hole.values[index] == 0 {
        #expect(preview.pixels[index] == sky.pixels[index])
      }
      errors.append(preview.squaredError(to: sky, in: hole))
    }
    // A coarse level shows no noise, but already the sky's gradient.
    #expect(errors.allSatisfy { $0 < 12 })
  }
}
