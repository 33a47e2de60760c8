/// What a kind of operation depends on, and how oneDNN is asked for it.
protocol OperationShape: Hashable {
  /// The operation; with `like` given, one that reads the same packed weights. nil where the library
  /// has none.
  func prepared(by library: Library, like: PreparedOperation?) -> PreparedOperation?
}

/// The operations of one kind, each prepared when its shape is first met.
struct PreparedOperations<Shape: OperationShape> {
  private var known: [Shape: PreparedOperation] = [:]

  /// How many shapes were met.
  var count: Int { known.count }

  /// The operation for a shape.
  ///
  /// One that reads weights as they were packed for `like` is preferred, since a second packing
  /// would take as much memory again.
  mutating func operation(
    for shape: Shape, like: PreparedOperation?, by library: Library
  ) -> PreparedOperation {
    if let operation = known[shape] { return operation }
    guard
      let made = shape.prepared(by: library, like: like)
        ?? shape.prepared(by: library, like: nil)
    else { preconditionFailure("oneDNN has nothing for \(shape)") }
    known[shape] = made
    return made
  }
}
