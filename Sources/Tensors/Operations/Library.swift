internal import COneDNN

/// The one owner of a oneDNN engine and its stream.
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

/// An operation that oneDNN prepared for one shape and a number of threads, with the layout it wants
/// the weights in.
///
/// It runs from any thread, and from several at once.
final class PreparedOperation {
  let handle: OpaquePointer
  /// Kept so that it outlives the operation.
  private let library: Library

  init(_ handle: OpaquePointer, of library: Library) {
    self.handle = handle
    self.library = library
  }

  deinit { dnn_operation_destroy(handle) }

  /// How much memory a run works in.
  var scratchBytes: Int { dnn_scratch_bytes(handle) }

  /// Runs it; no other run uses the scratch memory meanwhile.
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
