import Foundation

/// The build that made these tests, as the package manager describes it beside them.
struct Build: Decodable {
  /// How one module was compiled.
  struct Module: Decodable {
    let moduleName: String
    let executable: String
    let sources: [String]
    let importPath: String
    let otherArguments: [String]
  }

  private let swiftCommands: [String: Module]
  /// Everything that is below a module.
  private let targetDependencyMap: [String: [String]]

  static func ofTheseTests() throws -> Build {
    let description = try Run.programs.appending(path: "description.json")
    return try JSONDecoder().decode(Build.self, from: Data(contentsOf: description))
  }

  /// The module whose sources lie in a folder, such as `Sources/Engine`.
  func module(in folder: String) -> Module? {
    let prefix = "\(Repository.root)/\(folder)/"
    return swiftCommands.values.first { $0.sources.contains { $0.hasPrefix(prefix) } }
  }

  /// How much is below a module: more than below any module that it imports.
  func depth(of module: Module) -> Int { targetDependencyMap[module.moduleName]?.count ?? 0 }
}

extension Build.Module {
  /// What of the build's arguments decides whether a source compiles; how it is optimised and what
  /// else is written does not.
  var checkingArguments: [String] {
    let alone: Set = ["-parse-as-library", "-warnings-as-errors", "-enable-testing"]
    let withValue: Set = [
      "-Xcc", "-target", "-swift-version", "-enable-upcoming-feature", "-package-name",
      "-module-cache-path",
    ]
    var kept: [String] = []
    var rest = otherArguments[...]
    while let argument = rest.popFirst() {
      if withValue.contains(argument), let value = rest.popFirst() {
        kept += [argument, value]
      } else if alone.contains(argument) || argument.hasPrefix("-I") || argument.hasPrefix("-D") {
        kept.append(argument)
      }
    }
    return kept
  }
}
