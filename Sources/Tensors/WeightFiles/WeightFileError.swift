/// An error of reading a weight file.
public struct WeightFileError: Error, Equatable {
  public let path: String
  public let fault: WeightFileFault

  init(_ path: String, _ fault: WeightFileFault) {
    (self.path, self.fault) = (path, fault)
  }
}

/// A fault of a weight file; reasons and remedies are parts of a sentence.
public enum WeightFileFault: Error, Equatable {
  /// There is nothing at the path.
  case missing
  /// The file cannot be opened or mapped.
  case unreadable(_ reason: String)
  /// There is not a single byte.
  case empty
  /// The content is something else ("a web page"); the remedy says what is needed.
  case notWeights(_ likeness: String, remedy: String)
  /// The end is missing; `needed` bytes at least, where that is known.
  case cutShort(present: Int, needed: Int?)
  /// The content contradicts its format.
  case damaged(_ reason: String)
  /// The content is right, but of a kind that is not read.
  case unsupported(_ reason: String, remedy: String)
  /// Loading the pickle as Python does would call this function or class.
  case wouldRunCode(_ global: String)
}

extension WeightFileError: CustomStringConvertible {
  /// One line; what came from the file appears without control characters.
  public var description: String { "\(path): \(sentence)".printable }

  private var sentence: String {
    switch fault {
    case .missing: "there is no such file"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .empty: "the file is empty; download it again"
    case .notWeights(let likeness, let remedy): "this is \(likeness), not weights; \(remedy)"
    case .cutShort(let present, let needed?):
      "the file is cut short: \(present) of \(needed) bytes are there; download it again"
    case .cutShort(let present, nil):
      "the file is cut short: its end is missing after \(present) bytes; download it again"
    case .damaged(let reason): "the weights are damaged: \(reason); download them again"
    case .unsupported(let reason, let remedy): "\(reason); \(remedy)"
    case .wouldRunCode(let global):
      "refused, since loading it would run code: \(global.quotedForMessage);"
        + " get the model as safetensors"
    }
  }
}
