import ArgumentParser
import Editing
import Engine
import FoundationEssentials
import Graphics
import History
import Pixels
import Scenes
import Terminal

/// `tour`: the few edits of a first walk, without a terminal: what `make run` does where there is
/// none.
struct Tour: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Perform a few edits on the demo scene or a picture, and show them as characters.")

  @Argument(help: "The picture; without it, the demo scene.")
  var image: String?

  @Option(name: .shortAndLong, help: "The folder that the pictures go to.")
  var output: String

  func run() async throws {
    try FileManager.default.createDirectory(
      atPath: output, withIntermediateDirectories: true)
    let engines = EngineRegistry.standard()
    let (picture, steps) = try start(starter: engines.starter)
    let session = try await EditingSession.open(
      picture, path: image ?? "demo.png", recordedIn: nil)
    try await show(session, "original")
    for (instruction, mask, name) in steps {
      let facts = try engines.checkedFacts(of: name)
      let workspace = Workspace(engine: name, settings: facts.settings.initial, mask: mask)
      let performed = try await session.perform(.line(instruction), with: workspace, engines)
      if case .edited(let revision, _) = performed {
        try Message.result(
          Message.printable("› \(instruction)\n  read as: \(revision.reading)"))
      }
      try await show(session, instruction)
    }
  }

  /// The picture to begin with, and the edits of the walk with their masks and engines.
  private func start(
    starter: String?
  ) throws -> (Picture, [(instruction: String, mask: Mask, engine: String)]) {
    let retouch = EngineRegistry.standardName
    let last = ("warmer and a bit brighter, then a vignette", Mask(), retouch)
    if let image {
      return (try Picture.read(path: image), [("black and white", Mask(), retouch), last])
    }
    let scene = DemoScene()
    let door = Mask(parts: [Mask.Part(scene.bounds(of: .door))])
    let lamp = Mask(parts: [Mask.Part(scene.bounds(of: .lampPost))], grow: 4)
    let winter = starter.map { [("make it winter", Mask(), $0)] } ?? []
    return (
      Picture(bitmap: scene.draw(), format: .png),
      [("make the door blue", door, retouch), ("remove the lamp post", lamp, retouch)] + winter
        + [last]
    )
  }

  private func show(_ session: EditingSession, _ name: String) async throws {
    let number = await session.tree.current
    let words = name.split { !$0.isLetter }.joined(separator: "-")
    let path = "\(output)/\(number)-\(words).png"
    try await session.save(number, to: path, .init(overwrites: true))
    let bitmap = try await session.bitmap(of: number)
    let (columns, rows) = (72, 24)
    let cells = BlockRenderer.cells(bitmap, columns: columns, rows: rows, style: .ascii)
    for row in 0..<rows {
      try Message.result(cells[row * columns..<(row + 1) * columns].map(\.text).joined())
    }
    try Message.result("  \(Message.line(path))\n")
  }
}
