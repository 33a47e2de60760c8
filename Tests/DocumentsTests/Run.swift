import Foundation
import TestSupport

/// What a command came to.
struct Run {
  let status: Int32
  /// Standard output and standard error together.
  let output: String

  /// Runs a command to its end.
  static func of(_ executable: String, _ arguments: [String]) async throws -> Run {
    // A file and not a pipe: it cannot fill up and stand still.
    let folder = try ScratchFolder()
    try folder.write("", to: "log")
    let log = try FileHandle(forWritingTo: URL(filePath: folder["log"]))
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = log
    process.standardError = log
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Run(status: status, output: String(decoding: try folder.bytes(of: "log"), as: UTF8.self))
  }

  /// The folder of the programs that were built with these tests.
  static var programs: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: tests).deletingLastPathComponent()
    }
  }
}
