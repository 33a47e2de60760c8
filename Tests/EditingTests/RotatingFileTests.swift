import FoundationEssentials
import Glibc
import Testing
import TestSupport

@testable import Editing

@Suite struct RotatingFileTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func mode(_ name: String) -> mode_t {
    var facts = stat()
    return stat(folder[name], &facts) == 0 ? facts.st_mode & 0o777 : 0
  }

  @Test func nobodyElseMayReadIt() throws {
    try folder.write("old\n", to: "log")
    chmod(folder["log"], 0o644)
    RotatingFile(path: folder["log"], limit: 100)?.append("new")
    #expect(RotatingFile.lines(of: folder["log"]) == ["old", "new"])
    #expect(mode("log") == 0o600)
  }

  @Test func aFullOneIsKeptOnceAndANewOneBegun() throws {
    let file = try #require(RotatingFile(path: folder["state/log"], limit: 40))
    for number in 1...20 { file.append("line \(number)\nof two") }
    #expect(try folder.bytes(of: "state/log").count < 60)
    #expect(try folder.bytes(of: "state/log.old").count < 60)
    #expect(RotatingFile.lines(of: folder["state/log"]).last == "line 20 of two")
    #expect(mode("state/log") == 0o600)
  }

  @Test func twoWritersLoseNothingOfEachOther() async throws {
    let path = folder["log"]
    await withTaskGroup { group in
      for writer in ["a", "b"] {
        group.addTask {
          // Opened anew for each line, as a program that is started often.
          for number in 1...200 {
            RotatingFile(path: path, limit: 1 << 20)?.append("\(writer) \(number)")
          }
        }
      }
    }
    let lines = RotatingFile.lines(of: path)
    for writer in ["a", "b"] {
      #expect(lines.filter { $0.hasPrefix(writer) } == (1...200).map { "\(writer) \($0)" })
    }
  }

  @Test func whoeverHoldsTheOldFileGoesOnInTheNewOne() throws {
    let one = try #require(RotatingFile(path: folder["log"], limit: 10))
    let other = try #require(RotatingFile(path: folder["log"], limit: 10))
    one.append("a long line")
    one.append("second")
    other.append("third")
    #expect(RotatingFile.lines(of: folder["log"]) == ["a long line", "second", "third"])
  }
}
