import Editing
import Engine
import History
import Pixels
import Testing

/// The queue as the editor uses it, without an editor.
@Suite struct RunQueueTests {
  private let start = ContinuousClock.now
  private let tree = EditTree(
    root: .root(name: "photo.png", picture: PictureID(digest: "d", size: photo.size)))

  private func queue(_ lines: String...) -> RunQueue {
    var queue = RunQueue()
    for line in lines { queue.add(.line(line)) }
    return queue
  }

  private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  private func step(_ number: Int, of count: Int, picture: Bool = false) -> EditEvent {
    .step(number: number, count: count, preview: picture ? photo : nil)
  }

  @Test func oneRunsAndTheOthersWaitInTheOrderInWhichTheyWereTyped() throws {
    var queue = queue("warmer", "darker")
    let next = queue.next(at: start, current: 1)
    let first = try #require(next)
    #expect(first.request == .line("warmer"))
    #expect(queue.waiting == [.line("darker")])
    let another = queue.next(at: start, current: 1)
    #expect(another == nil, "one at a time")
    let end = queue.end(first.number, .success(.moved(tree)))
    #expect(end?.run.request == .line("warmer") && end?.dropped == [])
    let nextNext = queue.next(at: start, current: 1)
    let second = try #require(nextNext)
    #expect(second.request == .line("darker") && second.number != first.number)
    #expect(queue.waiting.isEmpty)
  }

  @Test func aRefusalDropsWhatWaited() throws {
    var queue = queue("sing", "warmer", "darker")
    let next = queue.next(at: start, current: 1)
    let run = try #require(next)
    let end = queue.end(run.number, .failure(EngineError.needs("a mask")))
    #expect(end?.run.request == .line("sing"))
    #expect(end?.dropped == [.line("warmer"), .line("darker")])
    #expect(queue.run == nil && queue.waiting.isEmpty)
  }

  @Test func aCancelledRunIsNoFailure() throws {
    var queue = queue("warmer", "darker")
    let next = queue.next(at: start, current: 1)
    let run = try #require(next)
    let end = queue.end(run.number, .failure(CancellationError()))
    #expect(end?.dropped == [])
    let another = queue.next(at: start, current: 1)
    #expect(another?.request == .line("darker"), "what was asked for since is done")
  }

  @Test func eventsAndEndsOfAnEarlierRunSayNothing() throws {
    var queue = queue("warmer", "darker")
    let next = queue.next(at: start, current: 1)
    let first = try #require(next)
    _ = queue.end(first.number, .success(.moved(tree)))
    _ = queue.next(at: start, current: 1)
    queue.take(
      .reading(Reading(text: "late")), outline: nil, of: first.number, at: start, isDrawing: false)
    #expect(queue.run?.reading == nil)
    let end = queue.end(first.number, .success(.moved(tree)))
    #expect(end?.run.number == nil)
    #expect(queue.run != nil)
  }

  @Test func aRunGathersWhatItsEventsTell() throws {
    var queue = queue("blur the sky")
    let next = queue.next(at: start, current: 4)
    let run = try #require(next)
    #expect(run.origin == 4)
    let region = Coverage(size: photo.size, fill: 255)
    for event in [
      EditEvent.notice("small words"), .reading(Reading(text: "blur in the sky", region: region)),
      step(1, of: 3),
    ] {
      queue.take(event, outline: Outline(region), of: run.number, at: start, isDrawing: false)
    }
    #expect(queue.run?.reading == "blur in the sky")
    #expect(queue.run?.region == Mask(outline: Outline(region)))
    #expect(queue.run?.step == 1 && queue.run?.stepCount == 3)
    let end = queue.end(run.number, .success(.moved(tree)))
    #expect(end?.run.notices == ["small words"])
  }

  @Test func previewsThatComeTooFastOrWhileOneIsDrawnAreLeftOut() throws {
    var queue = queue("warmer")
    let next = queue.next(at: start, current: 1)
    let run = try #require(next)
    func previews(_ milliseconds: Int, isDrawing: Bool = false) -> Int? {
      queue.take(
        step(1, of: 9, picture: true), outline: nil, of: run.number, at: after(milliseconds),
        isDrawing: isDrawing)
      return queue.run?.previewCount
    }
    #expect(previews(0) == 1)
    #expect(previews(100) == 1, "too fresh")
    #expect(previews(260, isDrawing: true) == 1, "nobody has seen the last one")
    #expect(previews(300) == 2)
    #expect(queue.run?.preview == photo)
  }

  @Test func theTimeLeftIsThatOfTheStepsAfterTheFirst() throws {
    var queue = queue("winter")
    let next = queue.next(at: start, current: 1)
    let run = try #require(next)
    #expect(queue.run?.secondsLeft(at: start) == nil)
    func take(_ number: Int, at milliseconds: Int) {
      queue.take(
        step(number, of: 5), outline: nil, of: run.number, at: after(milliseconds),
        isDrawing: false)
    }
    take(1, at: 10_000)
    #expect(queue.run?.secondsLeft(at: after(10_000)) == 40)
    take(2, at: 11_000)
    #expect(queue.run?.secondsLeft(at: after(11_000)) == 3, "the first had much to prepare")
    #expect(queue.run?.secondsLeft(at: after(12_000)) == 2)
    #expect(queue.run?.secondsLeft(at: after(20_000)) == nil, "nobody knows any more")
  }
}
