public import ArgumentParser
import Editing
import FoundationEssentials
import Glibc
import History
import Interface
public import Pixels
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

  @Option(help: "Edit with this engine: 'retouch', 'starter', or a model's name or path.")
  var engine: String?

  @Flag(help: "Look at a session without changing it, beside a process that has it open.")
  var readOnly = false

  @MainActor
  func run() async throws {
    if let picture, !FilePath.exists(picture) {
      // A word that is no subcommand ends here as well.
      throw PictureError.missing(picture)
    }
    let environment = try EditorEnvironment(access: readOnly ? .read : .write, engine: engine)
    do {
      try await environment.run(picture.map(Editor.Start.file) ?? .choice)
    } catch EditingError.severalSessions(let picture, let sessions) where !readOnly {
      // The chosen session takes the picture's new path, by which it is then found.
      let chosen = try Self.choice(of: sessions, for: picture)
      await (try EditingSession.open(session: chosen, movedSource: picture)).close()
      try await environment.run(.file(picture))
    }
  }

  /// The session that the person means, of several that a picture was edited in under other names.
  private static func choice(of sessions: [String], for picture: String) throws -> String {
    Message.note("\(picture) was edited elsewhere, in several sessions:")
    for (index, session) in sessions.enumerated() { Message.note("  \(index + 1)  \(session)") }
    Message.show("Which is it? (1-\(sessions.count)) ")
    guard let number = readLine().flatMap({ Int($0) }), sessions.indices.contains(number - 1) else {
      throw EditingError.severalSessions(picture: picture, sessions)
    }
    return sessions[number - 1]
  }
}

/// `demo`: the editor on a generated scene, or the scene as a file.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the editor on a generated scene, or write the scene.")

  @Option(name: .shortAndLong, help: "Write the scene to this file instead.")
  var output: String?

  @Option(help: ArgumentHelp("Size of the scene in pixels.", valueName: "WxH"))
  var size = DemoScene.standardSize

  @MainActor
  func run() async throws {
    if let output { return try DemoScene(size: size).draw().write(to: output) }
    try await EditorEnvironment(access: .write).run(.demo, demoSize: size)
  }
}

/// A size as typed: `960x640`.
extension Size: ExpressibleByArgument {
  public init?(argument: String) {
    let numbers = argument.lowercased().split { "x×".contains($0) }.compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ (1...20_000).contains($0) }),
      numbers[0] * numbers[1] <= PictureLimit.standard.pixels
    else { return nil }
    self.init(width: numbers[0], height: numbers[1])
  }

  public var defaultValueDescription: String { "\(width)x\(height)" }
}

/// What the editor needs from the world around it.
@MainActor
struct EditorEnvironment {
  private let folders = Folders()
  private let access: SessionFile.Access
  private let engine: String?
  private let configuration: Configuration

  /// - Throws: `CommandError` where standard output or input is none, `EditingError.configuration`.
  init(access: SessionFile.Access, engine: String? = nil) throws {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      throw CommandError(
        description: "the editor needs a terminal; without one, “pentimento apply IMAGE INSTRUCTION"
          + " -o FILE” edits")
    }
    self.access = access
    self.engine = engine
    configuration = try Configuration.read(in: folders.configuration)
  }

  /// Runs the editor; the session of the demo scene is saved where the program was started.
  func run(_ start: Editor.Start, demoSize: Size = DemoScene.standardSize) async throws {
    let (folders, access) = (folders, access)
    let options = Editor.Options(
      folders: folders, configuration: configuration,
      themeFolders: ThemeLibrary.folders(
        configuration: folders.configuration, program: Folders.program),
      access: access, engine: engine,
      demo: {
        try EditingSession.open(
          Picture(bitmap: DemoScene(size: demoSize).draw(), format: .png),
          path: FileManager.default.currentDirectoryPath + "/demo.png", in: folders,
          access: access)
      })
    let signal = try await Editor.run(start, options)
    // The conventional status of a program that a signal ended.
    if signal != 0 { throw ExitCode(128 + signal) }
  }
}
