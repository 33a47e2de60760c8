import Testing

@testable import Scenes

@Suite struct NoiseTests {
  @Test func valuesAreSpreadEvenly() {
    let noise = Noise(seed: 7)
    var counts = [Int](repeating: 0, count: 10)
    for x in 0..<100 {
      for y in 0..<100 {
        counts[Int(noise.cell(Int32(x), Int32(y)) * 10)] += 1
      }
    }
    #expect(counts.allSatisfy { (900...1100).contains($0) })
  }

  @Test func aSmoothValueEqualsItsCellAtTheCorners() {
    let noise = Noise(seed: 3)
    for (x, y) in [(0, 0), (5, -9), (-300, 12)] as [(Int32, Int32)] {
      #expect(abs(noise.value(at: Vector(Float(x), Float(y))) - noise.cell(x, y)) < 1 / 65_536)
    }
  }

  @Test func noiseHasNoJumps() {
    let noise = Noise(seed: 5)
    var before = noise.fractal(Vector(-3, 0.4), octaves: 4)
    for step in 1...6000 {
      let value = noise.fractal(Vector(-3 + Float(step) * 0.001, 0.4), octaves: 4)
      #expect(abs(value - before) < 0.02)
      before = value
    }
  }

  @Test func directionsHaveLengthOneAndTurnClockwise() {
    for step in 0..<64 {
      #expect(abs(UnitCircle.direction(Float(step) / 64).length - 1) < 1e-6)
    }
    #expect((UnitCircle.direction(0) - Vector(1, 0)).length < 1e-6)
    #expect((UnitCircle.direction(0.25) - Vector(0, 1)).length < 1e-6)
    #expect((UnitCircle.direction(0.125) - Vector(0.70710678, 0.70710678)).length < 1e-3)
  }
}
