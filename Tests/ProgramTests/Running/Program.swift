import Foundation

/// The built program.
enum Program {
  /// What `PENTIMENTO_PROGRAM` names, or the one that was built beside the tests.
  static let path =
    ProcessInfo.processInfo.environment["PENTIMENTO_PROGRAM"] ?? besideTests

  private static var besideTests: String {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests ?? "").deletingLastPathComponent().path + "/pentimento"
  }
}

/// What a run of the program without a terminal came to.
struct Outcome {
  /// The exit status, or the number of the signal that ended it as a negative number.
  let status: Int32
  let output: [UInt8]
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The JSON object on standard output.
  var json: [String: Any] {
    get throws {
      let object = try JSONSerialization.jsonObject(with: Data(output))
      guard let object = object as? [String: Any] else {
        throw ChildProcess.Failure(description: "no JSON object: \(text)")
      }
      return object
    }
  }

  /// Whether standard error holds one line, which says what went wrong.
  var hasOneErrorLine: Bool {
    errors.hasPrefix("pentimento: ") && errors.count { $0 == "\n" } == 1 && errors.hasSuffix("\n")
  }
}

extension Home {
  /// Runs the program in the home folder, without a terminal, until it ends.
  func run(_ arguments: String..., input: [UInt8] = []) async throws -> Outcome {
    try await run(arguments, input: input)
  }

  /// - Parameter variables: of the environment, beside those of the home folder.
  func run(
    _ arguments: [String], input: [UInt8] = [], variables: [String: String] = [:]
  ) async throws -> Outcome {
    let run = try start(arguments, input: input, variables: variables)
    return try await run.end()
  }

  /// Starts the program in the home folder without a terminal.
  func start(
    _ arguments: [String], input: [UInt8] = [], variables: [String: String] = [:]
  ) throws -> HeadlessRun {
    // Files and not pipes: nothing can fill up and stand still.
    let folder = self["runs/\(UInt32.random(in: 0...UInt32.max))"]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(input).write(to: URL(filePath: folder + "/input"))
    let pid = try ChildProcess.start(
      [Program.path] + arguments,
      environment: environment.merging(variables) { $1 }, folder: path,
      redirections: [
        .init(descriptor: 0, path: folder + "/input", flags: O_RDONLY),
        .init(descriptor: 1, path: folder + "/output", flags: O_WRONLY | O_CREAT),
        .init(descriptor: 2, path: folder + "/errors", flags: O_WRONLY | O_CREAT),
      ], leadsSession: true)
    return HeadlessRun(pid: pid, folder: folder)
  }
}

/// The program while it runs without a terminal.
struct HeadlessRun {
  let pid: pid_t
  fileprivate let folder: String

  /// What standard error holds so far.
  var errors: String {
    get throws { String(decoding: try bytes("errors"), as: UTF8.self) }
  }

  func end() async throws -> Outcome {
    let status = await ChildProcess.end(of: pid)
    return Outcome(status: status, output: try bytes("output"), errors: try errors)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }
}
