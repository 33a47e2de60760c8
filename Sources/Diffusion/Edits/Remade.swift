import Tensors

/// A network that is let go when its work is done, and made again when it is wanted.
///
/// Its weights stay mapped; what goes is their packed copy.
struct Remade<Network> {
  private let make: () throws(WeightError) -> Network
  private var network: Network?

  /// Makes the network for the first time, which checks its weights.
  ///
  /// - Throws: what `make` throws.
  init(_ make: @escaping () throws(WeightError) -> Network) throws(WeightError) {
    self.make = make
    network = try make()
  }

  /// The network.
  mutating func callAsFunction() -> Network {
    if let network { return network }
    guard let made = try? make() else {
      preconditionFailure("these weights made a network before")
    }
    network = made
    return made
  }

  mutating func release() { network = nil }
}
