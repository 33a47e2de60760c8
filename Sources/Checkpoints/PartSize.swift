/// The size of a model's part.
public struct PartSize: Hashable, Sendable {
  public var parameterCount: Int
  /// Bytes of its weights in the files.
  public var byteCount: Int

  package init(parameterCount: Int, byteCount: Int) {
    (self.parameterCount, self.byteCount) = (parameterCount, byteCount)
  }
}
