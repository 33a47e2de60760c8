import Pixels
public import Tensors

/// The reason why a model could not be found, understood or opened.
public enum ModelError: Error, Equatable {
  /// There is nothing at the path.
  case missing(String)
  /// The path holds nothing that looks like a model of pictures.
  case notAModel(String)
  /// A file that the model's layout asks for is not there.
  case missingFile(model: String, file: String)
  /// The system, or the text in a file, says no.
  case unreadable(path: String, reason: String)
  /// A field of a configuration is absent, or of another type or range than it must have.
  case field(path: String, name: String, reason: String)
  /// A field of a configuration asks for something that no network here does.
  case unsupportedField(path: String, name: String, value: String)
  /// The path holds something else than what can be run; `remedy` says what can be.
  case unsupported(path: String, what: String, remedy: String)
  /// A tensor that tells what the network is made of is not there, or has no such dimension.
  case missingTensor(path: String, name: String)
  /// The configuration and the weights say different things.
  case contradiction(path: String, reason: String)
  /// A weight file is faulty.
  case file(WeightFileError)
  /// A weight file was changed, replaced or taken away since the model was opened.
  case changed(String)
  /// The model needs more memory than there is; both in bytes.
  case tooLarge(model: String, needed: Int, available: Int)
  /// No model has this name.
  case unknown(name: String, known: [String], searched: [String])
  /// Several models have this name.
  case ambiguous(name: String, candidates: [String])
}

extension ModelError: CustomStringConvertible {
  public var description: String { sentence.printable }

  private var sentence: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such file or folder"
    case .notAModel(let path):
      "\(path) is no model: a diffusers folder, a .safetensors or a .ckpt file is one"
    case .missingFile(let model, let file):
      "\(model): \(file) is missing; download the model again"
    case .unreadable(let path, let reason):
      "\(path): \(reason)"
    case .field(let path, let name, let reason):
      "\(path): “\(name)” \(reason)"
    case .unsupportedField(let path, let name, let value):
      "\(path): “\(name)” is \(value), which no engine here runs"
    case .unsupported(let path, let what, let remedy):
      "\(path) is \(what); \(remedy)"
    case .missingTensor(let path, let name):
      "\(path): the tensor “\(name)” is missing or has another shape; download the model again"
    case .contradiction(let path, let reason):
      "\(path): \(reason)"
    case .file(let error):
      "\(error)"
    case .changed(let path):
      "\(path) has changed since the model was opened: edit again once it is whole, and it is opened"
        + " anew"
    case .tooLarge(let model, let needed, let available):
      "\(model) needs \(Self.gigabytes(needed)) of memory and \(Self.gigabytes(available)) are"
        + " available: close other programs, or choose a smaller model"
    case .unknown(let name, let known, let searched):
      known.isEmpty
        ? "there is no model “\(name)”: none was found in \(searched.joined(separator: ", "))"
        : "there is no model “\(name)”: known are \(known.joined(separator: ", "))"
    case .ambiguous(let name, let candidates):
      "“\(name)” could be \(candidates.joined(separator: ", ")): give one of these"
    }
  }

  /// Bytes as gigabytes with one decimal, rounded up, so that no need is told too small.
  private static func gigabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 99_999_999) / 100_000_000
    return "\(tenths / 10).\(tenths % 10) GB"
  }
}
