import ArgumentParser
import Editing
import Engine
import History
import Pixels

/// `log`: the tree of a session.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show the history of a session.")

  @Argument(help: "The session file.")
  var session: String

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let file = try SessionFile.open(at: session, access: .read)
    defer { file.close() }
    let tree = try file.tree()
    if json {
      try Message.result(JSON.text(LogReport(tree, source: file.source.path), pretty: true))
      return
    }
    let engines = EngineRegistry.standard()
    for row in tree.graph(showHidden: true) {
      let text = row.number.flatMap { tree[$0] }.map { Self.text($0, engines) } ?? ""
      try Message.result(Message.printable("\(row.text) \(text)"))
    }
  }

  private static func text(_ revision: Revision, _ engines: EngineRegistry) -> String {
    let name = revision.name.map { " [\($0)]" } ?? ""
    let notes = [revision.reading] + engines.differences(of: revision)
    let reading = revision.reading.isEmpty ? "" : "  (\(notes.joined(separator: ", ")))"
    return "\(revision.number)\(name) \(revision.instruction)\(reading)"
  }
}

/// What `log --json` prints.
private struct LogReport: Encodable {
  struct Entry: Encodable {
    let number: Int
    @Nullable var parent: Int?
    let instruction: String
    let readings: [String]
    let engine: String
    let seed: UInt64
    @Nullable var steps: Int?
    let guidance: Double
    let imageGuidance: Double
    let guidanceInterval: ClosedRange<Double>
    let guidanceRescale: Double
    let strength: Double
    @Nullable var sampler: String?
    @Nullable var negative: String?
    let mask: Mask
    @Nullable var name: String?
    let hidden: Bool
    let seconds: Double
    let changed: Double
    let created: Int64
    let picture: String
    let width: Int
    let height: Int

    init(_ revision: Revision, _ engines: EngineRegistry) {
      number = revision.number
      parent = revision.parent
      instruction = revision.instruction
      readings = revision.reading.isEmpty ? [] : [revision.reading]
      engine = revision.engine
      seed = revision.settings.seed
      steps = engines.uses(.steps, revision.engine) ? revision.settings.steps : nil
      guidance = revision.settings.textGuidance
      imageGuidance = revision.settings.imageGuidance
      guidanceInterval = revision.settings.guidanceInterval
      guidanceRescale = revision.settings.guidanceRescale
      strength = revision.settings.strength
      sampler = revision.settings.sampler
      negative = revision.settings.negative
      mask = revision.mask
      name = revision.name
      hidden = revision.isHidden
      seconds = revision.seconds
      changed = revision.changed
      created = revision.created
      picture = revision.picture.digest
      width = revision.picture.size.width
      height = revision.picture.size.height
    }
  }

  let root: Int
  let source: String
  let current: Int
  let revisions: [Entry]

  init(_ tree: EditTree, source: String) {
    root = EditTree.root
    self.source = source
    current = tree.current
    let engines = EngineRegistry.standard()
    revisions = tree.revisions.map { Entry($0, engines) }
  }
}
