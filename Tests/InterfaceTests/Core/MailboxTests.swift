import Editing
@testable import Interface
import Terminal
import Testing

@Suite struct MailboxTests {
  private func number(_ event: Editor.Event) -> Int? {
    guard case .screen(.input(.mouse(let mouse))) = event else { return nil }
    return mouse.x
  }

  private func event(_ number: Int) -> Editor.Event {
    .screen(.input(.mouse(Mouse(.press, .left, x: number, y: 0))))
  }

  @Test func whatComesWhileTheScreenIsPaintedIsOneBatch() async throws {
    let mailbox = Mailbox()
    for number in 0..<2000 { mailbox.add(event(number)) }
    let events = try #require(await mailbox.take())
    #expect(events.map(number) == Array(0..<2000))
    mailbox.add(event(7))
    #expect(try #require(await mailbox.take()).map(number) == [7])
  }

  @Test func everyEventComesOnceAndInOrder() async throws {
    let mailbox = Mailbox()
    let sender = Task.detached { [event] in
      for number in 0..<20_000 { mailbox.add(event(number)) }
    }
    var received: [Int?] = []
    while received.count < 20_000 { received += try #require(await mailbox.take()).map(number) }
    await sender.value
    #expect(received == Array(0..<20_000))
  }

  @Test func aCancelledTaskTakesNothing() async {
    let mailbox = Mailbox()
    let task = Task { await mailbox.take() == nil }
    task.cancel()
    #expect(await task.value)
  }
}

/// The clock runs only while something on the screen changes with time.
@Suite @MainActor struct ClockTests {
  @Test func anIdleEditorNeedsNoClock() async throws {
    let editor = try EditorUnderTest("a.png")
    #expect(!editor.core.needsClock)
    try await editor.open("a.png")
    #expect(!editor.core.needsClock)
    editor.type("iwarmer")
    #expect(editor.core.needsClock)
    editor.handle(.tick)
    try await editor.wait { !editor.core.needsClock }
    editor.press(.enter)
    #expect(editor.core.needsClock)
    try await editor.waitUntilIdle(at: 2)
    editor.handle(.tick)
    try await editor.wait { !editor.core.needsClock }
  }
}
