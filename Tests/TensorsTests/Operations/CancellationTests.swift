import Testing

@testable import Tensors

struct CancellationTests {
  @Test func theTaskAtHandIsAskedByDefault() async throws {
    try Setting.f32.compute().checkCancellation()
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let compute = try Setting.f32.compute()
      #expect(throws: CancellationError.self) { try compute.checkCancellation() }
    }
    try await cancelled.value
  }

  @Test func theOwnerMayDecide() throws {
    let compute = try Setting.f32.compute()
    var isWanted = true
    compute.isCancelled = { !isWanted }
    try compute.checkCancellation()
    isWanted = false
    #expect(throws: CancellationError.self) { try compute.checkCancellation() }
  }
}
