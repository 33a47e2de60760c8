import Editing
import Engine
import Pixels
import Testing

@testable import Interface

@Suite struct PreviewPaceTests {
  @Test func previewsThatComeFasterThanTheyCanBeDrawnAreLeftOut() {
    let start = ContinuousClock.now
    let order = EditOrder(
      parent: 1, instruction: "winter", engine: "toy", mask: Mask(), settings: EditSettings())
    var run = EditRun(number: 1, order: order, start: start, place: 1)
    let taken = (0..<100).filter { run.takePreview(at: start + .milliseconds(10 * $0)) }
    #expect(taken == [0, 25, 50, 75])
    #expect(run.previews == 4)
  }
}
