import Dispatch
import Testing

/// Runs asynchronous tests on threads of their own.
///
/// The pool that tests share has a thread for each core, and hundreds of tests that compute: one
/// that waits for a running program would be asked again only when the program has ended.
struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Threads.shared, operation: function)
  }

  private final class Threads: TaskExecutor {
    static let shared = Threads()
    private let queue = DispatchQueue(label: "tests", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}

extension Trait where Self == OwnThreads {
  /// On threads of their own, so that waiting for a program does not wait for other tests.
  static var onOwnThreads: Self { OwnThreads() }
}
