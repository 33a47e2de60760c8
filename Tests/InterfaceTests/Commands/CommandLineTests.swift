import Editing
@testable import Interface
import Testing

@Suite struct CommandLineTests {
  @Test(arguments: [
    ("undo", "undo", ""), ("und", "undo", ""), ("  undo  ", "undo", ""),
    ("guidance 5", "guidance", "5"), ("image-guidance   1.2 ", "image-guidance", "1.2"),
    ("guidance-i 0.2-0.8", "guidance-interval", "0.2-0.8"),
    ("guidance-rescale 0.7", "guidance-rescale", "0.7"),
    ("image 1.2", "image-guidance", "1.2"), ("mask 120,80 200x160", "mask", "120,80 200x160"),
    ("mask", "mask", ""), ("negative rain and snow", "negative", "rain and snow"),
    ("w", "write", ""), ("w /tmp/a b.png", "write", "/tmp/a b.png"), ("q", "quit", ""),
    ("e photo.png", "open", "photo.png"), ("u", "undo", ""), ("r", "again", ""),
    ("models", "engine", ""), ("engine ip2p", "engine", "ip2p"), ("variants 4", "variants", "4"),
  ])
  func aLineIsACommandAndItsArgument(
    line: String, name: String, argument: String
  ) throws {
    let read = try CommandLine(line)
    #expect(read.command.name == name)
    #expect(read.argument == argument)
    #expect(!read.isForced)
  }

  @Test(arguments: [
    ("write!", "write", ""), ("w! out.png", "write", "out.png"), ("quit!", "quit", ""),
    ("q!", "quit", ""),
  ])
  func aBangForcesTheCommand(line: String, name: String, argument: String) throws {
    let read = try CommandLine(line)
    #expect(read.command.name == name)
    #expect(read.argument == argument)
    #expect(read.isForced)
  }

  @Test func anExclamationMarkInTheArgumentForcesNothing() throws {
    let read = try CommandLine("negative no people!")
    #expect(read.argument == "no people!")
    #expect(!read.isForced)
  }

  @Test func anExactNameWinsOverLongerOnes() throws {
    #expect(try CommandLine("compare").command.name == "compare")
    #expect(try CommandLine("zoom").command.name == "zoom")
    #expect(try CommandLine("compare-v").command.name == "compare-view")
  }

  @Test func anAmbiguousNameIsRefusedWithOneThatItMayMean() {
    #expect(throws: EditingError.unknownCommand("zoom-", nearest: "zoom-in")) {
      try CommandLine("zoom-")
    }
  }

  @Test(arguments: [
    ("wriet", "write"), ("undoo", "undo"), ("guidence 5", "guidance"), ("hlep", "help"),
  ])
  func aMistypedNameIsAnsweredWithTheNearest(line: String, nearest: String) {
    let error = #expect(throws: EditingError.self) { try CommandLine(line) }
    #expect(error?.description.contains("did you mean “\(nearest)”") == true)
  }

  @Test(arguments: ["set", "qx", "paint"])
  func whereNothingIsNearNothingIsSuggested(line: String) {
    #expect(throws: EditingError.unknownCommand(line, nearest: nil)) { try CommandLine(line) }
  }

  @Test(arguments: ["", "   ", "!"])
  func anEmptyLineSuggestsNothing(line: String) {
    #expect(throws: EditingError.unknownCommand("", nearest: nil)) { try CommandLine(line) }
  }

  @Test(arguments: Command.all.filter(\.needsArgument))
  func aMissingArgumentIsNamed(command: Command) {
    let name = command.name
    #expect(throws: EditingError.argument(command: name, expected: command.argument)) {
      try CommandLine(name)
    }
  }

  @Test(arguments: Command.all.filter(\.argument.isEmpty))
  func anArgumentWhereNoneBelongsIsRefused(command: Command) {
    #expect(throws: EditingError.self) { try CommandLine(command.name + " something") }
  }
}
