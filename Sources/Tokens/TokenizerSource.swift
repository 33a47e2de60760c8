public import Checkpoints

/// Where the words that a text encoder knows are listed.
public enum TokenizerSource: Hashable, Sendable {
  /// The model's own `tokenizer` folder.
  case folder(String)
  /// The list that all CLIPs share, with what fills a short text up: single files hold none.
  case standard(CLIPTokenizer.Padding)
}

extension CLIPTokenizer {
  /// The tokenizer of a model.
  ///
  /// - Throws: `ModelError` for a folder whose files are missing or faulty.
  public init(_ source: TokenizerSource) throws(ModelError) {
    switch source {
    case .folder(let folder): try self.init(folder: folder)
    case .standard(let padding): self = .standard(padding: padding)
    }
  }
}
