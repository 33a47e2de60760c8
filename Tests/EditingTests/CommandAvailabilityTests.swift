import Editing
import History
import Pixels
import Testing
import TestSupport

@Suite struct CommandAvailabilityTests {
  private let picture = PictureID(digest: "d", size: Size(width: 8, height: 8))

  private func context(
    edits: Int, readOnlyReason: String? = nil, isRunning: Bool = false, isComparing: Bool = false,
    hasMask: Bool = false
  ) -> CommandContext {
    var tree = EditTree(root: .root(name: "photo.png", picture: picture))
    for _ in 0..<edits {
      tree.append(
        RevisionDraft(
          instruction: "warmer", reading: "", engine: "retouch", seconds: 1, picture: picture,
          changed: 1))
    }
    return CommandContext(
      tree: tree, readOnlyReason: readOnlyReason, isRunning: isRunning, isComparing: isComparing,
      hasMask: hasMask)
  }

  private func unavailable(_ context: CommandContext) -> Set<Command.Name> {
    Set(Command.all.filter { $0.obstacle(in: context) != nil }.map(\.name))
  }

  @Test func onAFreshPictureWhatNeedsAHistoryOrAMaskSaysSo() {
    #expect(
      unavailable(context(edits: 0))
        == [
          .again, .variants, .cancel, .undo, .redo, .compare, .flip, .compareView, .invertMask,
          .clearMask,
          .grow, .feather, .snap,
        ])
  }

  @Test func afterAnEditItCanBeUndoneComparedAndRunAgain() {
    let context = context(edits: 1, isRunning: true, isComparing: true, hasMask: true)
    #expect(unavailable(context) == [.open, .redo])
  }

  @Test func whatWasUndoneCanBeRedone() {
    var context = context(edits: 1)
    context.tree.undo()
    #expect(Command.named(.redo).obstacle(in: context) == nil)
    #expect(Command.named(.undo).obstacle(in: context) == "this is the original")
  }

  @Test func aReadOnlyViewRefusesWhatWritesWithItsReason() {
    let context = context(edits: 1, readOnlyReason: "open elsewhere")
    for name in [Command.Name.instruct, .compose, .again, .variants, .name, .hide] {
      #expect(Command.named(name).obstacle(in: context) == "open elsewhere")
    }
    for name in [Command.Name.undo, .write, .compare, .zoom, .go] {
      #expect(Command.named(name).obstacle(in: context) == nil)
    }
  }
}
