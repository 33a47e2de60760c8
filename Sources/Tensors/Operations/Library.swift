internal import COneDNN

/// The owner of a oneDNN engine.
final class Library {
  let handle: OpaquePointer

  init() throws(ComputeError) {
    var handle: OpaquePointer?
    let status = dnn_context_create(&handle)
    guard status == 0, let handle else {
      throw .library(what: "start", status: Int(status))
    }
    self.handle = handle
  }

  deinit { dnn_context_destroy(handle) }

  /// Whether the library can multiply in bf16 on this processor.
  var hasBF16: Bool {
    let smallest = ProductShape(
      rows: 1, columns: 1, inner: 1, type: .bfloat16, hasBias: false, accumulates: false,
      activation: .none)
    return smallest.prepared(by: self, threads: 1, like: nil) != nil
  }
}

/// A oneDNN primitive for one shape and number of threads, with its layout of the weights.
///
/// It runs from any thread, and from several at once.
final class PreparedOperation {
  let handle: OpaquePointer
  /// Kept alive for as long as the primitive.
  private let library: Library

  init(_ handle: OpaquePointer, of library: Library) {
    self.handle = handle
    self.library = library
  }

  deinit { dnn_operation_destroy(handle) }

  /// Bytes of scratch memory that a run needs.
  var scratchBytes: Int { dnn_scratch_bytes(handle) }

  /// Packs some rows of the weights, the first of which `weights` begins with, into their part of the
  /// packed memory.
  ///
  /// - Returns: whether the layout has such a part.
  func pack(
    _ weights: UnsafePointer<Float>, rows: Range<Int>, to memory: WeightMemory, threads: Int
  ) -> Bool {
    dnn_pack(
      handle, weights, Int64(rows.lowerBound), Int64(rows.count), memory.address, Int32(threads))
      == 0
  }

  /// Runs the primitive; the scratch memory is this run's alone.
  func run(
    _ source: UnsafeRawPointer, _ weights: UnsafeRawPointer, bias: [Float]?,
    _ out: UnsafeMutableRawPointer, scratch: UnsafeMutableRawPointer
  ) {
    let status = bias.withOptionalPointer { dnn_run(handle, source, weights, $0, out, scratch) }
    // Everything that can be wrong was checked when the operation was made.
    precondition(status == 0, "oneDNN failed with status \(status)")
  }
}

extension Optional<[Float]> {
  fileprivate func withOptionalPointer<Result>(
    _ body: (UnsafePointer<Float>?) -> Result
  ) -> Result {
    switch self {
    case .none: body(nil)
    case .some(let array): array.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
