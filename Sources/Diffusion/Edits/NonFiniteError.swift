import Tensors

/// An error of an edit whose numbers are infinite or no numbers, which no picture can be made of.
public enum NonFiniteError: Error, Hashable, CustomStringConvertible {
  case embedding
  case sourceLatents
  /// A denoising step, the first of which is 1.
  case step(Int, of: Int)
  case picture

  /// - Throws: this error, unless all values are finite.
  func check(_ values: [Float]) throws(NonFiniteError) {
    guard values.areFinite else { throw self }
  }

  public var description: String {
    let stage =
      switch self {
      case .embedding: "the text encoder's result"
      case .sourceLatents: "the source's latents"
      case .step(let number, let count): "the result of step \(number) of \(count)"
      case .picture: "the decoded picture"
      }
    return "\(stage) holds infinities or no numbers; `pentimento models check` tells whether the"
      + " model's weights do, and lower guidance may help where they don't"
  }
}
