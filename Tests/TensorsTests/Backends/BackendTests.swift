import Testing

@testable import Tensors

struct BackendTests {
  @Test func autoIsAPrecisionThatCanBeComputed() throws {
    #expect(try Compute(precision: .auto).precision == MachineRates.current.precision)
    do {
      #expect(try Compute(precision: .bf16).elementType == .bfloat16)
    } catch {
      #expect("\(error)".contains("set the precision to f32"))
    }
  }

  @Test func aSystemWithoutLibrariesIsToldWhatToInstall() {
    #expect(throws: ComputeError.self) { try Backends([]) }
    #expect("\(ComputeError.noBackend)".contains("libopenblas0"))
  }

  @Test func openBLASHasNoBF16() throws {
    guard OpenBLAS.shared != nil else { return }
    let backends = try Backends([.openBLAS])
    #expect(!backends.hasBF16)
    #expect(throws: ComputeError.self) {
      try Compute(precision: .bf16, threads: 1, backends: backends, rates: nil)
    }
  }

  /// Debian's version takes kernels for a Pentium 4 where it does not know the processor.
  @Test func openBLASTakesKernelsForTheInstructionsAtHand() throws {
    #expect(OpenBLAS.core(for: []) == nil)
    #expect(OpenBLAS.core(for: .avx2) == "Haswell")
    #expect(OpenBLAS.core(for: [.avx2, .avx512, .avx512BF16]) == "SkylakeX")
    guard let library = OpenBLAS.shared,
      let core = OpenBLAS.core(for: Processor.current.features)
    else { return }
    #expect(library.core == core)
    #expect(library.version.split(separator: ".").count == 3)
  }

  /// What is found names a version, or says why there is none.
  @Test func findingsAreOneLine() {
    for backend in Backend.allCases {
      #expect(!backend.finding.isEmpty && !backend.finding.contains("\n"))
    }
  }
}
