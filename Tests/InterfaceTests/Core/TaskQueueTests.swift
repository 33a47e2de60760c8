@testable import Interface
import Testing

@Suite struct TaskQueueTests {
  private var queue = TaskQueue()

  @Test mutating func oneIsDoneAtATimeInTheOrderOfAsking() {
    for task in [SessionTask.go(2), .keep, .go(1)] { queue.add(task) }
    var done: [SessionTask] = []
    while let task = queue.next(at: startOfTime) {
      #expect(queue.next(at: startOfTime) == nil, "another is being done")
      #expect(queue.contains(task))
      done.append(task)
      queue.finish()
    }
    #expect(done == [.go(2), .keep, .go(1)])
    #expect(queue.isEmpty)
  }

  @Test mutating func whatTakesAWhileIsToldAtOnceAndTheRestAfterASecond() {
    queue.add(.save(path: nil, overwrites: false))
    queue.add(.go(1))
    #expect(queue.progress(at: startOfTime) == nil)
    _ = queue.next(at: startOfTime)
    #expect(queue.progress(at: startOfTime) == "saving…")
    queue.finish()
    _ = queue.next(at: startOfTime)
    #expect(queue.progress(at: startOfTime + .milliseconds(900)) == nil)
    #expect(queue.progress(at: startOfTime + .milliseconds(1100)) == "waiting for the disk…")
    queue.finish()
    #expect(queue.progress(at: startOfTime + .seconds(9)) == nil)
  }
}
