public import Checkpoints

/// The source of a tokenizer's table.
public enum TokenizerSource: Hashable, Sendable {
  /// The model's own `tokenizer` folder.
  case folder(String)
  /// The table that all CLIP models share, with its padding: single files hold none.
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
