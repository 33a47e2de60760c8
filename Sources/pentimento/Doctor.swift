import ArgumentParser
import Checkpoints
import Diffusion
import Editing
import Engine
import FoundationEssentials
import Glibc
import Tensors
import Terminal

/// `doctor`: what was asked of the surroundings, and what they answered.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell about terminal, processor, libraries and folders.")

  private typealias Findings = [(name: String, value: String)]

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let folders = Folders()
    let sections: [(title: String, findings: Findings)] = [
      ("program", [("version", Program.version)]),
      ("terminal", try await Self.terminal()),
      ("processor", Self.processor()),
      (
        "folders",
        [
          ("configuration", folders.configuration), ("sessions", folders.sessions),
          ("log", folders.log),
        ]
      ),
      ("engines", Self.engines(folders)),
    ]
    if json {
      let object = Dictionary(
        uniqueKeysWithValues: sections.map { title, findings in
          (title, Dictionary(uniqueKeysWithValues: findings.map { ($0.name, $0.value) }))
        })
      try Message.result(JSON.text(object, isPretty: true))
      return
    }
    for (title, findings) in sections {
      try Message.result(title)
      for (name, value) in findings {
        let space = String(repeating: " ", count: max(0, 20 - name.count))
        try Message.result(Message.printable("  \(name)\(space) \(value)"))
      }
    }
  }

  private static func terminal() async throws -> Findings {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      return [("asked", "no: standard output or input is no terminal")]
    }
    do {
      return try await TerminalCheck.findings()
    } catch {
      return [("asked", "\(error)")]
    }
  }

  /// What models compute with, and which were found.
  private static func engines(_ folders: Folders) -> Findings {
    let processor = Processor.current
    let names = processor.names
    let rates = MachineRates.current
    let catalogue = ModelCatalogue(folders.models)
    let models = catalogue.models.map(\.name)
    let boxed = [EngineRegistry.standardName, EngineRegistry.standard().starter].compactMap(\.self)
    return [
      ("in the box", boxed.joined(separator: ", ")),
      ("models", models.isEmpty ? "none found" : models.joined(separator: ", ")),
      ("looked in", catalogue.searched.joined(separator: ", ")),
      ("oneDNN", Backend.oneDNN.finding),
      ("OpenBLAS", Backend.openBLAS.finding),
      ("instructions", names.isEmpty ? "those of any processor" : names.joined(separator: ", ")),
      ("rates", "\(rates)"),
      ("precision", "\(rates.precision.rawValue): the faster one by these rates"),
    ]
  }

  /// The processor's name, and how many threads it runs at once.
  private static func processor() -> Findings {
    let text =
      FileManager.default.contents(atPath: "/proc/cpuinfo").map {
        String(decoding: $0, as: UTF8.self)
      }
      ?? ""
    let name = text.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last.map { String($0.drop { $0 == " " }) }
    return [
      ("name", name ?? "unknown"),
      ("threads", "\(ProcessInfo.processInfo.activeProcessorCount)"),
    ]
  }
}
