import Editing
import Engine
import Pixels
import Testing

@testable import Interface

@Suite struct PreviewPaceTests {
  private let start = ContinuousClock.now

  private var run: EditRun {
    let order = EditOrder(
      parent: 1, instruction: "winter", engine: "toy", mask: Mask(), settings: EditSettings())
    return EditRun(number: 1, order: order, start: start, place: 1)
  }

  @Test func previewsThatComeFasterThanAnybodySeesAreLeftOut() {
    var run = run
    let taken = (0..<100).filter {
      run.takePreview(at: start + .milliseconds(10 * $0), isDrawing: false)
    }
    #expect(taken == [0, 25, 50, 75])
    #expect(run.previews == 4)
  }

  /// On a busy machine drawing took longer than the time between two previews, and none was seen.
  @Test func aPreviewIsDrawnToItsEndHoweverFastOthersCome() {
    var run = run
    // Drawing takes 600 ms, steps 100 ms.
    var drawnUntil = 0
    let taken = (0..<20).map { 100 * $0 }.filter { now in
      let isTaken = run.takePreview(
        at: start + .milliseconds(now), isDrawing: now < drawnUntil)
      if isTaken { drawnUntil = now + 600 }
      return isTaken
    }
    #expect(taken == [0, 600, 1200, 1800])
  }
}
