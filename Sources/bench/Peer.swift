import Foundation

/// Another program that does the same work.
enum Peer {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program of the path to its end; what it prints is thrown away.
  static func run(_ name: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(name) \(arguments.joined(separator: " ")) failed")
    }
  }

  /// Whether a program is there.
  static func isInstalled(_ name: String) -> Bool {
    (try? run("which", [name])) != nil
  }
}
