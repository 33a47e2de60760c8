/// A shape that oneDNN has a primitive for.
protocol OperationShape: Hashable {
  /// The operation for a number of threads; with `like` given, one that reads the same packed
  /// weights. nil where the library has none.
  func prepared(
    by library: Library, threads: Int, like: PreparedOperation?
  ) -> PreparedOperation?
}

/// The primitives of one kind, each made when its shape is first seen.
struct PreparedOperations<Shape: OperationShape> {
  private struct Key: Hashable {
    let shape: Shape
    let threads: Int
  }
  private var known: [Key: PreparedOperation] = [:]

  /// How many there are.
  var count: Int { known.count }

  /// The operation for a shape.
  ///
  /// One that reads weights as they were packed for `like` is preferred, since a second packing
  /// would take as much memory again.
  mutating func operation(
    for shape: Shape, threads: Int, like: PreparedOperation?, by library: Library
  ) -> PreparedOperation {
    let key = Key(shape: shape, threads: threads)
    if let operation = known[key] { return operation }
    guard
      let made = shape.prepared(by: library, threads: threads, like: like)
        ?? shape.prepared(by: library, threads: threads, like: nil)
    else { preconditionFailure("oneDNN has nothing for \(shape)") }
    known[key] = made
    return made
  }
}
