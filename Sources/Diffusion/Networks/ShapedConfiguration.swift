import Checkpoints

/// A network's configuration, part of which the shapes of its weights show.
protocol ShapedConfiguration {
  /// Reads from the shapes of the network's tensors, under their names in diffusers or transformers,
  /// what it is made of; what no shape shows is as in the releases of Stable Diffusion.
  ///
  /// - Throws: `ModelError.missingTensor`.
  init(_ network: NetworkShapes) throws(ModelError)

  /// Checks that channels can be shared out to groups and heads, which the operations rely on.
  ///
  /// - Throws: `ModelError.contradiction`.
  func checkSharing(path: String) throws(ModelError)

  /// The fields that shapes show, under their names in the configuration's file.
  var shapedFields: KeyValuePairs<String, AnyHashable> { get }
}

extension ShapedConfiguration {
  /// Checks that the configuration says what the shapes of the weights say.
  ///
  /// - Throws: `ModelError.contradiction` with the first field that differs, or `.missingTensor`.
  func check(_ network: NetworkShapes) throws(ModelError) {
    try checkSharing(path: network.path)
    for (configured, found) in zip(shapedFields, try Self(network).shapedFields)
    where configured.value != found.value {
      throw .contradiction(
        path: network.path,
        reason: "the configuration's “\(configured.key)” is \(configured.value), and the weights'"
          + " \(found.value)")
    }
  }
}
