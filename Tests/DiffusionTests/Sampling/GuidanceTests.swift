import Testing

@testable import Diffusion

/// Guidance is its formula, and no pass is run for nothing.
struct GuidanceTests {
  private let instruction: [Float] = [1, -2, 3, 0.5]
  private let source: [Float] = [0.5, 1, -1, 2]
  private let neither: [Float] = [-1, 0.25, 2, 1]

  private func passes(_ guidance: Guidance) -> [Guidance.Pass] {
    guidance.passes(at: 0, of: 10).map(\.pass)
  }

  @Test(
    arguments: [(7.5, 1.5), (1, 1), (3, 3), (5, 1), (1, 2), (0, 1.5), (0, 0)] as [(Float, Float)])
  func bothScalesOfInstructPix2PixAreItsFormula(_ text: Float, image: Float) {
    let guidance = Guidance(text: text, image: image)
    let passes = guidance.passes(at: 0, of: 10)
    let answers: [Guidance.Pass: [Float]] = [
      .text: instruction, .image: source, .unconditional: neither,
    ]
    let guided = guidance.combined(passes.flatMap { answers[$0.pass] ?? [] }, passes: passes)
    for index in instruction.indices {
      let (c, i, u) = (instruction[index], source[index], neither[index])
      #expect(abs(guided[index] - (u + text * (c - i) + image * (i - u))) < 1e-5)
    }
  }

  @Test func plainGuidanceIsItsFormula() {
    let guidance = Guidance(text: 7.5)
    let guided = guidance.combined(
      instruction + neither, passes: guidance.passes(at: 0, of: 10))
    for index in instruction.indices {
      let (c, u) = (instruction[index], neither[index])
      #expect(abs(guided[index] - (u + 7.5 * (c - u))) < 1e-5)
    }
  }

  @Test func passesWithoutWeightAreNotRun() {
    #expect(passes(Guidance(text: 7.5, image: 1.5)) == [.text, .image, .unconditional])
    #expect(passes(Guidance(text: 7.5, image: 1)) == [.text, .image])
    #expect(passes(Guidance(text: 2, image: 2)) == [.text, .unconditional])
    #expect(passes(Guidance(text: 1, image: 1)) == [.text])
    #expect(passes(Guidance(text: 0, image: 1.5)) == [.image, .unconditional])
    #expect(passes(Guidance(text: 7.5)) == [.text, .unconditional])
    #expect(passes(Guidance(text: 1)) == [.text])
    #expect(passes(Guidance(text: 0)) == [.unconditional])
    #expect(passes(Guidance(text: 0, rescale: 0.7)) == [.text, .unconditional])
  }

  @Test func outsideItsIntervalTheInstructionAnswersAlone() {
    let guidance = Guidance(text: 7.5, image: 1.5, interval: 0.2...0.6)
    let guided = (0..<10).filter { guidance.passes(at: $0, of: 10).count > 1 }
    #expect(guided == [2, 3, 4, 5])
    let alone = guidance.passes(at: 9, of: 10)
    #expect(guidance.combined(instruction, passes: alone) == instruction)
  }

  @Test func rescalingGivesBackTheContrastOfTheAnswerToTheInstruction() {
    func contrast(_ values: [Float]) -> Float {
      let mean = values.reduce(0, +) / Float(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
    }
    func guided(_ rescale: Float) -> [Float] {
      let guidance = Guidance(text: 7.5, rescale: rescale)
      return guidance.combined(instruction + neither, passes: guidance.passes(at: 0, of: 10))
    }
    let (plain, own) = (contrast(guided(0)), contrast(instruction))
    #expect(plain > 2 * own)
    #expect(abs(contrast(guided(1)) - own) < 1e-4)
    #expect(abs(contrast(guided(0.5)) - (own + plain) / 2) < 1e-4)
  }

  @Test func answersWithoutAnyContrastStayAsTheyAre() {
    let guidance = Guidance(text: 3, rescale: 1)
    let flat: [Float] = [2, 2, 2, 2]
    let guided = guidance.combined(flat + flat, passes: guidance.passes(at: 0, of: 10))
    #expect(guided == flat)
  }
}
