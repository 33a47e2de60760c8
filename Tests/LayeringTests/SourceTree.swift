import FoundationEssentials

/// The program's own sources, found beside the tests.
struct SourceTree {
  private let root: String

  init(testFile: String = #filePath) {
    root = testFile.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Sources"
  }

  /// The folders of `Sources`: one a target.
  var targets: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }
  }

  /// The targets that are nothing but a way to a C library.
  var cModules: [String] {
    get throws {
      try targets.filter { target in
        try !paths(in: target).filter { $0.hasSuffix("module.modulemap") }.isEmpty
      }
    }
  }

  /// The Swift files of a target with their text.
  func files(of target: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try paths(in: target) where path.hasSuffix(".swift") {
      let data = try Data(contentsOf: URL(filePath: "\(root)/\(target)/\(path)"))
      files["\(target)/\(path)"] = String(decoding: data, as: UTF8.self)
    }
    return files
  }

  private func paths(in target: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(target)")
  }
}
