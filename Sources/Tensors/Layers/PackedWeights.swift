internal import COneDNN

/// A layer's weights: mapped as the file holds them, and packed, on first use, in the layout that
/// the prepared operation wants.
///
/// Shapes of one layer usually share a layout; where they can't, there is one copy for each.
public final class PackedWeights {
  let stored: StoredTensor
  private var copies: [(operation: PreparedOperation, memory: WeightMemory)] = []

  /// The weights as Winograd's convolution wants them, for each type that asked for them.
  var winograd: [ElementType: WeightMemory] = [:]

  init(_ stored: StoredTensor) { self.stored = stored }

  /// An operation whose layout is packed already.
  var packedFor: PreparedOperation? { copies.first?.operation }

  /// The packed weights that an operation reads.
  func address(for operation: PreparedOperation) -> UnsafeRawPointer {
    for copy in copies where dnn_shares_weights(copy.operation.handle, operation.handle) {
      return UnsafeRawPointer(copy.memory.address)
    }
    let memory = WeightMemory(byteCount: dnn_packed_bytes(operation.handle))
    let status = stored.withFloats { dnn_pack(operation.handle, $0.baseAddress, memory.address) }
    precondition(status == 0, "oneDNN could not pack weights: status \(status)")
    copies.append((operation, memory))
    return UnsafeRawPointer(memory.address)
  }
}

/// Memory that lives as long as a layer.
final class WeightMemory {
  let address: UnsafeMutableRawPointer

  init(byteCount: Int) {
    address = .allocate(byteCount: max(byteCount, 1), alignment: 64)
  }

  deinit { address.deallocate() }
}

extension StoredTensor {
  /// Lends the elements as 32-bit numbers: as they lie in the file, or else converted.
  func withFloats<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    let isInPlace =
      elementType == .float32
      && bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress).isMultiple(of: 4) }
    guard isInPlace else { return floats.withUnsafeBufferPointer(body) }
    return bytes.withUnsafeBytes { body($0.assumingMemoryBound(to: Float.self)) }
  }

  /// The elements as 32-bit numbers.
  public var floats: [Float] {
    let count = shape.reduce(1, *)
    return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withUnsafeBytes {
        guard let source = $0.baseAddress, let target = buffer.baseAddress else { return }
        convert(source, elementType, to: target, count: count)
      }
      initialized = count
    }
  }
}
