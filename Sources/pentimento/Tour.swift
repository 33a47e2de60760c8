import ArgumentParser
import Editing
import Engine
import FoundationEssentials
import Graphics
import History
import Pixels
import Scenes

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
    let (picture, steps) = try start()
    let session = try await EditingSession.open(
      picture, path: image ?? "demo.png", recordedIn: nil)
    let engines = EngineRegistry.standard()
    try await show(session, "original")
    for (instruction, mask) in steps {
      let workspace = Workspace(mask: mask)
      guard
        case .edit(let order) = try Order.resolving(
          instruction, in: await session.tree, with: workspace, engines)
      else { continue }
      for try await event in session.edit(
        order, with: try engines.engine(named: workspace.engine))
      {
        guard case .reading(let reading) = event else { continue }
        try Message.result("› \(instruction)\n  read as: \(reading.text)")
      }
      try await show(session, instruction)
    }
  }

  /// The picture to begin with, and the edits of the walk with their masks.
  private func start() throws -> (Picture, [(instruction: String, mask: Mask)]) {
    let last = ("warmer and a bit brighter, then a vignette", Mask())
    if let image { return (try Picture.read(path: image), [("black and white", Mask()), last]) }
    let scene = DemoScene()
    let door = Mask(parts: [Mask.Part(scene.bounds(of: .door))])
    let lamp = Mask(parts: [Mask.Part(scene.bounds(of: .lampPost))], grow: 4)
    return (
      Picture(bitmap: scene.draw(), format: .png),
      [("make the door blue", door), ("remove the lamp post", lamp), last]
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
      try Message.result(String(cells[row * columns..<(row + 1) * columns].map(\.glyph)))
    }
    try Message.result("  \(path)\n")
  }
}
