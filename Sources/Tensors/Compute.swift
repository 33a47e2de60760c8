internal import CKernels
internal import COneDNN
public import Foundation

/// Where tensors are computed: the element type, the threads, the memory, and the operations that
/// were prepared for shapes met before.
///
/// Used from one thread at a time, by the engine that owns it.
public final class Compute {
  /// `f32` or `bf16`.
  public let precision: Precision
  /// How many threads work on an operation.
  public let threads: Int
  let processor: Processor
  let library: Library
  let pool = MemoryPool()
  /// Whether the result of the work at hand is no longer wanted; the task at hand is asked unless
  /// the owner says otherwise.
  public var isCancelled: () -> Bool = { Task.isCancelled }
  /// What operations took since it was set; nil where nobody asks.
  package var profile: Profile?
  var convolutions = PreparedOperations<ConvolutionShape>()
  var products = PreparedOperations<ProductShape>()

  /// - Parameters:
  ///   - precision: `auto` is resolved for the processor at hand.
  ///   - threads: at least 1.
  ///   - processor: whose instructions our kernels use, as far as the one at hand has them.
  /// - Throws: `ComputeError` where oneDNN cannot be started, or has no bf16 for the processor.
  public init(
    precision: Precision = .auto, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    processor: Processor = .current
  ) throws(ComputeError) {
    self.processor = processor
    self.threads = max(1, threads)
    library = try Library()
    let hasBF16 = library.hasBF16
    guard precision != .bf16 || hasBF16 else { throw .noBF16 }
    self.precision = hasBF16 ? processor.resolved(precision) : .f32
  }

  /// The element type of activations.
  public var elementType: ElementType { precision == .bf16 ? .bfloat16 : .float32 }

  /// What our kernels work on, and with.
  var mode: kernel_mode {
    kernel_mode(
      type: precision == .bf16 ? KERNEL_BF16 : KERNEL_F32,
      features: Int32(processor.features.rawValue))
  }

  /// A tensor whose elements are yet to be written.
  func blank(_ shape: [Int], _ type: ElementType? = nil) -> Tensor {
    let type = type ?? elementType
    return Tensor(
      shape: shape, elementType: type,
      storage: TensorStorage(byteCount: shape.reduce(1, *) * type.byteCount, pool: pool))
  }

  /// A tensor of the compute's type from an array.
  public func tensor(_ elements: [Float], shape: [Int]) -> Tensor {
    precondition(elements.count == shape.reduce(1, *))
    let result = blank(shape)
    elements.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return }
      convert(base, to: result.elementType, result.address, count: elements.count)
    }
    return result
  }

  /// Cancellation between two operations: networks call this between their blocks.
  ///
  /// - Throws: `CancellationError` where `isCancelled` says so.
  public func checkCancellation() throws(CancellationError) {
    if isCancelled() { throw CancellationError() }
  }

  /// Gives memory that no tensor holds back to the system.
  public func trim() { pool.trim() }

  /// How many threads an operation of so many multiplications and additions deserves.
  ///
  /// Threads that wait for each other cost more than they bring where there is little to do, and far
  /// more where other programs want the processor too.
  func threads(for operations: Int) -> Int { operations < 1 << 22 ? 1 : threads }

  /// Calls `body` for every index below `count`, on all threads or as many as are asked for; each
  /// call writes only what is its own.
  func parallel(_ count: Int, threads: Int? = nil, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      var box = ParallelBody(body: body)
      withUnsafeMutablePointer(to: &box) {
        dnn_parallel(
          Int64(count), Int32(threads ?? self.threads),
          { context, index in
            context?.assumingMemoryBound(to: ParallelBody.self).pointee.body(Int(index))
          }, $0)
      }
    }
  }
}

private struct ParallelBody {
  let body: (Int) -> Void
}

/// Why tensors can't be computed.
public enum ComputeError: Error, CustomStringConvertible {
  /// oneDNN refused something, with its own status.
  case library(what: String, status: Int)
  /// The processor cannot multiply in bf16.
  case noBF16

  public var description: String {
    switch self {
    case .library(let what, let status):
      "oneDNN \(Processor.libraryVersion) could not \(what) (status \(status))"
    case .noBF16:
      "this processor cannot compute in bf16 (AVX-512 is needed); set the precision to f32"
    }
  }
}
