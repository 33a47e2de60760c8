internal import CKernels
internal import COpenBLAS

/// OpenBLAS: products in 32 bits, with the kernels of a core that it takes while it is loaded.
///
/// Every product runs on the thread that asks for it: threads are those of `parallel`, and no pool
/// of the library's competes with them.
final class OpenBLAS: OperationLibrary, @unchecked Sendable {
  private let handle: OpaquePointer

  /// What came of loading the library.
  enum Finding {
    case loaded(OpenBLAS)
    case missing
    /// Its kernels of this core do not give the plain product's results.
    case wrong(core: String)
  }

  /// The process's own: the library chooses its kernels once, while it is loaded.
  static let finding: Finding = {
    guard let handle = blas_library_load(core(for: Processor.current.features)) else {
      return .missing
    }
    let library = OpenBLAS(handle)
    return ProductCheck.passes(library.multiply) ? .loaded(library) : .wrong(core: library.core)
  }()

  /// The library, where the system has one whose results are right.
  static var shared: OpenBLAS? {
    if case .loaded(let library) = finding { library } else { nil }
  }

  /// OpenBLAS's name of the core whose kernels suit a processor.
  ///
  /// Version 0.3.21 does not know newer processors, and would take kernels for a Pentium 4 there.
  static func core(for features: Processor.Features) -> String? {
    features.contains(.avx512) ? "SkylakeX" : features.contains(.avx2) ? "Haswell" : nil
  }

  private init(_ handle: OpaquePointer) { self.handle = handle }

  /// The core whose kernels were taken.
  var core: String { String(cString: blas_library_core(handle)) }

  /// The version, such as "0.3.21".
  var version: String {
    let words = String(cString: blas_library_description(handle)).split(separator: " ")
    return words.dropFirst().first.map(String.init) ?? "unknown"
  }

  func prepared(
    _ shape: OperationShape, threads: Int, like: (any PreparedOperation)?
  ) -> (any PreparedOperation)? {
    guard case .product(let shape) = shape, shape.type == .float32 else { return nil }
    return OpenBLASProduct(shape, threads, by: self)
  }

  /// out[rows, columns] = source[rows, inner] · weights[columns, inner]ᵀ, added to what `out` holds
  /// or in its place; `step` numbers from one row of `out` to the next.
  func multiply(
    rows: Int, columns: Int, inner: Int, _ source: UnsafePointer<Float>,
    _ weights: UnsafePointer<Float>, adds: Bool, _ out: UnsafeMutablePointer<Float>, step: Int
  ) {
    blas_library_multiply(
      handle, Int64(rows), Int64(columns), Int64(inner), source, weights, adds ? 1 : 0, out,
      Int64(step))
  }
}
