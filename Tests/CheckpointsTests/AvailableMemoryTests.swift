import Testing

@testable import Checkpoints

@Suite struct AvailableMemoryTests {
  @Test func availableMemoryIsReadFromWhatLinuxWrites() {
    let text = "MemTotal:       24567890 kB\nMemFree:  100 kB\nMemAvailable:   20000000 kB\n"
    #expect(AvailableMemory.bytes(meminfo: text) == 20_480_000_000)
    #expect(AvailableMemory.bytes(meminfo: "MemTotal: 1 kB\n") == nil)
  }
}
