import Checkpoints
import Tensors
import Tokens

/// A CLIP text encoder with its tokenizer.
final class CLIPTextConditioner: TextConditioner {
  private let configuration: CLIPTextConfiguration
  private let weights: Weights
  private let tokenizer: CLIPTokenizer
  /// nil while it serves for nothing: it is made again of the mapped weights when a text is new.
  private var encoder: CLIPTextEncoder?

  /// - Throws: `WeightError`, and `ModelError` for a tokenizer that is faulty or of another model.
  init(
    _ configuration: CLIPTextConfiguration, _ tokenizer: TokenizerSource, _ weights: Weights,
    model path: String
  ) throws {
    (self.configuration, self.weights) = (configuration, weights)
    self.tokenizer = try CLIPTokenizer(tokenizer)
    encoder = try CLIPTextEncoder(configuration, weights)
    let (largest, vocabularySize) = (self.tokenizer.largestToken, configuration.vocabularySize)
    guard largest < vocabularySize else {
      throw ModelError.contradiction(
        path: path,
        reason: "the tokenizer goes up to token \(largest), and the text encoder knows"
          + " \(vocabularySize): parts of two models are mixed")
    }
    let length = self.tokenizer.frame.contextLength
    guard length <= configuration.maxPositions else {
      throw ModelError.contradiction(
        path: path,
        reason: "the tokenizer makes \(length) tokens of a text, and the text encoder takes"
          + " \(configuration.maxPositions): correct “model_max_length”, or download the tokenizer"
          + " again")
    }
  }

  func truncatedText(of text: String) -> String? { tokenized(text).truncatedText }

  private func tokenized(_ text: String) -> TokenizedPrompt {
    tokenizer.tokenize(WeightedPrompt(parsing: text))
  }

  func encode(_ text: String, on compute: Compute) throws(CancellationError) -> Tensor {
    let prompt = tokenized(text)
    let hiddenStates = try readyEncoder()([prompt.tokens], on: compute)
    guard prompt.weights.contains(where: { $0 != 1 }) else { return hiddenStates }
    return compute.tensor(
      prompt.emphasised(hiddenStates.floats, width: hiddenStates.channels),
      shape: hiddenStates.shape)
  }

  func release() { encoder = nil }

  private func readyEncoder() -> CLIPTextEncoder {
    if let encoder { return encoder }
    guard let made = try? CLIPTextEncoder(configuration, weights) else {
      preconditionFailure("these weights made a text encoder before")
    }
    encoder = made
    return made
  }
}
