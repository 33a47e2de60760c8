import Foundation
import Testing

/// Every error of the program says with which status it ends: one that did not would end it with 1,
/// as if an edit had failed.
@Suite struct ExitStatusTests {
  /// The errors that are never thrown but as a part of another one.
  private let inner: Set = ["WeightFileFault"]

  private func sources(_ target: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/\(target)").standardizedFileURL
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }

  @Test func everyPublicErrorHasItsExitStatus() throws {
    let program = try sources("pentimento").joined()
    let targets = [
      "Checkpoints", "Diffusion", "Editing", "Engine", "Graphics", "History", "Interface",
      "Pixels", "Retouch", "Scenes", "StarterModel", "Tensors", "Terminal", "Tokens",
    ]
    var found = 0
    for target in targets {
      for source in try sources(target) {
        for error in source.matches(of: /public (?:enum|struct) (\w+):[^{]*\bError\b/) {
          let name = String(error.output.1)
          guard !inner.contains(name) else { continue }
          let hasStatus = ["ExitingError", "UsageError"].contains {
            program.contains("extension \(name): \($0)")
          }
          #expect(hasStatus, "\(name) in \(target)")
          found += 1
        }
      }
    }
    #expect(found > 8)
  }

  @Test func theProgramsOwnErrorsHaveTheirExitStatus() throws {
    for source in try sources("pentimento") {
      #expect(!source.contains(/(?:enum|struct) \w+:[^{]*\bError\b/))
    }
  }

  @Test func noErrorIsGivenItsStatusByDefault() throws {
    let table = try #require(
      try sources("pentimento").first { $0.contains("protocol ExitingError") })
    #expect(!table.contains("default:"))
  }
}
