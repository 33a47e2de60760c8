/// A layer's weights: mapped as the file holds them, and packed, on first use, in the layout that
/// the prepared operation wants.
///
/// Shapes of one layer usually share a layout; where they can't, the weights are packed anew, and the
/// copy for the earlier shape is freed: a model never takes twice its memory. Weights go from the
/// file's format to the packed one a band of outputs at a time, so that no copy of the whole in 32
/// bits is ever made.
public final class PackedWeights {
  private let stored: StoredTensor
  private var copy: (operation: any PreparedOperation, memory: WeightMemory)?

  /// The weights as Winograd's convolution wants them, for each type that asked for them.
  var winograd: [ElementType: WeightMemory] = [:]

  /// Adapters that are added when weights are packed; a change has them packed anew.
  var adapters: [LowRankAdapter] = [] {
    didSet { (copy, winograd) = (nil, [:]) }
    willSet {
      precondition(
        newValue.allSatisfy {
          $0.outputs == stored.shape[0] && $0.inputs * $0.outputs == stored.count
        }, "adapters of this layer's shape")
    }
  }

  init(_ stored: StoredTensor) { self.stored = stored }

  /// The operation that the weights are packed for; nil before the first.
  var operation: (any PreparedOperation)? { copy?.operation }

  /// The weights with their adapters, to pack them.
  var reader: WeightReader { WeightReader(stored, adapters) }

  /// The packed weights that an operation reads.
  func address(for operation: any PreparedOperation, on compute: Compute) -> UnsafeRawPointer {
    if let copy, operation.sharesWeights(with: copy.operation) {
      return UnsafeRawPointer(copy.memory.address)
    }
    copy = nil
    let memory = WeightMemory(byteCount: operation.packedBytes)
    if !packMapped(for: operation, to: memory, threads: compute.threads) {
      packDecoded(for: operation, to: memory, on: compute)
    }
    copy = (operation, memory)
    return UnsafeRawPointer(memory.address)
  }

  /// Packs weights as they are mapped, unless they have to be decoded first.
  private func packMapped(
    for operation: any PreparedOperation, to memory: WeightMemory, threads: Int
  ) -> Bool {
    guard adapters.isEmpty, operation.taps == 1, stored.format == .dense(.float32) else {
      return false
    }
    return stored.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, UInt(bitPattern: start).isMultiple(of: 4) else {
        return false
      }
      let isPacked = operation.pack(
        start.assumingMemoryBound(to: Float.self), rows: 0..<stored.shape[0], to: memory,
        threads: threads)
      precondition(isPacked, "weights are packed as a whole")
      return true
    }
  }

  /// Decodes weights and packs them, each thread a band of outputs at a time.
  private func packDecoded(
    for operation: any PreparedOperation, to memory: WeightMemory, on compute: Compute
  ) {
    let reader = reader
    let band = max(1, min(Self.band(columns: reader.columns), reader.rows))
    let bandBytes = max(1, 4 * band * reader.columns)
    let bands = (reader.rows + band - 1) / band
    let workers = min(compute.threads, bands, max(1, Self.mostBytes / bandBytes))
    // From the pool: the memory serves the next layer.
    let buffer = compute.blank([workers, band, reader.columns], .float32)
    func pack(_ index: Int, worker: Int) -> Bool {
      let rows = index * band..<min((index + 1) * band, reader.rows)
      let floats = buffer.floatAddress + worker * band * reader.columns
      reader.read(rows: rows, taps: operation.taps, to: floats)
      return operation.pack(floats, rows: rows, to: memory, threads: 1)
    }
    guard pack(0, worker: 0) else {
      return packWhole(reader, for: operation, to: memory, on: compute)
    }
    compute.parallel(workers, threads: workers) { worker in
      for index in stride(from: worker + 1, to: bands, by: workers) {
        let isPacked = pack(index, worker: worker)
        precondition(isPacked, "every part of a layout is packed, or none")
      }
    }
  }

  /// Packs weights for a layout that has no parts.
  private func packWhole(
    _ reader: WeightReader, for operation: any PreparedOperation, to memory: WeightMemory,
    on compute: Compute
  ) {
    let buffer = compute.blank([reader.rows, reader.columns], .float32)
    reader.read(rows: 0..<reader.rows, taps: operation.taps, to: buffer.floatAddress)
    let isPacked = operation.pack(
      buffer.floatAddress, rows: 0..<reader.rows, to: memory, threads: compute.threads)
    precondition(isPacked, "weights are packed as a whole")
  }

  /// Outputs of a band: two megabytes of weights in 32 bits, in whole blocks of every layout that
  /// oneDNN has (of 16, 32, 48 and 64).
  private static func band(columns: Int) -> Int {
    let block = 192
    return max(block, (1 << 19) / max(1, columns) / block * block)
  }

  /// Memory for the bands of all threads together.
  private static let mostBytes = 32 << 20
}
