import ArgumentParser
import Editing
import FoundationEssentials
import Glibc
import History
import Interface
import Pixels
import Scenes

/// `edit`: the editor on the screen.
struct Edit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the editor.",
    discussion: """
      Without an argument it offers recent sessions, a file, and the demo scene.

      \(CommandReference.text)
      """)

  @Argument(help: "A picture, or a session file.")
  var picture: String?

  @Flag(help: "Look at a session without changing it, beside a process that has it open.")
  var readOnly = false

  @MainActor
  func run() async throws {
    if let picture, !FileManager.default.fileExists(atPath: picture) {
      // A word that is no subcommand ends here as well.
      throw PictureError.missing(picture)
    }
    let environment = try EditorEnvironment(access: readOnly ? .read : .write)
    let session = try picture.map {
      try EditingSession.open(
        path: $0, in: environment.folders, access: environment.access)
    }
    try await environment.run(session.map(Editor.Start.session) ?? .choice)
  }
}

/// `demo`: the editor on a generated scene, or the scene as a file.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the editor on a generated scene, or write the scene.")

  @Option(name: .shortAndLong, help: "Write the scene to this file instead.")
  var output: String?

  @Option(help: ArgumentHelp("Size of the scene in pixels.", valueName: "WxH"))
  var size = SceneSize(DemoScene.standardSize)

  @MainActor
  func run() async throws {
    let scene = DemoScene(size: size.size).draw()
    if let output {
      guard let format = PictureFormat(path: output) else {
        throw PictureError.unknownFormat(output)
      }
      try FileOutput.write(
        try PictureEncoder.encode(scene, as: format, metadata: PictureMetadata()), to: output)
      return
    }
    try await EditorEnvironment(access: .write).run(.demo, demo: scene)
  }
}

/// A size as typed: `960x640`.
struct SceneSize: ExpressibleByArgument {
  let size: Size

  init(_ size: Size) {
    self.size = size
  }

  init?(argument: String) {
    let numbers = argument.lowercased().split { "x×".contains($0) }.compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ (1...20_000).contains($0) }),
      numbers[0] * numbers[1] <= PictureLimit.standard.pixels
    else { return nil }
    size = Size(width: numbers[0], height: numbers[1])
  }

  var defaultValueDescription: String { "\(size.width)x\(size.height)" }
}

/// What the editor needs from the world around it.
@MainActor
struct EditorEnvironment {
  let folders = Folders()
  let access: SessionFile.Access
  private let configuration: Configuration

  /// - Throws: `NoTerminal` where standard output or input is none, `EditingError.configuration`.
  init(access: SessionFile.Access) throws {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else { throw NoTerminal() }
    self.access = access
    configuration = try Configuration.read(in: folders.configuration)
  }

  /// The session of the demo scene, which is saved where the program was started.
  private nonisolated static func open(
    _ scene: Bitmap, in folders: Folders, access: SessionFile.Access
  ) throws -> EditingSession {
    try EditingSession.open(
      Picture(bitmap: scene, format: .png),
      path: FileManager.default.currentDirectoryPath + "/demo.png", in: folders, access: access)
  }

  /// - Parameter demo: the scene that is offered; the usual one if not given.
  func run(_ start: Editor.Start, demo: Bitmap? = nil) async throws {
    let (folders, access) = (folders, access)
    let signal = try await Editor.run(
      start,
      Editor.Options(
        folders: folders, configuration: configuration, themeFolders: Self.themeFolders(folders),
        access: access,
        demo: { try Self.open(demo ?? DemoScene().draw(), in: folders, access: access) }))
    // The conventional status of a program that a signal ended.
    if signal != 0 { throw ExitCode(128 + signal) }
  }

  static func themeFolders(_ folders: Folders) -> [String] {
    ThemeLibrary.folders(
      configuration: folders.configuration,
      program: Folders.program)
  }
}
