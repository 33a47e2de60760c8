import ArgumentParser
import Editing
import Engine
import History
import Pixels

/// `apply`: edits without the screen, in the same way as with it.
struct Apply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Perform edits in order and write the last picture.",
    discussion: """
      pentimento apply photo.jpg "make it warmer" "a bit darker, then a vignette" -o out.png
      pentimento apply photo.jpg "remove this" --mask 120,80,40,200 -o out.png --json
      """)

  @Argument(help: "The picture; '-' is standard input.")
  var image: String

  @Argument(help: "What to change, one edit after another.")
  var instructions: [String]

  @Option(name: .shortAndLong, help: "Where the picture goes; '-' is standard output.")
  var output: String?

  @OptionGroup(title: "Edit options")
  var options: EditOptions

  @OptionGroup(title: "Mask options")
  var maskOptions: MaskOptions

  @Flag(help: "Snap the mask to the object in it.")
  var snap = false

  @Option(help: "So many results with seeds from --seed on: OUT-1.png to OUT-N.png.")
  var variants: Int?

  @OptionGroup
  var outputOptions: OutputOptions

  @Option(help: "Record every edit as a revision in this session; made if it is missing.")
  var session: String?

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  func validate() throws {
    guard !instructions.isEmpty else { throw ValidationError("give at least one INSTRUCTION") }
    guard output != nil || session != nil else {
      throw ValidationError("give -o FILE, or --session FILE to record the edits")
    }
    guard output != "-" || !json else {
      throw ValidationError("-o - and --json both need standard output: choose one")
    }
    guard !snap || !maskOptions.mask.isEmpty || maskOptions.maskImage != nil else {
      throw ValidationError("--snap needs a mask to look in: give --mask X,Y,W,H")
    }
    guard variants.map({ (1...1000).contains($0) && output != nil && output != "-" }) ?? true else {
      throw ValidationError("--variants takes 1 to 1000 and needs -o FILE")
    }
  }

  func run() async throws {
    try await Interruption.cancelling { try await perform() }
  }

  private func perform() async throws {
    let engines = options.engines
    let engine = try engines.engine(named: options.engine)
    let settings = try options.settings.settings(of: engine.facts.settings)
    if variants != nil, !instructions.contains(where: engine.dependsOnSeed) {
      throw EditingError.variantsAreAlike
    }
    try checkOutputs()
    let picture = try readPicture()
    picture.notices.forEach(Message.note)
    try checkOutputs(size: picture.bitmap.size)
    var mask = try maskOptions.mask(for: picture.bitmap.size)
    if snap { mask = try mask.snapped(in: picture.bitmap) }
    var report = ApplyReport(
      engine: options.engine, settingsRead: engine.facts.settings, isList: variants != nil)
    for variant in 0..<(variants ?? 1) {
      var workspace = Workspace(engine: engine.facts.name, settings: settings, mask: mask)
      if settings.seed == EditSettings.newSeed {
        workspace.settings = settings.withSeedDrawn
      } else {
        workspace.settings.seed += UInt64(variant)
      }
      let session = try await EditingSession.open(
        picture, path: imagePath, recordedIn: self.session)
      do {
        let chain = try await perform(in: session, workspace, engines)
        let path = try await write(chain.revision, of: session, variant: variant)
        report.add(
          chain, workspace, output: path, from: picture.bitmap,
          to: try await session.bitmap(of: chain.revision))
      } catch {
        await session.close()
        throw error
      }
      await session.close()
    }
    if json { try Message.result(JSON.text(report)) }
  }

  // MARK: input and output

  private var imagePath: String { image == "-" ? "standard input" : image }

  private func readPicture() throws -> Picture {
    guard image == "-" else { return try Picture.read(path: image) }
    return try Picture.decode(try StandardInput.read(), name: imagePath)
  }

  private func checkOutputs() throws {
    if let session { try FileOutput.checkWritable(path: session) }
    guard let output, output != "-" else {
      if output == "-" { try Message.checkIsPiped() }
      return
    }
    for variant in 0..<(variants ?? 1) {
      let path = path(output, variant: variant)
      try EditingSession.checkOutput(path, source: image)
      if session == path {
        throw CommandError(description: "-o and --session both name \(path): choose two files")
      }
    }
  }

  /// Refuses a picture that is too large for the output's format before it is edited.
  private func checkOutputs(size: Size) throws {
    guard let output, let format = PictureFormat(path: output) else { return }
    try format.checkWritable(size, path: output)
  }

  private func path(_ output: String, variant: Int) -> String {
    guard variants != nil, let dot = output.lastIndex(of: ".") else { return output }
    return output[..<dot] + "-\(variant + 1)" + output[dot...]
  }

  /// - Returns: where the picture went; nil where none was asked for.
  private func write(
    _ revision: Int, of session: EditingSession, variant: Int
  ) async throws -> String? {
    guard let output else { return nil }
    let path = path(output, variant: variant)
    if PictureFormat(path: path) == .jpeg, try await !session.bitmap(of: revision).isOpaque {
      Message.note("\(path) has no transparency: the picture is shown over white")
    }
    try await outputOptions.write(revision, of: session, to: path)
    return path
  }

  // MARK: edits

  private func perform(
    in session: EditingSession, _ workspace: Workspace, _ engines: EngineRegistry
  ) async throws -> EditChain {
    let start = await session.tree.current
    var chain = EditChain(revision: start)
    var current = workspace
    for instruction in instructions {
      try Task.checkCancellation()
      let tree = await session.tree
      current.mask = try tree.mask(workspace.mask, from: start, to: tree.current)
      let progress = ProgressLine()
      defer { progress.end() }
      let performed = try await session.perform(
        .line(instruction), with: current, engines, report: progress.show)
      if let unsaved = await session.unsaved { throw unsaved }
      switch performed {
      case .moved(let tree): chain.readings.append("go to revision \(tree.current)")
      case .edited(_, let outcome):
        chain.readings.append(outcome.reading.text)
        chain.engine = outcome.recipe.engine
        chain.seconds += outcome.seconds
        // Once the size has changed, the promise has no meaning for the whole chain.
        chain.changedOutsideMask = outcome.changedOutsideMask.flatMap { outside in
          chain.changedOutsideMask.map { $0 + outside }
        }
      }
    }
    chain.revision = await session.tree.current
    return chain
  }
}
