/// How an operation with weights is computed.
enum Algorithm: Hashable {
  /// oneDNN, by weights as they were packed before.
  case shared
  /// oneDNN, by weights packed in a layout of its choice for this shape.
  case repacked
  /// OpenBLAS's product.
  case openBLAS
  /// A convolution as a product of rows of patches.
  case patches

  /// The algorithm for an operation; nil where there is none.
  ///
  /// OpenBLAS is taken where it is measured to be faster. Else oneDNN is, unless what it has is a
  /// reference implementation: first by weights as they are packed, since packing them takes time;
  /// then by weights packed anew; then by another algorithm.
  ///
  /// - Parameters:
  ///   - isConvolution: else it is a matrix product.
  ///   - available: the libraries at hand.
  ///   - rates: what was measured; nil prefers oneDNN.
  ///   - shared: the name of oneDNN's implementation that reads weights as they are packed; nil
  ///     where it has none, or they are not packed yet.
  ///   - own: the same with a layout of its choice; asked last, since it takes time to find out.
  static func choice(
    isConvolution: Bool, type: ElementType, available: Set<Backend>, rates: MachineRates?,
    shared: String?, own: () -> String?
  ) -> Algorithm? {
    let hasOpenBLAS = available.contains(.openBLAS) && type == .float32
    let other: Algorithm? = isConvolution ? .patches : hasOpenBLAS ? .openBLAS : nil
    guard available.contains(.oneDNN) else { return hasOpenBLAS ? other : nil }
    if hasOpenBLAS, rates?.prefersOpenBLAS(forConvolutions: isConvolution) ?? false {
      return other
    }
    if let shared, !isReference(shared) { return .shared }
    let own = own()
    if let own, !isReference(own) { return .repacked }
    return other ?? (shared != nil ? .shared : own != nil ? .repacked : nil)
  }

  /// Whether it is a plain loop that exists to check others against, hundreds of times slower.
  static func isReference(_ implementation: String) -> Bool { implementation.contains("ref") }
}
