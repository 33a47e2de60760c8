import Foundation
import Glibc
import Testing
import TestSupport

/// The editor under keys, pastes, mouse reports, broken sequences, sizes and signals at random, with
/// a terminal that stops reading now and then.
///
/// It never crashes, a signal always ends it, the terminal is given back, and the session can be
/// read. `PENTIMENTO_FUZZ_MINUTES` is how long it goes on, with `PENTIMENTO_FUZZ_SEED` from a seed.
@Suite(.serialized, .onOwnThreads) struct TerminalFuzzTests {
  private static func variable(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test func nothingThatATerminalSendsBreaksTheEditor() async throws {
    let first = Self.variable("PENTIMENTO_FUZZ_SEED") ?? 1
    let end = Self.variable("PENTIMENTO_FUZZ_MINUTES").map {
      ContinuousClock.now + .seconds(60 * $0)
    }
    // Without a time, a few rounds: so much work whatever the machine.
    var seed = first
    repeat {
      do {
        try await round(seed: UInt64(seed))
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
      seed += 1
    } while end.map { ContinuousClock.now < $0 } ?? (seed < first + 3)
    print("terminal fuzz: \(seed - first) rounds")
  }

  private func round(seed: UInt64) async throws {
    var random = SeededNumbers(seed: seed)
    let home = try await Home.withScene()
    let kind = random.pick([TerminalKind.sixel, .plain, .silent])
    let run = try EditorRun(in: home, on: kind, environment: ["EDITOR": "true", "VISUAL": "true"])
    try await run.wait(for: "the first screen") { $0.isAlternate && $0.shows("scene.png") }
    var isStalled = false
    /// Bytes typed while the terminal stalls; the line holds 4 KiB, and whoever types more waits.
    var typed = 0
    for _ in 0..<150 where run.screen.told["status"] == nil {
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        (isStalled, typed) = (Bool.random(using: &random), 0)
        run.terminal.setStalled(isStalled)
      case 1: run.terminal.resize(to: Self.size(&random))
      case 2: try run.signal(random.pick([SIGWINCH, SIGCONT]))
      case 3: try await Task.sleep(for: .milliseconds(Int.random(in: 0...50, using: &random)))
      default:
        let input = Self.input(&random)
        typed += input.utf8.count
        if isStalled, typed > 3000 {
          isStalled = false
          run.terminal.setStalled(false)
        }
        run.type(input)
      }
    }
    try run.signal(random.pick([SIGTERM, SIGHUP, SIGINT]))
    try await run.waitUntilGone()
    run.terminal.setStalled(false)
    let status = try await run.end()
    // Keys may have ended it before the signal came.
    #expect([0, 128 + SIGTERM, 128 + SIGHUP, 128 + SIGINT].contains(status), "seed \(seed)")
    #expect(run.terminal.settings == run.settings, "seed \(seed)")
    if !isStalled {
      #expect(!run.screen.isAlternate, "seed \(seed)")
      #expect(run.screen.modes == [7, 25], "seed \(seed)")
    }
    for session in try home.sessions {
      let log = try await home.run("log", session)
      #expect(log.status == 0 && !log.text.isEmpty, "seed \(seed): \(log.errors)")
    }
  }

  private static func size(_ random: inout SeededNumbers) -> ScreenSize {
    var size = ScreenSize(
      columns: random.pick([1, 20, 80, 100, 300]),
      rows: random.pick([1, 8, 24, 30, 100]))
    if Int.random(in: 0..<10, using: &random) == 0 {
      (size.columns, size.cellWidth, size.cellHeight) = (32_768, 0, 0)
    }
    return size
  }

  // MARK: input

  private static let words = [
    "i", "make it warmer", "invert", "the sky blue", ":", "zoom 1e300", "go 99999999999999999999",
    "guidance nan", "steps -1", "mask 1,2 3x4", "theme [.]", "variants 99", "name x", "open /", "?",
    "e",
    "h", "H", "j", "k", "l", "m", "M", "u", "U", "r", "v", "V", "c", "f", "w", "x", "S", "+", "-",
    "0", "\r",
    "\r", "\t", "\u{1B}", "\u{7F}", "\u{3}", "\u{10}", "\u{12}", "\u{18}", "\u{C}", "y", "n", "é",
    "👨‍👩‍👧",
    "e\u{301}\u{301}\u{301}", "\u{202E}", "\u{0}",
  ]
  private static let finals = Array("ABCDEFGHIJMNOPQRSTZabcdmnrtuxy~$^@ ")

  private static func input(_ random: inout SeededNumbers) -> String {
    func number(_ random: inout SeededNumbers) -> String {
      random.pick([
        "", "0", "1", "2", "27", "64", "200", "201", "999", "65536", "99999999999999999999", "-5",
        "1:3",
      ])
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1, 2: return random.pick(words)
    case 3:
      let numbers = (0..<Int.random(in: 0...4, using: &random)).map { _ in number(&random) }
      let (prefix, final) = (random.pick(["", "<", "?", ">", "="]), random.pick(finals))
      return "\u{1B}[\(prefix)\(numbers.joined(separator: ";"))\(final)"
    case 4:
      let (code, x, y) = (number(&random), number(&random), number(&random))
      return "\u{1B}[<\(code);\(x);\(y)\(random.pick(["M", "m"]))"
    case 5:
      let end = Bool.random(using: &random) ? "\u{1B}[201~" : ""
      let text = random.pick(words)
      let count = random.pick([1, 30, 3000])
      return "\u{1B}[200~\(String(repeating: text, count: count))\(end)"
    case 6:
      return random.pick([
        "\u{1B}]11;rgb:", "\u{1B}P>|", "\u{1B}_G", "\u{1B}[M", "\u{1B}O", "\u{1B}[",
        "\u{1B}\u{1B}[",
      ])
    default:
      return String(repeating: random.pick(words), count: 50)
    }
  }
}
