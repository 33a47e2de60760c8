import Foundation

/// The files of the repository, found from the place of this one.
enum Repository {
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(path)")), as: UTF8.self)
  }

  /// Every Markdown file that people read: README, `docs`, and the pages beside sources.
  static var documents: [String] {
    get throws { ["README.md"] + (try pages(in: "docs")) + (try pages(in: "Sources")) }
  }

  /// The names of all files of sources and tests, without their folders.
  static var files: Set<String> {
    get throws {
      let paths = try ["Sources", "Tests"].flatMap {
        try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\($0)")
      }
      return Set(paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    }
  }

  /// The pages of docs/extending and the page that leads to them.
  static var extendingPages: [String] {
    get throws { try pages(in: "docs").filter { $0.hasPrefix("docs/extending") } }
  }

  private static func pages(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }.sorted()
  }
}
