import Editing
import Engine
import FoundationEssentials
import History
import Pixels
import Testing
import TestSupport

@Suite(.timeLimit(.minutes(10))) struct EditingSessionTests {
  private let folder: ScratchFolder
  private let path: String
  private let red = Bitmap(size: photo.size, fill: Pixel(255, 0, 0, 255))

  init() throws {
    folder = try ScratchFolder()
    path = try folder.picture(photo, named: "photo.png")
  }

  private func open(access: SessionFile.Access = .write) throws -> EditingSession {
    try EditingSession.open(path: path, in: folder.folders, access: access)
  }

  @Test func aPictureIsEditedBranchedClosedAndResumedWhereItWasLeft() async throws {
    let session = try open()
    #expect(session.notices == [])
    #expect(session.title == "photo.png")
    #expect(try await session.bitmap(of: 1) == photo)
    try await session.edit("red")
    try await session.edit("green")
    #expect(try await session.go(to: 2).current == 2)
    try await session.edit("blue")
    let tree = try await session.go(to: 2)
    let workspace = Workspace(
      settings: EditSettings { $0.seed = 5 }, mask: Mask(parts: [Mask.Part(photo.size.bounds)]),
      draft: "half a th")
    try await session.keep(workspace)
    await session.close()

    let resumed = try open()
    #expect(await resumed.tree == tree)
    #expect(await resumed.tree.current == 2)
    #expect(await resumed.tree.revisions.map(\.parent) == [nil, 1, 2, 2])
    #expect(try await resumed.workspace() == workspace)
    #expect(try await resumed.bitmap(of: 1) == photo)
    #expect(try await resumed.bitmap(of: 2) == red)
    #expect(try await resumed.go(to: 4).current == 4)
    #expect(folder.sessionNames == ["photo.pentimento"])
  }

  @Test func aRevisionRemembersHowItWasMade() async throws {
    let session = try open()
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 6, height: 4))])
    let settings = EditSettings {
      $0.textGuidance = 3; $0.seed = 9
    }
    let revision = try await session.edit("red", mask: mask, settings: settings)
    #expect(revision.number == 2 && revision.parent == 1)
    #expect(revision.instruction == "red")
    #expect(revision.reading == "paint it red")
    #expect(revision.recipe.engine == EngineIdentity(name: "painting"))
    #expect(revision.recipe.mask == mask)
    #expect(revision.recipe.settings == settings)
    #expect(revision.settingsRead == EngineSettings([\.seed]))
    #expect(revision.changed == 24.0 / 384)
  }

  @Test func pixelsOutsideTheMaskAreThoseOfTheSourceAfterAnyNumberOfEdits() async throws {
    let session = try open()
    let box = Rectangle(x: 4, y: 4, width: 5, height: 5)
    for seed in 1...5 {
      try await session.edit(
        "noise", mask: Mask(parts: [Mask.Part(box)]),
        settings: EditSettings { $0.seed = UInt64(seed) })
    }
    let last = try await session.bitmap(of: 6)
    for y in 0..<photo.height {
      for x in 0..<photo.width where !box.contains(Point(x: x, y: y)) {
        #expect(last[x, y] == photo[x, y])
      }
    }
  }

  @Test func aRegionThatTheReadingNamesIsKeptWithTheRevision() async throws {
    let session = try open()
    let revision = try await session.edit("the corner")
    #expect(revision.region?.size == photo.size)
    #expect(try await session.bitmap(of: 2)[0, 0] == Pixel(9, 9, 9, 255))
    #expect(try await session.bitmap(of: 2)[1, 0] == photo[1, 0])
  }

  @Test func aTypedLineIsAnEditOrAMove() async throws {
    let session = try open()
    let engines = EngineRegistry([PaintingEngine()])
    let workspace = Workspace(engine: "painting")
    let performed = try await session.perform(.line("red"), with: workspace, engines)
    guard case .edited(let revision, let outcome) = performed else {
      Issue.record("“red” is an instruction")
      return
    }
    #expect(revision.number == 2 && outcome.bitmap == red)
    guard
      case .moved(let tree) = try await session.perform(.line("undo"), with: workspace, engines)
    else {
      Issue.record("“undo” is a move")
      return
    }
    #expect(tree.current == 1)
  }

  @Test func aSettingOutOfRangeFromAnotherProgramIsRefusedBeforeTheEngineIsAsked() async throws {
    let session = try open()
    await #expect(throws: SettingError.self) {
      try await session.edit("red", settings: EditSettings { $0.steps = 1_000_000_000 })
    }
    #expect(await session.tree.revisions.count == 1)
  }

  @Test func anEditCanBeginAtAnyRevision() async throws {
    let session = try open()
    try await session.edit("red")
    let revision = try await session.edit("blue", on: 1)
    #expect(revision.parent == 1)
    #expect(await session.tree.current == 3)
  }

  @Test func aRefusedInstructionLeavesTheTreeUntouched() async throws {
    let session = try open()
    await #expect(throws: EngineError.notUnderstood(clause: "sing", possible: "a colour")) {
      try await session.edit("sing")
    }
    #expect(await session.tree.revisions.count == 1)
    #expect(folder.sessionNames == [])
  }

  @Test func aCancelledEditLeavesTheTreeUntouchedAndTheNextOneWorks() async throws {
    let session = try open()
    try await session.edit("red")
    let before = await session.tree
    let (steps, step) = AsyncStream<Void>.makeStream()
    let waiting = Task {
      let order = EditOrder(parent: 2, instruction: "wait", engine: "painting")
      return try await session.perform(order, by: PaintingEngine()) { event in
        if case .step = event { step.yield() }
      }.revision
    }
    for await _ in steps { break }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    try await session.edit("blue")
    let after = await session.tree
    #expect(after.revisions.count == before.revisions.count + 1)
    #expect(after.currentRevision.instruction == "blue")
  }

  @Test func whereThePersonWentDuringAnEditTheyStayWhenItIsFinished() async throws {
    let session = try open()
    try await session.edit("red")
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let (steps, step) = AsyncStream<Void>.makeStream()
    let edit = Task {
      let order = EditOrder(parent: 2, instruction: "blue", engine: "patient")
      return try await session.perform(order, by: PatientEngine(gate: gate)) { event in
        if case .step = event { step.yield() }
      }.revision
    }
    for await _ in steps { break }
    #expect(try await session.go(to: 1).current == 1)
    opener.finish()
    _ = try await edit.value
    let tree = await session.tree
    #expect(tree.current == 1)
    #expect(tree[3]?.instruction == "blue")
    #expect(tree[3]?.parent == 2)
    await session.close()
    #expect(try await open().tree == tree)
  }

  @Test func aSessionWithoutAnEditLeavesNoFile() async throws {
    let session = try open()
    _ = try await session.go(to: 1)
    try await session.keep(Workspace(draft: "almost"))
    await session.close()
    #expect(folder.sessionNames == [])
  }

  @Test func whatWasSetUpBeforeTheFirstEditIsKeptWithIt() async throws {
    let session = try open()
    let workspace = Workspace(
      settings: EditSettings { $0.seed = 5 }, mask: Mask(parts: [Mask.Part(photo.size.bounds)]))
    try await session.keep(workspace)
    try await session.edit("red")
    await session.close()
    #expect(try await open().workspace() == workspace)
  }

  @Test func namingTheOriginalIsReasonEnoughForAFile() async throws {
    let session = try open()
    _ = try await session.rename(1, to: "as it was")
    await session.close()
    #expect(try await open().tree[1]?.name == "as it was")
  }

  @Test func twoEditsWithEqualResultsShareAPicture() async throws {
    let large = Bitmap.noise(Size(width: 200, height: 200), seed: 1)
    let session = try EditingSession.open(
      path: try folder.picture(large, named: "large.png"), in: folder.folders)
    try await session.edit("noise", settings: EditSettings { $0.seed = 2 })
    let file = try #require(await session.path)
    let before = try folder.byteCount(of: file)
    let revision = try await session.edit("noise", settings: EditSettings { $0.seed = 2 }, on: 1)
    #expect(await session.tree[2]?.picture == revision.picture)
    // A second copy of the noise would take more than 100 kB.
    #expect(try folder.byteCount(of: file) < before + 40_000)
  }

  @Test func hiddenRevisionsAreNoPlaceToGoTo() async throws {
    let session = try open()
    try await session.edit("red")
    #expect(try await session.setHidden(true, of: 2).current == 1)
    await #expect(throws: SessionError.hidden(2)) { try await session.go(to: 2) }
    #expect(try await session.setHidden(false, of: 2).isVisible(2))
    #expect(try await session.go(to: 2).current == 2)
  }

  @Test func aRevisionThatIsNotThereIsNamed() async throws {
    let session = try open()
    await #expect(throws: SessionError.noRevision(5)) { try await session.go(to: 5) }
    await #expect(throws: SessionError.noRevision(5)) { try await session.bitmap(of: 5) }
  }
}
