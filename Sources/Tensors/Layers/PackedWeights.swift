internal import COneDNN

/// A layer's weights: mapped as the file holds them, and packed, on first use, in the layout that
/// the prepared operation wants.
///
/// Shapes of one layer usually share a layout; where they can't, there is one copy for each. Weights
/// go from the file's format to the packed one a band of outputs at a time, so that no copy of the
/// whole in 32 bits is ever made.
public final class PackedWeights {
  private let stored: StoredTensor
  private var copies: [(operation: PreparedOperation, memory: WeightMemory)] = []

  /// The weights as Winograd's convolution wants them, for each type that asked for them.
  var winograd: [ElementType: WeightMemory] = [:]

  /// Adapters that are added when weights are packed; a change has them packed anew.
  var adapters: [LowRankAdapter] = [] {
    didSet { (copies, winograd) = ([], [:]) }
    willSet {
      precondition(
        newValue.allSatisfy {
          $0.outputs == stored.shape[0] && $0.inputs * $0.outputs == stored.count
        }, "adapters of this layer's shape")
    }
  }

  init(_ stored: StoredTensor) { self.stored = stored }

  /// An operation whose layout is packed already.
  var packedFor: PreparedOperation? { copies.first?.operation }

  /// The weights with their adapters, to pack them.
  var reader: WeightReader { WeightReader(stored, adapters) }

  /// The packed weights that an operation reads.
  func address(for operation: PreparedOperation, on compute: Compute) -> UnsafeRawPointer {
    for copy in copies where dnn_shares_weights(copy.operation.handle, operation.handle) {
      return UnsafeRawPointer(copy.memory.address)
    }
    let memory = WeightMemory(byteCount: dnn_packed_bytes(operation.handle))
    var status = packMapped(for: operation, to: memory, threads: compute.threads)
    if status == nil {
      let reader = reader
      status = pack(reader, band: Self.band(of: reader), for: operation, to: memory, on: compute)
      // A layout of the library's own that has no parts.
      if status != 0 {
        status = pack(reader, band: reader.rows, for: operation, to: memory, on: compute)
      }
    }
    precondition(status == 0, "oneDNN could not pack weights: status \(status ?? 0)")
    copies.append((operation, memory))
    return UnsafeRawPointer(memory.address)
  }

  /// Packs weights as they are mapped; nil where they have to be decoded first.
  private func packMapped(
    for operation: PreparedOperation, to memory: WeightMemory, threads: Int
  ) -> Int32? {
    guard adapters.isEmpty, stored.format == .dense(.float32) else { return nil }
    return stored.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, UInt(bitPattern: start).isMultiple(of: 4) else {
        return nil
      }
      return dnn_pack(
        operation.handle, start.assumingMemoryBound(to: Float.self), 0, Int64(stored.shape[0]),
        memory.address, Int32(threads))
    }
  }

  /// Packs so many outputs at a time.
  ///
  /// - Returns: oneDNN's status.
  private func pack(
    _ reader: WeightReader, band: Int, for operation: PreparedOperation, to memory: WeightMemory,
    on compute: Compute
  ) -> Int32 {
    let band = min(band, reader.rows)
    let part = max(1, (1 << 16) / max(1, reader.columns))
    // From the pool: the memory serves the next layer.
    let buffer = compute.blank([band, reader.columns], .float32)
    defer { withExtendedLifetime(buffer) {} }
    let floats = buffer.floatAddress
    for start in stride(from: 0, to: reader.rows, by: band) {
      let end = min(start + band, reader.rows)
      compute.parallel((end - start + part - 1) / part) { index in
        let first = start + index * part
        reader.read(
          rows: first..<min(first + part, end), to: floats + (first - start) * reader.columns)
      }
      let status = dnn_pack(
        operation.handle, floats, Int64(start), Int64(end - start), memory.address,
        Int32(compute.threads))
      guard status == 0 else { return status }
    }
    return 0
  }

  /// Outputs that are packed at a time: four megabytes of them, in whole blocks of every layout that
  /// oneDNN has (of 16, 32, 48 and 64).
  private static func band(of reader: WeightReader) -> Int {
    let block = 192
    return max(block, (1 << 20) / max(1, reader.columns) / block * block)
  }
}
