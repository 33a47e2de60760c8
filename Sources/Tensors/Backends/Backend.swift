/// The libraries of matrix products and convolutions.
public enum Backend: String, Sendable, CaseIterable {
  case oneDNN, openBLAS

  /// What was found of the library, for people.
  public var finding: String {
    switch self {
    case .oneDNN:
      #if canImport(COneDNN)
        OneDNN.version
      #else
        "none: the program was built without it"
      #endif
    case .openBLAS:
      switch OpenBLAS.finding {
      case .loaded(let library): "\(library.version), kernels for \(library.core)"
      case .missing: "none: libopenblas.so.0 is not installed"
      case .wrong(let core): "not used: its kernels for \(core) give wrong products"
      }
    }
  }
}

/// A library that prepares operations for their shapes.
protocol OperationLibrary: AnyObject {
  /// The operation for a shape and a number of threads.
  ///
  /// - Parameter like: an operation whose packed weights it is to read; with nil, the layout is the
  ///   library's choice.
  /// - Returns: nil where the library has none.
  func prepared(
    _ shape: OperationShape, threads: Int, like: (any PreparedOperation)?
  ) -> (any PreparedOperation)?
}

/// An operation for one shape and number of threads, with its layout of the weights.
///
/// It runs from any thread, and from several at once.
protocol PreparedOperation: AnyObject {
  /// The library's name of the code behind it.
  var implementation: String { get }
  /// Bytes of the packed weights.
  var packedBytes: Int { get }
  /// Bytes of scratch memory that a run needs.
  var scratchBytes: Int { get }
  /// Pixels of the kernel whose channels are packed together, one after another, as rows of patches
  /// hold them; 1 where weights are packed in the order of files.
  var taps: Int { get }

  /// Whether weights that were packed for another operation serve this one.
  func sharesWeights(with other: any PreparedOperation) -> Bool

  /// Packs some rows of the weights, the first of which `weights` begins with, into their part of the
  /// packed memory.
  ///
  /// - Returns: whether the layout has such a part.
  func pack(
    _ weights: UnsafePointer<Float>, rows: Range<Int>, to memory: WeightMemory, threads: Int
  ) -> Bool

  /// Runs the operation; the scratch memory is this run's alone.
  func run(
    _ source: UnsafeRawPointer, _ weights: UnsafeRawPointer, bias: UnsafePointer<Float>?,
    _ out: UnsafeMutableRawPointer, scratch: UnsafeMutableRawPointer)
}

extension PreparedOperation {
  /// Whether it is a plain loop that exists to check others against.
  var isReference: Bool { Algorithm.isReference(implementation) }
}

/// The shape of an operation with weights.
enum OperationShape: Hashable {
  case product(ProductShape)
  case convolution(ConvolutionShape)

  var isConvolution: Bool {
    if case .convolution = self { true } else { false }
  }

  var type: ElementType {
    switch self {
    case .product(let shape): shape.type
    case .convolution(let shape): shape.type
    }
  }
}

/// The libraries at hand.
struct Backends {
  var oneDNN: (any OperationLibrary)?
  var openBLAS: OpenBLAS?

  /// - Parameter wanted: those to take where the system has them.
  init(_ wanted: Set<Backend> = Set(Backend.allCases)) throws(ComputeError) {
    #if canImport(COneDNN)
      oneDNN = wanted.contains(.oneDNN) ? try OneDNN() : nil
    #endif
    openBLAS = wanted.contains(.openBLAS) ? OpenBLAS.shared : nil
    guard oneDNN != nil || openBLAS != nil else { throw .noBackend }
  }

  var available: Set<Backend> {
    Set((oneDNN == nil ? [] : [.oneDNN]) + (openBLAS == nil ? [] : [.openBLAS]))
  }

  /// Whether bf16 can be multiplied on this processor.
  var hasBF16: Bool {
    let smallest = ProductShape(
      rows: 1, columns: 1, inner: 1, type: .bfloat16, hasBias: false, accumulates: false,
      activation: .none)
    return oneDNN?.prepared(.product(smallest), threads: 1, like: nil) != nil
  }
}
