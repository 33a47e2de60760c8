import FoundationEssentials
@testable import Interface
import Testing
import TestSupport

@Suite struct InstructionLogTests {
  @Test func instructionsComeBackInTheNextSession() throws {
    let folder = try ScratchFolder()
    let path = folder["state/instructions"]
    #expect(InstructionLog.read(path).lines == [])
    InstructionLog.append("make it winter", to: path)
    InstructionLog.append("größer\nund wärmer", to: path)
    #expect(InstructionLog.read(path).lines == ["make it winter", "größer und wärmer"])
  }

  @Test func onlyTheLatestAreKept() throws {
    let folder = try ScratchFolder()
    let path = folder["instructions"]
    let many = (1...700).map { "line \($0)\n" }.joined()
    try Data(many.utf8).write(to: URL(filePath: path))
    InstructionLog.append("the last", to: path)
    let lines = InstructionLog.read(path).lines
    #expect(lines.count == 500)
    #expect(lines.first == "line 202" && lines.last == "the last")
  }

  @Test func aLogThatCannotBeWrittenDisturbsNobody() {
    InstructionLog.append("make it winter", to: "/proc/nowhere/instructions")
    #expect(InstructionLog.read("/proc/nowhere/instructions").lines == [])
  }
}
