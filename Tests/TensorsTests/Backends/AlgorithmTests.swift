import Testing

@testable import Tensors

/// The choice of an algorithm follows from shape, type, libraries, rates and implementations alone.
struct AlgorithmTests {
  private static let jit = "brgconv:avx512_core", reference = "ref:any"

  private func choice(
    _ isConvolution: Bool, _ type: ElementType = .float32,
    _ available: Set<Backend> = [.oneDNN, .openBLAS], rates: MachineRates? = nil,
    shared: String? = nil, own: String? = jit
  ) -> Algorithm? {
    Algorithm.choice(
      isConvolution: isConvolution, type: type, available: available, rates: rates,
      shared: shared
    ) { own }
  }

  @Test(arguments: [ElementType.float32, .bfloat16], [false, true])
  func weightsAsTheyArePackedAreReadUnlessThatTakesAReference(
    _ type: ElementType, _ isConvolution: Bool
  ) {
    #expect(choice(isConvolution, type) == .repacked)
    #expect(choice(isConvolution, type, shared: Self.jit) == .shared)
    #expect(choice(isConvolution, type, shared: Self.reference) == .repacked)
    #expect(choice(isConvolution, type, shared: nil) == .repacked)
  }

  @Test func whereOneDNNHasOnlyAReferenceAnotherAlgorithmIsTaken() {
    let (jit, reference) = (Self.jit, Self.reference)
    #expect(choice(false, shared: reference, own: reference) == .openBLAS)
    #expect(choice(true, shared: reference, own: reference) == .patches)
    #expect(choice(true, .bfloat16, shared: reference, own: reference) == .patches)
    #expect(choice(true, .float32, [.oneDNN], own: reference) == .patches)
    // Nothing else multiplies in bf16.
    #expect(choice(false, .bfloat16, own: reference) == .repacked)
    #expect(choice(false, .bfloat16, shared: reference, own: nil) == .shared)
    #expect(choice(false, .float32, [.oneDNN], shared: reference, own: jit) == .repacked)
    #expect(choice(false, .bfloat16, own: nil) == nil)
  }

  @Test func withoutOneDNNOpenBLASMultipliesIn32Bits() {
    #expect(choice(false, .float32, [.openBLAS], own: nil) == .openBLAS)
    #expect(choice(true, .float32, [.openBLAS], own: nil) == .patches)
    #expect(choice(false, .bfloat16, [.openBLAS], own: nil) == nil)
    #expect(choice(true, .float32, [], own: nil) == nil)
  }

  @Test func theMeasuredRatesDecideWhereBothAreAtHand() {
    let slow = MachineRates.Rate(products: 1e11, convolutions: 2e11)
    let fast = MachineRates.Rate(products: 2e11, convolutions: 1e11)
    let rates = MachineRates(f32: slow, openBLAS: fast)
    #expect(choice(false, rates: rates, shared: Self.jit) == .openBLAS)
    #expect(choice(true, rates: rates, shared: Self.jit) == .shared)
    #expect(choice(false, .bfloat16, rates: rates, shared: Self.jit) == .shared)
    #expect(choice(false, .float32, [.oneDNN], rates: rates, shared: Self.jit) == .shared)
    let even = MachineRates(f32: slow, openBLAS: .init(products: 1.1e11, convolutions: 2e11))
    #expect(choice(false, rates: even, shared: Self.jit) == .shared, "within the error")
  }

  @Test func theLayoutOfItsOwnIsAskedForLast() {
    var isAsked = false
    _ = Algorithm.choice(
      isConvolution: true, type: .float32, available: [.oneDNN], rates: nil, shared: Self.jit
    ) {
      isAsked = true
      return nil
    }
    #expect(!isAsked)
  }

  @Test func referencesAreKnownByTheirNames() {
    for name in ["ref:any", "ref_int8:any", "gemm:ref"] { #expect(Algorithm.isReference(name)) }
    for name in ["brgconv_1x1:avx512_core_bf16", "jit:avx2", "x64:gemm:jit", "brg:avx512_core"] {
      #expect(!Algorithm.isReference(name))
    }
  }
}
