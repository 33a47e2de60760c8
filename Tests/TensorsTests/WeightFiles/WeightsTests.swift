import Testing

@testable import Tensors

struct WeightsTests {
  private func weights() throws -> Weights {
    Weights(try WeightFile.read(Fixture.path("types.safetensors")), source: "types")
  }

  @Test func aTensorIsHandedOutOnce() throws {
    var weights = try weights()
    #expect(weights.has("float32"))
    #expect(weights.shape(of: "float32") == [2, 3])
    #expect(try weights.take("float32", shape: [2, 3]).format == .dense(.float32))
    #expect(!weights.has("float32"))
    #expect(weights.shape(of: "float32") == nil)
    #expect(
      throws: WeightError.missing("float32", nearest: "float16", source: "types")
    ) { try weights.take("float32", shape: [2, 3]) }
  }

  @Test func aWrongShapeNamesBothAndLeavesTheTensor() throws {
    var weights = try weights()
    let error = WeightError.wrongShape("number", found: [], expected: [1, 4], source: "types")
    #expect(throws: error) { try weights.take("number", shape: [1, 4]) }
    #expect(
      error.description == "types: tensor “number” has the shape [], [1, 4] is needed;"
        + " this is another kind of model")
    #expect(weights.has("number"))
  }

  @Test func whatIsLeftOverIsNamed() throws {
    var weights = try weights()
    let error = WeightError.leftOver(["bfloat16", "bool", "empty"], count: 12, source: "types")
    #expect(throws: error) { try weights.finish() }
    #expect(
      error.description == "types: 12 tensors have no place in this kind of model:"
        + " “bfloat16”, “bool”, “empty”, …")
    let tensors = try WeightFile.read(Fixture.path("types.safetensors"))
    let types: Set<WeightFormat> = [
      .dense(.float32), .dense(.float16), .dense(.bfloat16), .dense(.float64),
    ]
    let floating = tensors.filter { types.contains($0.value.format) }
    weights = Weights(floating, source: "types")
    for (name, tensor) in floating { _ = try weights.take(name, shape: tensor.shape) }
    try weights.finish()
  }

  @Test func wholeNumbersAreNoWeights() throws {
    var weights = try weights()
    let error = WeightError.wrongType("int32", found: .int32, source: "types")
    let shape = try #require(weights.shape(of: "int32"))
    #expect(throws: error) { try weights.take("int32", shape: shape) }
    #expect(error.description.contains("“int32” is of int32"))
  }

  @Test func aMissingNameWithoutLikenessStandsAlone() throws {
    var weights = try weights()
    #expect(throws: WeightError.missing("zzz.weight", nearest: nil, source: "types")) {
      try weights.take("zzz.weight", shape: [1])
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity], [0, 70_000, 199_999])
  func aWeightThatIsNoNumberIsFound(_ value: Float, _ index: Int) throws {
    var numbers = [Float](repeating: .greatestFiniteMagnitude, count: 200_000)
    func weights() throws -> Weights {
      try LayerMaker.weights([
        "a": PlainTensor([3], [1, -2, 0] as [Float]), "b": PlainTensor([400, 500], numbers),
      ])
    }
    try weights().checkFinite(threads: 2)
    numbers[index] = value
    for threads in [1, 3] {
      #expect(throws: WeightError.notFinite("b", source: "")) {
        try weights().checkFinite(threads: threads)
      }
    }
    #expect("\(WeightError.notFinite("b", source: "m"))".contains("tensor “b” holds infinities"))
  }
}
