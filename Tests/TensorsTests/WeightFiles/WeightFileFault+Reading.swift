@testable import Tensors

extension WeightFileFault {
  /// The line a person would see.
  var line: String { WeightFileError("model", self).description }
}

/// What reading bytes came to, without a file.
enum Outcome {
  case read([String: TensorPlace])
  case refused(WeightFileFault)

  init(
    _ bytes: [UInt8],
    _ read: (UnsafeRawBufferPointer) throws(WeightFileFault) -> [String: TensorPlace]
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
  var places: [String: TensorPlace]? { if case .read(let places) = self { places } else { nil } }

  /// The line a person would see where the bytes were refused.
  var line: String { if case .refused(let fault) = self { fault.line } else { "it was read" } }
}

extension [String: TensorPlace] {
  /// Whether each tensor lies inside so many bytes and has as many as its type and shape take.
  func isConsistent(count: Int) -> Bool {
    values.allSatisfy { place in
      place.range.lowerBound >= 0 && place.range.upperBound <= count
        && place.elementType.byteCount(shape: place.shape) == place.range.count
    }
  }
}
