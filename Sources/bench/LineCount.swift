import Foundation

/// How large the program is.
enum LineCount {
  /// Lines of Swift and C for each folder of `sources`, and of the longest file in it.
  static func byTarget(
    in sources: String
  ) throws -> [(target: String, lines: Int, longest: Int)] {
    try FileManager.default.contentsOfDirectory(atPath: sources).sorted().map { target in
      let folder = "\(sources)/\(target)"
      let files = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
        .compactMap { $0 as? String }
        .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".c") || $0.hasSuffix(".h") }
      let counts = try files.map {
        try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8).count { $0 == "\n" }
      }
      return (target, counts.reduce(0, +), counts.max() ?? 0)
    }
  }
}
