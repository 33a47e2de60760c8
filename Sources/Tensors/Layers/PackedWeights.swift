internal import COneDNN
internal import Glibc

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
  func address(for operation: PreparedOperation, on compute: Compute) -> UnsafeRawPointer {
    for copy in copies where dnn_shares_weights(copy.operation.handle, operation.handle) {
      return UnsafeRawPointer(copy.memory.address)
    }
    let memory = WeightMemory(byteCount: dnn_packed_bytes(operation.handle))
    let status = stored.withFloats(on: compute) {
      dnn_pack(operation.handle, $0, memory.address, Int32(compute.threads))
    }
    precondition(status == 0, "oneDNN could not pack weights: status \(status)")
    copies.append((operation, memory))
    return UnsafeRawPointer(memory.address)
  }
}

/// Memory that lives as long as a layer.
final class WeightMemory {
  let address: UnsafeMutableRawPointer

  /// A large page of the processors at hand.
  private static let largePage = 1 << 21

  init(byteCount: Int) {
    let isLarge = byteCount >= 2 * Self.largePage
    address = .allocate(
      byteCount: max(byteCount, 1), alignment: isLarge ? Self.largePage : 64)
    // A gigabyte is a quarter of a million faults in small pages.
    if isLarge { madvise(address, byteCount, MADV_HUGEPAGE) }
  }

  deinit { address.deallocate() }
}

extension StoredTensor {
  /// Lends the elements as 32-bit numbers: as they lie in the file, or else converted.
  func withFloats<Result>(
    on compute: Compute, _ body: (UnsafePointer<Float>) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { preconditionFailure("weights have elements") }
      if elementType == .float32, UInt(bitPattern: base).isMultiple(of: 4) {
        return body(base.assumingMemoryBound(to: Float.self))
      }
      // From the pool: the memory serves the next layer.
      let (count, stretch) = (shape.reduce(1, *), 1 << 16)
      let floats = compute.blank([count], .float32)
      compute.parallel((count + stretch - 1) / stretch) { index in
        let start = index * stretch
        convert(
          base + start * elementType.byteCount, elementType, to: floats.floatAddress + start,
          count: min(stretch, count - start))
      }
      return body(floats.floatAddress)
    }
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
