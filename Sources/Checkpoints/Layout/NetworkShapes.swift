package import Tensors

/// The shapes of one network's tensors by name, which show its sizes.
package struct NetworkShapes {
  /// The file or folder, for messages.
  package let path: String
  private let shapes: [String: [Int]]
  private let modules: ModuleNames

  /// More levels than any network has, and so few that the powers of 2 of them fit in an `Int`.
  package static let mostLevels = 16

  package init(path: String, tensors: [String: StoredTensor]) {
    (self.path, shapes, modules) = (path, tensors.mapValues(\.shape), ModuleNames(tensors.keys))
  }

  /// Whether a module, such as `down_blocks.0.attentions`, has tensors.
  package func has(_ module: String) -> Bool { modules.has(module) }

  /// The number of modules of a list: `down_blocks.0`, `down_blocks.1` and so on.
  package func count(of list: String) -> Int {
    var count = 0
    while has("\(list).\(count)") { count += 1 }
    return count
  }

  /// The number of levels of a network, each a module of a list.
  ///
  /// - Throws: `ModelError.missingTensor` for none, `.contradiction` for more than any network has.
  package func levels(of list: String) throws(ModelError) -> Int {
    let count = count(of: list)
    guard count > 0 else { throw .missingTensor(path: path, name: "\(list).0") }
    guard count <= Self.mostLevels else {
      throw .contradiction(
        path: path, reason: "“\(list)” has \(count) levels, more than any network")
    }
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
