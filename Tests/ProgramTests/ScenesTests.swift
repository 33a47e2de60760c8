import Foundation
import Pixels
import Testing

@Suite(.onOwnThreads) struct ScenesTests {
  @Test func anImageFolderListsItsPictures() async throws {
    let home = try Home()
    let made = try await home.run("scenes", "--count", "3", "--size", "32", "-o", "set")
    #expect(made.status == 0)
    #expect(made.output.isEmpty)
    let lines = String(decoding: try home.bytes(of: "set/metadata.jsonl"), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 3)
    for (number, line) in lines.enumerated() {
      let entry = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(entry["seed"] as? Int == number)
      #expect((entry["instruction"] as? String)?.isEmpty == false)
      for field in ["file_name", "edited_file_name", "mask_file_name"] {
        let name = try #require(entry[field] as? String)
        #expect(try home.bitmap(of: "set/" + name).size == Size(width: 32, height: 32))
      }
    }
  }

  @Test func archivesHoldEveryTripletOnceAndAreTheSameEachTime() async throws {
    let home = try Home()
    for name in ["a", "b"] {
      let made = try await home.run(
        "scenes", "--count", "5", "--size", "32", "--shards", "2", "-o", name)
      #expect(made.status == 0)
    }
    var keys: [String] = []
    for shard in ["00000.tar", "00001.tar"] {
      let bytes = try home.bytes(of: "a/" + shard)
      #expect(try bytes == home.bytes(of: "b/" + shard))
      #expect(bytes.count % 512 == 0)
      keys += stride(from: 0, to: bytes.count, by: 512).compactMap { start in
        let name = String(decoding: bytes[start..<start + 100].prefix { $0 != 0 }, as: UTF8.self)
        return name.hasSuffix(".json") ? name : nil
      }
    }
    #expect(keys == (0..<5).map { "00000\($0).json" })
  }

  @Test func theStreamIsWhatItsHeaderSays() async throws {
    let home = try Home()
    let made = try await home.run(
      "scenes", "--count", "4", "--seed", "2147483648", "--size", "16", "-o", "-")
    #expect(made.status == 0)
    var rest = made.output[...]
    let header = rest.prefix { $0 != UInt8(ascii: "\n") }
    #expect(String(decoding: header, as: UTF8.self) == "PENTIMENTO-TRIPLETS 1 16 4")
    rest = rest.dropFirst(header.count + 1)
    for number in 0..<4 {
      let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let json = rest.dropFirst(4).prefix(length)
      let entry = try #require(
        try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
      #expect(entry["seed"] as? Int == 1 << 31 + number)
      rest = rest.dropFirst(4 + length + 7 * 16 * 16)
    }
    #expect(rest.isEmpty)
  }

  @Test func whatCannotBeMadeIsRefusedInOneLineAndLeavesNothing() async throws {
    let home = try Home()
    try home.makeFolder("full/of")
    try home.write([1], to: "file")
    for (arguments, status) in [
      (["-o", "full"], 73), (["-o", "file"], 73), (["-o", "missing/folder"], 73),
      (["-o", "new", "--size", "8"], 64), (["-o", "new", "--count", "0"], 64),
      (["-o", "new", "--leaves", "2"], 64), (["-o", "-", "--shards", "2"], 64),
      (["-o", "new", "--seed", "2147483647", "--count", "2"], 64),
      (["-o", "new", "--wording", "loud"], 64),
    ] {
      let outcome = try await home.run(["scenes"] + arguments)
      #expect(outcome.status == Int32(status), "\(arguments)")
      #expect(outcome.hasOneErrorLine, "\(arguments)")
    }
    #expect(try home.files == ["file", "full"])
  }
}
