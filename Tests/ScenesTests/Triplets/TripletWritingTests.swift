import Pixels
import Testing

@testable import Scenes

@Suite struct TripletWritingTests {
  private let triplet = TripletSequence(seed: 9, size: 24)[0]

  @Test func theStreamHasEveryPictureInItsPlace() {
    let bytes = RawStream.bytes(of: triplet)
    let length = bytes[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(String(decoding: bytes[4..<4 + length], as: UTF8.self) == triplet.json())
    let pictures = Array(bytes[(4 + length)...])
    #expect(pictures.count == 7 * 24 * 24)
    let source = triplet.source.pixels.flatMap { [$0.x, $0.y, $0.z] }
    let target = triplet.target.pixels.flatMap { [$0.x, $0.y, $0.z] }
    #expect(pictures == source + triplet.mask.values + target)
    #expect(RawStream.header(size: 24, count: 7) == Array("PENTIMENTO-TRIPLETS 1 24 7\n".utf8))
  }

  @Test func textInJSONIsEscaped() {
    #expect(RecordValue.text("say \"ü\" \\\n\u{1F}").json == #""say \"ü\" \\\u000a\u001f""#)
  }

  @Test func anArchiveEntryIsAsPOSIXWantsIt() throws {
    let entry = TarEntry(name: "000001.json", content: Array("{}".utf8)).bytes
    #expect(entry.count == 1024)
    #expect(Array(entry[257..<265]) == Array(("ustar\0" + "00").utf8))
    var header = Array(entry[..<512])
    let told = String(decoding: header[148..<154], as: UTF8.self)
    header.replaceSubrange(148..<156, with: repeatElement(UInt8(ascii: " "), count: 8))
    #expect(Int(told, radix: 8) == header.reduce(0) { $0 + Int($1) })
    #expect(String(decoding: entry[124..<135], as: UTF8.self) == "00000000002")
    #expect(Array(entry[512..<514]) == Array("{}".utf8))
  }

  @Test func valuesMadeSideBySideAreTakenInOrder() async throws {
    var taken: [Int] = []
    try await OrderedWork.forEach(of: 50, ahead: 6) { number in
      for _ in 0..<(number * 7 % 5) { await Task.yield() }
      return number
    } take: {
      taken.append($0)
    }
    #expect(taken == Array(0..<50))
  }

  @Test func aFaultOfTheMakerEndsTheWork() async {
    struct Broken: Error {}
    var taken = 0
    await #expect(throws: Broken.self) {
      try await OrderedWork.forEach(of: 50, ahead: 4) { number in
        if number == 10 { throw Broken() }
        return number
      } take: { _ in
        taken += 1
      }
    }
    #expect(taken <= 10)
  }
}
