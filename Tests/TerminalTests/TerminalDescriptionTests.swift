import Testing

@testable import Terminal

struct TerminalDescriptionTests {
  /// An entry of names "t\0", one flag, two numbers and five strings, each "s\0".
  private func entry(magic: Int, numberSize: Int) -> [UInt8] {
    func short(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
    return short(magic) + short(2) + short(1) + short(2) + short(5) + short(10)
      + Array("t\0".utf8) + [1] + [0] + [UInt8](repeating: 7, count: 2 * numberSize)
      + (0..<5).flatMap { short(2 * $0) } + Array("s\0s\0s\0s\0s\0".utf8)
  }

  @Test(arguments: [(0o432, 2), (0o1036, 4)])
  func stringsAreMarkedAbsentAndNothingElseChanges(magic: Int, numberSize: Int) throws {
    let before = entry(magic: magic, numberSize: numberSize)
    let after = try #require(TerminalDescription.without([1, 3, 400], in: before))
    let offsets = 12 + 4 + 2 * numberSize
    let changed = before.indices.filter { before[$0] != after[$0] }
    #expect(changed == [offsets + 2, offsets + 3, offsets + 6, offsets + 7])
    #expect(changed.allSatisfy { after[$0] == 0xFF })
  }

  @Test func whatIsNoEntryIsLeftAlone() {
    #expect(TerminalDescription.without([3], in: Array("not an entry at all".utf8)) == nil)
    let whole = entry(magic: 0o432, numberSize: 2)
    #expect(TerminalDescription.without([3], in: Array(whole.prefix(20))) == nil)
    #expect(TerminalDescription.without([3], in: []) == nil)
  }

  @Test func anEntryTheUserGaveInTheEnvironmentIsKept() {
    #expect(TerminalDescription.withoutScrolling(type: "xterm") { _ in "hex:1A01" } == nil)
  }
}
