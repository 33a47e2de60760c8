@testable import Tensors

extension WeightFileFault {
  /// The line a person would see.
  var line: String { WeightFileError("model", self).description }
}

/// What reading bytes came to, without a file.
enum Outcome {
  case read([String: TensorInfo])
  case refused(WeightFileFault)

  init(
    _ bytes: [UInt8],
    _ read: (UnsafeRawBufferPointer) throws(WeightFileFault) -> [String: TensorInfo]
  ) {
    self = bytes.withUnsafeBytes { bytes in
      do throws(WeightFileFault) {
        return .read(try read(bytes))
      } catch {
        return .refused(error)
      }
    }
  }

  /// The tensors; nil where the bytes were refused.
  var tensors: [String: TensorInfo]? { if case .read(let tensors) = self { tensors } else { nil } }

  /// The line a person would see where the bytes were refused.
  var line: String { if case .refused(let fault) = self { fault.line } else { "it was read" } }
}

extension [String: TensorInfo] {
  /// Whether each tensor lies inside so many bytes and has as many as its format and shape take.
  func isConsistent(count: Int) -> Bool {
    values.allSatisfy { info in
      info.range.lowerBound >= 0 && info.range.upperBound <= count
        && info.format.byteCount(shape: info.shape) == info.range.count
    }
  }
}
