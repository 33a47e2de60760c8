import ArgumentParser
import Editing
import FoundationEssentials
import Glibc
import Interface
import Terminal

/// `doctor`: what was asked of the surroundings, and what they answered.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell about terminal, processor, libraries and folders.")

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    var sections: [(title: String, findings: [(name: String, value: String)])] = []
    sections.append(("program", [("version", Program.version)]))
    sections.append(("terminal", try await Self.terminal()))
    sections.append(("processor", Self.processor()))
    let folders = Folders()
    sections.append(
      (
        "folders",
        [
          ("configuration", folders.configuration), ("sessions", folders.sessions),
          ("log", folders.log),
        ]
      ))
    sections.append(
      ("engines", [("known", EngineRegistry.standard().names.joined(separator: ", "))]))
    if json {
      let object = Dictionary(
        uniqueKeysWithValues: sections.map { title, findings in
          (title, Dictionary(uniqueKeysWithValues: findings.map { ($0.name, $0.value) }))
        })
      try Message.result(JSON.text(object, pretty: true))
      return
    }
    for (title, findings) in sections {
      try Message.result(title)
      for (name, value) in findings {
        let padded = name.padding(to: 20)
        try Message.result(Message.printable("  \(padded) \(value)"))
      }
    }
  }

  private static func terminal() async throws -> [(name: String, value: String)] {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      return [("asked", "no: standard output or input is no terminal")]
    }
    do {
      return try await TerminalCheck.findings()
    } catch {
      return [("asked", "\(error)")]
    }
  }

  /// The processor's name, how many of them there are, and which of its vector units the engines
  /// could use.
  private static func processor() -> [(name: String, value: String)] {
    let text =
      FileManager.default.contents(atPath: "/proc/cpuinfo").map {
        String(decoding: $0, as: UTF8.self)
      }
      ?? ""
    func field(_ name: String) -> String? {
      text.split(separator: "\n").first { $0.hasPrefix(name) }?
        .split(separator: ":").last.map { String($0.drop { $0 == " " }) }
    }
    let flags = Set((field("flags") ?? "").split(separator: " "))
    let units = ["avx2", "avx512f", "avx512_bf16", "amx_tile", "amx_bf16"].filter {
      flags.contains($0[...])
    }
    return [
      ("name", field("model name") ?? "unknown"),
      ("threads", "\(ProcessInfo.processInfo.activeProcessorCount)"),
      ("vector units", units.isEmpty ? "none known" : units.joined(separator: ", ")),
    ]
  }
}

extension String {
  fileprivate func padding(to length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}
