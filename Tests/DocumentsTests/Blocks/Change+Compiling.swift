import TestSupport

extension Change {
  /// Compiles every module with the change made to it, then the loose blocks against them.
  ///
  /// - Returns: what is wrong, with the compiler's message; empty where all of it compiles.
  func compile() async throws -> [String] {
    guard faults.isEmpty else { return faults }
    let build = try Build.ofTheseTests()
    let folder = try ScratchFolder()
    try folder.makeFolder("Modules")
    for (path, text) in files.merging(loose, uniquingKeysWith: { first, _ in first }) {
      try folder.makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
      try folder.write(text, to: path)
    }
    let targets = Dictionary(grouping: files.keys) { path in
      path.split(separator: "/").prefix(2).joined(separator: "/")
    }
    var parts: [(module: Build.Module, files: [String])] = []
    for (target, files) in targets {
      guard let module = build.module(in: target) else {
        return ["\(target) is the folder of no module"]
      }
      parts.append((module, files.sorted()))
    }
    parts.sort { build.depth(of: $0.module) < build.depth(of: $1.module) }
    if !loose.isEmpty, let tests = build.module(in: "Tests/DocumentsTests") {
      parts.append((tests, loose.keys.sorted()))
    }
    for (module, files) in parts {
      if let message = try await module.check(files, in: folder) { return [message] }
    }
    return []
  }
}

extension Build.Module {
  /// Compiles the module with files of a folder beside its own, or in place of them.
  ///
  /// Leaves in the folder what a later module needs to import it. Files of a test target stand by
  /// themselves.
  ///
  /// - Returns: the compiler's message where it refuses.
  fileprivate func check(_ files: [String], in folder: ScratchFolder) async throws -> String? {
    let given = files.map { folder[$0] }
    guard !moduleName.hasSuffix("Tests") else {
      return try await compile(given, ["-typecheck"], in: folder)
    }
    let replaced = Set(files.map { "\(Repository.root)/\($0)" })
    let all = sources.filter { !replaced.contains($0) } + given
    if let message = try await compile(all, ["-typecheck"], in: folder) { return message }
    // Bodies have been checked, and an import needs none of them.
    let module = folder["Modules/\(moduleName).swiftmodule"]
    return try await compile(
      all,
      [
        "-emit-module", "-emit-module-path", module, "-Xfrontend",
        "-experimental-skip-all-function-bodies",
      ], in: folder)
  }

  private func compile(
    _ sources: [String], _ product: [String], in folder: ScratchFolder
  ) async throws -> String? {
    let run = try await Run.of(
      executable,
      ["-module-name", moduleName, "-whole-module-optimization"] + product
        + ["-I", folder["Modules"], "-I", importPath] + checkingArguments + sources)
    guard run.status != 0 else { return nil }
    return run.output.replacing(folder.path + "/", with: "")
      .replacing(Repository.root + "/", with: "")
  }
}
