/// The operations prepared so far, each when its shape is first seen.
struct PreparedOperations {
  private struct Key: Hashable {
    let shape: OperationShape
    let threads: Int
  }
  private let backends: Backends
  private let rates: MachineRates?
  /// One for each layout of the weights that was met.
  private var known: [Key: [any PreparedOperation]] = [:]
  private var patched: Set<Key> = []

  init(_ backends: Backends, rates: MachineRates?) {
    (self.backends, self.rates) = (backends, rates)
  }

  /// How many there are.
  var count: Int { known.values.reduce(0) { $0 + $1.count } }

  /// The operation for a shape; nil for a convolution that is computed as a product of patches.
  ///
  /// - Parameter packed: the operation that the layer's weights are packed for; nil for none.
  mutating func operation(
    for shape: OperationShape, threads: Int, packed: (any PreparedOperation)?
  ) -> (any PreparedOperation)? {
    let key = Key(shape: shape, threads: threads)
    if patched.contains(key) { return nil }
    let known = known[key] ?? []
    if let packed, let fitting = known.first(where: { $0.sharesWeights(with: packed) }) {
      return fitting
    }
    let oneDNN = backends.oneDNN
    let shared = packed.flatMap { oneDNN?.prepared(shape, threads: threads, like: $0) }
    var own: (any PreparedOperation)?
    let algorithm = Algorithm.choice(
      isConvolution: shape.isConvolution, type: shape.type, available: backends.available,
      rates: rates, shared: shared?.implementation
    ) {
      own = known.first { !$0.isReference } ?? oneDNN?.prepared(shape, threads: threads, like: nil)
      return own?.implementation
    }
    let made: (any PreparedOperation)?
    switch algorithm {
    case .shared: made = shared
    case .repacked: made = own
    case .openBLAS:
      made = known.first ?? backends.openBLAS?.prepared(shape, threads: threads, like: nil)
    case .patches:
      patched.insert(key)
      return nil
    case nil: made = nil
    }
    guard let made else { preconditionFailure("no library has anything for \(shape)") }
    if !known.contains(where: { $0 === made }) { self.known[key, default: []].append(made) }
    return made
  }
}
