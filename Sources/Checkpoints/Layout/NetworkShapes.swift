package import Tensors

/// The shapes of one network's tensors by name, from which its sizes can be told.
package struct NetworkShapes {
  /// The file or folder, for messages.
  package let path: String
  package let shapes: [String: [Int]]
  /// Every beginning of a name that ends before a dot.
  private let prefixes: Set<String>

  package init(path: String, shapes: [String: [Int]]) {
    self.path = path
    self.shapes = shapes
    var prefixes: Set<String> = []
    for name in shapes.keys {
      for dot in name.indices where name[dot] == "." { prefixes.insert(String(name[..<dot])) }
    }
    self.prefixes = prefixes
  }

  package init(path: String, tensors: [String: StoredTensor]) {
    self.init(path: path, shapes: tensors.mapValues(\.shape))
  }

  /// Whether a module, such as `down_blocks.0.attentions`, has tensors.
  package func has(_ module: String) -> Bool { prefixes.contains(module) }

  /// How many modules of a list there are: `down_blocks.0`, `down_blocks.1` and so on.
  package func count(of list: String) -> Int {
    var count = 0
    while has("\(list).\(count)") { count += 1 }
    return count
  }

  /// One dimension of a tensor.
  ///
  /// - Throws: `ModelError.missingTensor`.
  package func dimension(_ axis: Int, of name: String) throws(ModelError) -> Int {
    guard let shape = shapes[name], axis < shape.count, (1...1 << 20).contains(shape[axis]) else {
      throw .missingTensor(path: path, name: name)
    }
    return shape[axis]
  }

  /// The number of dimensions of a tensor.
  ///
  /// - Throws: `ModelError.missingTensor`.
  package func rank(of name: String) throws(ModelError) -> Int {
    guard let shape = shapes[name] else { throw .missingTensor(path: path, name: name) }
    return shape.count
  }

  /// The first name, in order, that ends so.
  package func first(endingIn ending: String) -> String? {
    shapes.keys.filter { $0.hasSuffix(ending) }.min()
  }
}
