internal import CKernels

/// A parallel loop: `body` is called for every index below `count`, on a number of threads.
///
/// No two calls may write the same memory.
func parallel(_ count: Int, threads: Int, _ body: (Int) -> Void) {
  withoutActuallyEscaping(body) { body in
    var box = ParallelBody(body: body)
    withUnsafeMutablePointer(to: &box) {
      kernel_parallel(
        Int64(count), Int32(threads),
        { context, index in
          context?.assumingMemoryBound(to: ParallelBody.self).pointee.body(Int(index))
        }, $0)
    }
  }
}

private struct ParallelBody {
  let body: (Int) -> Void
}
