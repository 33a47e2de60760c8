import Foundation
import Pixels
import Testing

/// A person's home folder for one test, gone when the test is: pictures, settings and sessions of
/// its own.
final class Home: Sendable {
  let path: String

  init() throws {
    // Short, since the editor shows paths; without links, since it resolves them.
    path = "/tmp/pentimento-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  /// A home with the demo scene, 240×160, as `scene.png`.
  static func withScene() async throws -> Home {
    let home = try Home()
    let made = try await home.run("demo", "-o", "scene.png", "--size", "240x160")
    try #require(made.status == 0)
    return home
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  subscript(name: String) -> String { "\(path)/\(name)" }

  var environment: [String: String] {
    [
      "HOME": path, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "XDG_CONFIG_HOME": self["config"], "XDG_DATA_HOME": self["data"],
      "XDG_STATE_HOME": self["state"],
      // Where a toolchain is installed, Swift would ask on the terminal what to do about a crash.
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// The names of the files in the folder, without its subfolders and what runs leave behind.
  var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter {
        ![".cache", "config", "data", "state", "runs"].contains($0)
      }
    }
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self[name]) }

  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: self[name])))
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(filePath: self[name]))
  }

  func bitmap(of name: String) throws -> Bitmap {
    try Picture.read(path: self[name]).bitmap
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
  }

  /// The sessions of the data folder.
  var sessions: [String] {
    get throws {
      let folder = self["data/pentimento/sessions"]
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".pentimento") }.map { "\(folder)/\($0)" }.sorted()
    }
  }
}
