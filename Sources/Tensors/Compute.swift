internal import CKernels
public import Foundation

/// The compute context of tensors: element type, threads, memory, and the operations prepared for
/// the shapes seen so far.
///
/// Used from one thread at a time, by the engine that owns it.
public final class Compute {
  /// The precision of activations and weights, `f32` or `bf16`.
  public let precision: Precision
  /// The number of threads that work on an operation.
  public let threads: Int
  let processor: Processor
  let pool = MemoryPool()
  /// The cancellation test: whether the result is no longer wanted.
  ///
  /// It asks the current task unless the owner sets another.
  public var isCancelled: () -> Bool = { Task.isCancelled }
  /// The profile of the operations since it was set; nil where none is kept.
  package var profile: Profile?
  private(set) var operations: PreparedOperations

  /// - Parameters:
  ///   - precision: `auto` is the faster one of this machine.
  ///   - threads: at least 1.
  /// - Throws: `ComputeError` where no library is at hand, or none has bf16 for the processor.
  public convenience init(
    precision: Precision = .auto, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws(ComputeError) {
    try self.init(
      precision: precision, threads: threads, backends: Backends(), rates: MachineRates.current)
  }

  /// - Parameters:
  ///   - processor: whose instructions our kernels use, as far as the one at hand has them.
  ///   - rates: by which precision and library are chosen; with nil, `auto` is f32, and oneDNN is
  ///     preferred.
  init(
    precision: Precision, threads: Int, processor: Processor = .current, backends: Backends,
    rates: MachineRates?
  ) throws(ComputeError) {
    self.processor = processor
    self.threads = max(1, threads)
    let resolved = precision == .auto ? rates?.precision ?? .f32 : precision
    guard resolved != .bf16 || backends.hasBF16 else { throw .noBF16 }
    self.precision = resolved
    operations = PreparedOperations(backends, rates: rates)
  }

  /// The element type of activations.
  public var elementType: ElementType { precision == .bf16 ? .bfloat16 : .float32 }

  /// The element type and the instructions of our kernels.
  var mode: kernel_mode {
    kernel_mode(
      type: precision == .bf16 ? KERNEL_BF16 : KERNEL_F32,
      features: Int32(processor.features.rawValue))
  }

  /// An uninitialised tensor.
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

  /// A cancellation point: networks call this between their blocks.
  ///
  /// - Throws: `CancellationError` where `isCancelled` says so.
  public func checkCancellation() throws(CancellationError) {
    if isCancelled() { throw CancellationError() }
  }

  /// Gives memory that no tensor holds back to the system.
  public func trim() { pool.trim() }

  /// The number of threads for an operation of so many multiplications and additions.
  ///
  /// For a small operation, starting and joining threads takes longer than the work itself, and far
  /// longer where other programs use the processor too.
  func threads(for operations: Int) -> Int { operations < 1 << 22 ? 1 : threads }

  /// A parallel loop on all threads, or the number given.
  func parallel(_ count: Int, threads: Int? = nil, _ body: (Int) -> Void) {
    Tensors.parallel(count, threads: threads ?? self.threads, body)
  }

  /// The prepared operation for a shape; nil for a convolution that is computed as a product.
  func prepared(
    _ shape: OperationShape, operations: Int, _ weights: PackedWeights
  ) -> (any PreparedOperation)? {
    self.operations.operation(
      for: shape, threads: threads(for: operations), packed: weights.operation)
  }
}

/// An error of setting up the computation.
public enum ComputeError: Error, CustomStringConvertible {
  /// The system has neither oneDNN nor an OpenBLAS whose results are right.
  case noBackend
  /// A call of oneDNN failed with this status.
  case library(what: String, status: Int)
  /// The processor cannot multiply in bf16.
  case noBF16

  public var description: String {
    switch self {
    case .library(let what, let status):
      "oneDNN could not \(what) (status \(status))"
    case .noBackend:
      "models need oneDNN or OpenBLAS, and this system has neither; install libopenblas0"
    case .noBF16:
      "this processor cannot compute in bf16 (AVX-512 is needed); set the precision to f32"
    }
  }
}
