import Testing

@testable import Tensors

struct MemoryTests {
  @Test func aBlockIsGivenAgain() {
    let pool = MemoryPool()
    let first = pool.take(1000)
    #expect(first.byteCount == 1024 && UInt(bitPattern: first.address) % 64 == 0)
    pool.give(first.address, byteCount: first.byteCount)
    let small = pool.take(100)
    #expect(small.address != first.address, "a block is not given for a tenth of its size")
    let again = pool.take(1024)
    #expect(again.address == first.address)
    let larger = pool.take(4096)
    pool.give(larger.address, byteCount: larger.byteCount)
    pool.give(again.address, byteCount: again.byteCount)
    let nothing = pool.take(0)
    pool.give(nothing.address, byteCount: nothing.byteCount)
    #expect(pool.take(0).address == nothing.address, "what needs nothing takes nothing new")
    pool.give(nothing.address, byteCount: nothing.byteCount)
    let fitting = pool.take(800)
    #expect(fitting.address == again.address, "the smallest that fits")
    pool.give(fitting.address, byteCount: fitting.byteCount)
    pool.give(small.address, byteCount: small.byteCount)
    pool.trim()
    #expect(pool.takenBytes == 0)
  }

  @Test func theSameWorkTakesNoNewMemory() throws {
    let compute = try Setting.f32.compute()
    let operations = try EveryOperation(2, 9, 7, 48)
    _ = operations.results(compute)
    let taken = compute.pool.takenBytes
    #expect(taken > 0)
    for _ in 0..<3 { _ = operations.results(compute) }
    #expect(compute.pool.takenBytes == taken)
    compute.trim()
    #expect(compute.pool.takenBytes == 0)
  }

  @Test func aTensorKeepsItsMemoryAndAViewToo() throws {
    let compute = try Setting.f32.compute()
    var whole: Tensor? = compute.tensor([1, 2, 3, 4], shape: [2, 2])
    let view = whole.map { $0[1..<2] }
    whole = nil
    let other = compute.tensor([5, 6, 7, 8], shape: [2, 2])
    #expect(view?.floats == [3, 4])
    #expect(other.floats == [5, 6, 7, 8])
  }
}
