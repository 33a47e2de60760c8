import Engine
import GRDB
import Pixels
import Testing

@testable import History
import TestSupport

@Test func aSessionIsFoundAgainAsItWasLeft() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  let full = RevisionDraft(
    instruction: "make it “winter” ❄️\n", reading: "season", engine: "retouch",
    mask: Mask(
      parts: [
        .init(Rectangle(x: 1, y: 2, width: 3, height: 4)),
        .init(Rectangle(x: -5, y: 0, width: 9, height: 1), adds: false),
      ], grow: 3, feather: 8, isInverted: true),
    region: picture(77),
    settings: EditSettings {
      $0.textGuidance = 0.1; $0.imageGuidance = 2; $0.guidanceInterval = 0.1...0.7;
      $0.guidanceRescale = 0.3; $0.strength = 0.5; $0.steps = 7; $0.seed = .max;
      $0.sampler = "euler"; $0.negative = "fog"
    },
    seconds: 1.25, created: 1_800_000_000, picture: picture(2), changed: 1.0 / 3)
  try session.append(full, png: png(2), regionPNG: png(77))
  try session.append(draft(3), png: png(3))
  try session.change { $0.go(to: 2) }
  try session.append(draft(4), png: png(4))
  try session.change { try $0.setHidden(true, of: 3) }
  try session.change { try $0.rename(2, to: "keep") }
  try session.storeWorkspace(#"{"steps":3}"#)
  let tree = try session.tree()
  session.close()

  let reopened = try SessionFile.open(at: folder["photo.pentimento"])
  #expect(try reopened.tree() == tree)
  #expect(tree.current == 4)
  #expect(tree.isVisible(3) == false)
  #expect(tree[2]?.name == "keep")
  #expect(tree[2]?.recipe.mask == full.recipe.mask)
  #expect(tree[2]?.recipe.settings == full.recipe.settings)
  #expect(tree[2]?.region == full.region)
  #expect(tree[2]?.changed == full.changed)
  #expect(try reopened.workspace() == #"{"steps":3}"#)
  #expect(reopened.source == sourceRecord)
  for number in [1, 2, 3, 4, 77] {
    #expect(try reopened.png(of: picture(number)) == png(number))
  }
}

@Test func theFileFollowsTheTreesOwnRules() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  var tree = EditTree(root: rootDraft)
  var random = SeededNumbers(seed: 5)
  for _ in 0..<60 {
    let number = Int.random(in: 1...tree.revisions.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      tree.append(draft(number), to: number)
      try session.append(draft(number), to: number, png: png(number))
    case 1:
      if tree.go(to: number) { try session.change { $0.go(to: number) } }
    case 2:
      let isHidden = Bool.random(using: &random)
      try? tree.setHidden(isHidden, of: number)
      try? session.change { try $0.setHidden(isHidden, of: number) }
    default:
      try tree.rename(number, to: "name \(number)")
      try session.change { try $0.rename(number, to: "name \(number)") }
    }
    #expect(try session.tree() == tree)
  }
}

@Test func equalPicturesAreStoredOnce() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  for _ in 0..<20 { try session.append(draft(2), png: png(2, count: 100_000)) }
  session.close()
  #expect(try folder.bytes(of: "photo.pentimento").count < 250_000)
}

@Test func aSessionAtRestIsOneFile() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  try session.append(draft(2), png: png(2))
  #expect(try folder.names == ["photo.pentimento", "photo.pentimento-lock"])
  session.close()
  #expect(try folder.names == ["photo.pentimento"])
}

@Test func aSessionMarksItsFile() throws {
  let folder = try ScratchFolder()
  try folder.session().close()
  let database = try DatabaseQueue(path: folder["photo.pentimento"])
  #expect(try database.read { try Int.fetchOne($0, sql: "PRAGMA application_id") } == 0x5045_4E54)
  #expect(
    try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == SessionSchema.version)
}

@Test func everyChangeIsSyncedToTheDiskBeforeItIsReported() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  let (journal, synchronous) = try session.database.read { db in
    (
      try String.fetchOne(db, sql: "PRAGMA journal_mode"),
      try Int.fetchOne(db, sql: "PRAGMA synchronous")
    )
  }
  #expect(journal == "delete")
  #expect(synchronous == 3)
}

@Test func whatCannotBeIsRefusedAndLeavesTheSessionAsItWas() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  try session.append(draft(2), png: png(2))
  let tree = try session.tree()
  var impossible = draft(3)
  impossible.recipe.settings.textGuidance = .infinity
  #expect(throws: SessionError.self) { try session.append(impossible, png: png(3)) }
  #expect(throws: SessionError.noRevision(7)) {
    try session.append(draft(3), to: 7, png: png(3))
  }
  try session.change { $0.go(to: 7) }
  #expect(throws: SessionError.noRevision(7)) { try session.change { try $0.rename(7, to: "x") } }
  #expect(throws: SessionError.rootHidden) { try session.change { try $0.setHidden(true, of: 1) } }
  try session.change { try $0.setHidden(true, of: 2) }
  try session.change { $0.go(to: 2) }
  #expect(try session.tree().current == 1)
  try session.change { try $0.setHidden(false, of: 2) }
  try session.change { $0.go(to: 2) }
  #expect(try session.tree() == tree)
}

@Test func aSessionNeverTakesTheNameOfAnotherFile() throws {
  let folder = try ScratchFolder()
  try folder.write([1, 2, 3], to: "photo.pentimento")
  #expect(throws: SessionError.exists(path: folder["photo.pentimento"])) { try folder.session() }
  #expect(try folder.bytes(of: "photo.pentimento") == [1, 2, 3])
}

@Test func aSessionLeftHalfMadeIsNoHindrance() throws {
  let folder = try ScratchFolder()
  try folder.write(png(1), to: "photo.pentimento-new")
  try folder.write(png(2), to: "photo.pentimento-journal")
  try folder.session().close()
  #expect(try folder.names == ["photo.pentimento"])
  #expect(try SessionFile.open(at: folder["photo.pentimento"]).tree().current == 1)
}

@Test func aFolderThatAllowsNoFileIsToldInOneLine() {
  for path in ["/sys/photo.pentimento", "/nowhere/at/all/photo.pentimento", "/"] {
    let error = #expect(throws: SessionError.self) {
      try SessionFile.create(at: path, tree: EditTree(root: rootDraft), source: sourceRecord) { _ in
        png(1)
      }
    }
    #expect(error?.description.contains("\n") == false)
    #expect(error?.description.hasPrefix(path) == true)
  }
}
