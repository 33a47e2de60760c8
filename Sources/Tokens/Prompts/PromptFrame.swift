/// The tokens that frame a prompt, and the length to which they fill it.
public struct PromptFrame: Hashable, Sendable {
  /// The length of a text encoder's context, start and end counted.
  public let contextLength: Int
  public let start: Int
  public let end: Int
  /// The token that fills the positions after the end.
  public let padding: Int
}
