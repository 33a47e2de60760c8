import Foundation
import Tensors

/// Measures what the documents tell.
///
/// Without arguments it writes `docs/performance.md`; a model is measured by
///
///     bench model FOLDER [--precision f32|bf16] [--threads N] [--edit STEPS]
///     bench stages FOLDER IN OUT [--precision f32|bf16] [--threads N]
@main
enum Bench {
  static func main() async {
    do {
      try await run()
    } catch {
      try? FileHandle.standardError.write(contentsOf: Data("bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run() async throws {
    var words = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      guard let place = words.firstIndex(of: name), place + 1 < words.count else { return nil }
      defer { words.removeSubrange(place...place + 1) }
      return words[place + 1]
    }
    let precision = option("--precision").flatMap(Precision.init) ?? .auto
    let threads =
      option("--threads").flatMap { Int($0) } ?? ProcessInfo.processInfo.activeProcessorCount
    let editSteps = option("--edit").flatMap { Int($0) } ?? 0
    switch (words.first, words.count) {
    case (nil, _): try await measureAll()
    case ("model", 2):
      let figures = try await ModelFigures.measure(
        words[1], precision: precision, threads: threads, editSteps: editSteps)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      print(String(decoding: try encoder.encode(figures), as: UTF8.self))
    case ("stages", 4):
      try ModelStages.run(
        words[1], words[2], words[3], precision: precision, threads: threads)
    default: throw Peer.Failure(description: "bench does not know \(words)")
    }
  }

  private static func measureAll() async throws {
    let folder = NSTemporaryDirectory() + "pentimento-bench-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let figures =
      try EditorFigures.measure(in: folder) + (try await PixelFigures.measure(in: folder))
      + (try await RetouchFigures.measure(in: folder))
    let page = page(figures, lines: try LineCount.byTarget(in: "Sources"))
    try page.write(toFile: "docs/performance.md", atomically: true, encoding: .utf8)
    print(page)
  }

  private static func page(
    _ figures: [Figure], lines: [(target: String, lines: Int, longest: Int)]
  ) -> String {
    let rows = figures.map { "| \($0.what) | \($0.value) | \($0.against) |" }
    let sizes = lines.map { "| `\($0.target)` | \($0.lines) | \($0.longest) |" }
    return """
      # Performance

      Written by `make bench`; each figure is a median of several runs after one that does not count;
      what takes over two seconds runs once.
      Peers take turns with us in the same run, since machines differ and drift; their time for
      starting up and reading the file is measured and taken off. The editor's figures are taken from
      outside, over a pseudo-terminal that answers like an xterm with sixel.

      Machine: \(machine()).

      | what | median | against |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      ## Size

      Lines of each target, and of its longest file.

      | target | lines | longest file |
      | --- | --- | --- |
      \(sizes.joined(separator: "\n"))

      """
  }

  private static func machine() -> String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let name = text.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    return "\(name ?? "unknown processor"), \(ProcessInfo.processInfo.activeProcessorCount) threads"
  }
}
