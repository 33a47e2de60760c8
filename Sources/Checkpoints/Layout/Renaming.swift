package import Tensors

/// The name of a file's tensor within a part, and how it is looked at.
package struct Renaming: Hashable {
  package enum View: Hashable {
    case whole
    /// A 1×1 convolution [out, in, 1, 1] as the matrix [out, in] that it is.
    case matrix
    /// One of three equal parts of the rows: query, key and value of a joint projection.
    case third(Int)
  }

  package var name: String
  package var view: View

  package init(name: String, view: View = .whole) {
    (self.name, self.view) = (name, view)
  }
}

extension Int {
  /// The number of a block or a layer in a tensor's name, written as the networks' code writes it.
  package init?(layerNumber text: String) {
    // A bound that arithmetic on what a file claims cannot overflow.
    guard let number = UInt16(text), String(number) == text else { return nil }
    self = Int(number)
  }
}

extension StoredTensor {
  /// The tensor looked at in another way; nil where its shape does not allow it.
  package func viewed(_ view: Renaming.View) -> StoredTensor? {
    switch view {
    case .whole:
      return self
    case .matrix:
      guard shape.count >= 2, shape.dropFirst(2).allSatisfy({ $0 == 1 }) else { return nil }
      return reshaped(Array(shape.prefix(2)))
    case .third(let index):
      guard let rows = shape.first, rows % 3 == 0 else { return nil }
      let third = rows / 3
      return self.rows(index * third..<(index + 1) * third)
    }
  }
}

/// The tensors of a part under other names.
///
/// - Parameter rule: the names that a tensor takes; none for a tensor that nothing here needs.
/// - Throws: `ModelError.contradiction` where a shape does not fit, or two tensors take one name.
package func renamed(
  _ tensors: [String: StoredTensor], path: String, _ rule: (String) -> [Renaming]
) throws(ModelError) -> [String: StoredTensor] {
  var result: [String: StoredTensor] = [:]
  for (name, tensor) in tensors {
    for renaming in rule(name) {
      guard let view = tensor.viewed(renaming.view) else {
        throw .contradiction(
          path: path,
          reason: "the tensor “\(name)” has the shape \(tensor.shape), which is none of its kind")
      }
      guard result.updateValue(view, forKey: renaming.name) == nil else {
        throw .contradiction(path: path, reason: "two tensors stand for “\(renaming.name)”")
      }
    }
  }
  return result
}
