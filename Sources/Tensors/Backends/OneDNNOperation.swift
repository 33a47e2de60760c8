#if canImport(COneDNN)
  internal import COneDNN

  /// An operation that reads weights as a primitive of oneDNN's wants them.
  protocol OneDNNLayout: PreparedOperation {
    var layout: OneDNNOperation { get }
  }

  extension OneDNNLayout {
    var taps: Int { layout.taps }
    var packedBytes: Int { dnn_packed_bytes(layout.handle) }

    func sharesWeights(with other: any PreparedOperation) -> Bool {
      guard let other = (other as? any OneDNNLayout)?.layout else { return false }
      return layout.taps == other.taps && dnn_shares_weights(layout.handle, other.handle)
    }

    func pack(
      _ weights: UnsafePointer<Float>, rows: Range<Int>, to memory: WeightMemory, threads: Int
    ) -> Bool {
      dnn_pack(
        layout.handle, weights, Int64(rows.lowerBound), Int64(rows.count), memory.address,
        Int32(threads)) == 0
    }
  }

  /// A oneDNN primitive.
  final class OneDNNOperation: OneDNNLayout {
    let handle: OpaquePointer
    let taps: Int
    /// Kept alive for as long as the primitive.
    private let library: OneDNN

    init(_ handle: OpaquePointer, taps: Int, of library: OneDNN) {
      (self.handle, self.taps, self.library) = (handle, taps, library)
    }

    deinit { dnn_operation_destroy(handle) }

    var implementation: String { String(cString: dnn_implementation(handle)) }
    var layout: OneDNNOperation { self }
    var scratchBytes: Int { dnn_scratch_bytes(handle) }

    func run(
      _ source: UnsafeRawPointer, _ weights: UnsafeRawPointer, bias: UnsafePointer<Float>?,
      _ out: UnsafeMutableRawPointer, scratch: UnsafeMutableRawPointer
    ) {
      let status = dnn_run(handle, source, weights, bias, out, scratch)
      // Everything that can be wrong was checked when the operation was made.
      precondition(status == 0, "oneDNN failed with status \(status)")
    }
  }
#endif
