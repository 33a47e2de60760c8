import Testing

@testable import Tensors

struct ProductCheckTests {
  private static func plain(
    _ rows: Int, _ columns: Int, _ inner: Int, _ source: UnsafePointer<Float>,
    _ weights: UnsafePointer<Float>, _ adds: Bool, _ out: UnsafeMutablePointer<Float>, _ step: Int
  ) {
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = adds ? out[row * step + column] : 0
        for index in 0..<inner {
          sum += source[row * inner + index] * weights[column * inner + index]
        }
        out[row * step + column] = sum
      }
    }
  }

  @Test func aPlainProductPasses() {
    #expect(ProductCheck.passes(Self.plain))
  }

  enum Fault: CaseIterable {
    case lastColumn, addsNothing, notANumber, writesBetweenRows
  }

  @Test(arguments: Fault.allCases)
  func aWrongProductFails(_ fault: Fault) {
    #expect(
      !ProductCheck.passes { rows, columns, inner, source, weights, adds, out, step in
        Self.plain(
          rows, columns, inner, source, weights, adds && fault != .addsNothing, out, step)
        switch fault {
        case .lastColumn: if columns == 130 { out[columns - 1] *= 1.001 }
        case .addsNothing: break
        case .notANumber: if inner == 900 { out[step] = .nan }
        case .writesBetweenRows: out[columns] = 0
        }
      })
  }
}
