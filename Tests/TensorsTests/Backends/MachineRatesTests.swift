import Foundation
import TestSupport
import Testing

@testable import Tensors

struct MachineRatesTests {
  private static let fast = MachineRates.Rate(products: 2e11, convolutions: 2e11)
  private static let slow = MachineRates.Rate(products: 1e11, convolutions: 1e11)

  @Test func autoIsTheFasterPrecision() {
    let (fast, slow) = (Self.fast, Self.slow)
    #expect(MachineRates(f32: slow, bf16: fast).precision == .bf16)
    // As on an Intel Xeon with AVX-512 BF16 but no AMX.
    #expect(MachineRates(f32: fast, bf16: slow).precision == .f32)
    #expect(MachineRates(f32: fast, bf16: fast).precision == .f32)
    #expect(MachineRates(f32: slow, bf16: slow, openBLAS: fast).precision == .f32)
    #expect(MachineRates(f32: fast).precision == .f32)
    #expect(MachineRates(openBLAS: fast).precision == .f32)
    #expect(MachineRates().precision == .f32)
  }

  @Test func thisMachineIsMeasured() throws {
    let backends = try Backends()
    let start = ContinuousClock.now
    let rates = MachineRates.measured(backends)
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(rates.isValid)
    #expect((rates.f32 != nil) == backends.available.contains(.oneDNN))
    #expect((rates.bf16 != nil) == backends.hasBF16)
    #expect((rates.openBLAS != nil) == backends.available.contains(.openBLAS))
    for rate in [rates.f32, rates.openBLAS].compactMap({ $0 }) {
      #expect((1e8...1e14).contains(rate.products) && (1e8...1e14).contains(rate.convolutions))
    }
  }

  @Test func ratesAreToldInBillions() {
    let rates = MachineRates(f32: Self.slow, bf16: Self.fast)
    #expect(
      "\(rates)"
        == "f32 100 products, 100 convolutions; bf16 200 products, 200 convolutions"
        + " (GFLOP/s of a thread)")
    #expect("\(MachineRates())" == "nothing to measure")
    let endless = MachineRates(openBLAS: .init(products: 1e300, convolutions: 1e300))
    #expect("\(endless)".contains("OpenBLAS"))
  }

  // MARK: The file

  private func rates(at path: String, machine: String = "one", _ found: MachineRates) -> (
    rates: MachineRates, isMeasured: Bool
  ) {
    var isMeasured = false
    let rates = RateCache(path: path).rates(for: machine) {
      isMeasured = true
      return found
    }
    return (rates, isMeasured)
  }

  @Test func ratesAreMeasuredOnceForAMachine() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/new/rates.json"
    let (first, second) = (MachineRates(f32: Self.fast), MachineRates(f32: Self.slow))
    #expect(rates(at: path, first) == (first, true))
    #expect(rates(at: path, second) == (first, false))
    #expect(rates(at: path, machine: "another", second) == (second, true))
    #expect(rates(at: path, machine: "another", first) == (second, false))
  }

  @Test(arguments: [
    "", "{", "[]", #"{"machine":"one","rates":{"f32":{"products":-1,"convolutions":1}}}"#,
    #"{"machine":"one","rates":{"f32":{"products":1e999,"convolutions":1}}}"#,
    #"{"machine":"one","rates":{"f32":{"products":0,"convolutions":1}}}"#,
    #"{"machine":"one","rates":{"f32":{"products":1}}}"#, #"{"machine":1,"rates":{}}"#,
    #"{"machine":"one"}"#, String(repeating: " ", count: 1 << 17),
  ])
  func aDamagedFileIsMeasuredAgain(_ text: String) throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/rates.json"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let found = MachineRates(f32: Self.fast)
    #expect(rates(at: path, found) == (found, true))
    #expect(rates(at: path, MachineRates()) == (found, false), "and written anew")
  }

  @Test func whatCannotBeWrittenIsMeasuredAgain() throws {
    let folder = try ScratchFolder()
    let found = MachineRates(f32: Self.fast)
    for path in ["/proc/pentimento/rates.json", folder.path, ""] {
      for _ in 0..<2 { #expect(rates(at: path, found) == (found, true)) }
    }
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(rates(at: pipe, found) == (found, true), "a pipe is not waited for")
  }

  @Test func aMachineIsNamedByWhatRatesDependOn() {
    #expect(Machine.current.contains("cores"))
    for backend in Backend.allCases { #expect(Machine.current.contains(backend.finding)) }
  }
}
