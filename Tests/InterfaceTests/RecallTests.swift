@testable import Interface
import Testing

@Suite struct RecallTests {
  @Test func walkingBackAndForthEndsAtWhatWasBeingTyped() {
    var recall = Recall(["one", "two"])
    #expect(recall.older(than: "thr") == "two")
    #expect(recall.older(than: "two") == "one")
    #expect(recall.older(than: "one") == nil)
    #expect(recall.newer() == "two")
    #expect(recall.newer() == "thr")
    #expect(recall.newer() == nil)
  }

  @Test func withoutEarlierLinesThereIsNowhereToGo() {
    var recall = Recall()
    #expect(recall.older(than: "x") == nil)
    #expect(recall.newer() == nil)
  }

  @Test func aLineRunTwiceInARowIsKeptOnceAndTheWalkBeginsAnew() {
    var recall = Recall(["one"])
    recall.add("two")
    recall.add("two")
    recall.add("one")
    #expect(recall.lines == ["one", "two", "one"])
    #expect(recall.older(than: "") == "one")
    recall.add("three")
    #expect(recall.older(than: "") == "three")
  }

  @Test func searchingFindsTheLatestLineWhateverItsCase() {
    let recall = Recall(["Make it winter", "make it WARM", "less"])
    #expect(recall.latest(containing: "make") == "make it WARM")
    #expect(recall.latest(containing: "WINTER") == "Make it winter")
    #expect(recall.latest(containing: "door") == nil)
  }
}
