import Glibc
import TestSupport
import Testing

@testable import Tensors

struct WeightFileTests {
  /// The line a person sees, after the path.
  private static func line(_ path: String) -> String {
    do throws(WeightFileError) {
      _ = try WeightFile.read(path)
      return "it was read"
    } catch {
      return error.description
    }
  }

  private static func line(_ content: some Sequence<UInt8>) throws -> String {
    let folder = try ScratchFolder()
    try folder.write(content, to: "model.safetensors")
    return line(folder["model.safetensors"])
  }

  @Test(arguments: ["types.safetensors", "types.ckpt", "protocol4.ckpt"])
  func everyTypeIsReadAsTheReferenceWroteIt(name: String) throws {
    let tensors = try WeightFile.read(Fixture.path(name))
    #expect(tensors.count == 12)
    let halves = (0..<6).map { Float($0) / 2 }
    let wholes = halves.map { Int64($0) }
    let elements = { (name: String) in try #require(tensors[name]) }
    #expect(try elements("float32").numbers(Float.self) == halves)
    #expect(try elements("float64").numbers(Double.self) == halves.map(Double.init))
    #expect(
      try elements("bfloat16").numbers(UInt16.self).map { Float(bitPattern: UInt32($0) << 16) }
        == halves)
    #expect(
      try elements("float16").numbers(UInt16.self)
        == [0, 0x3800, 0x3C00, 0x3E00, 0x4000, 0x4100])
    #expect(try elements("int64").numbers(Int64.self) == wholes)
    #expect(try elements("int32").numbers(Int32.self).map(Int64.init) == wholes)
    #expect(try elements("int16").numbers(Int16.self).map(Int64.init) == wholes)
    #expect(try elements("int8").numbers(Int8.self).map(Int64.init) == wholes)
    #expect(try elements("uint8").numbers(UInt8.self).map(Int64.init) == wholes)
    #expect(try elements("bool").numbers(UInt8.self) == [1, 0, 1])
    #expect(try elements("number").numbers(Float.self) == [0.5])
    #expect(try elements("number").shape == [])
    #expect(try elements("empty").shape == [0, 4])
    #expect(try elements("float32").shape == [2, 3])
    #expect(
      Set(tensors.values.map(\.format)) == Set(ElementType.allCases.map { .dense($0) }))
    #expect(try elements("float16").floats == halves)
    #expect(try elements("int64").floats == wholes.map { Float($0) })
    #expect(try elements("int32").floats == wholes.map { Float($0) })
    #expect(try elements("int16").floats == wholes.map { Float($0) })
    #expect(try elements("int8").floats == wholes.map { Float($0) })
    #expect(try elements("bool").floats == [1, 0, 1])
  }

  @Test func aCheckpointOfLightningGivesItsStateDictionary() throws {
    let tensors = try WeightFile.read(Fixture.path("lightning.ckpt"))
    #expect(tensors.keys.sorted() == ["bias", "steps", "weight"])
    #expect(tensors["weight"]?.shape == [2, 2])
    #expect(try #require(tensors["weight"]).numbers(Float.self) == [0, 0.5, 1, 1.5])
    #expect(try #require(tensors["steps"]).numbers(Int64.self) == [7])
  }

  @Test func viewsShareTheirStorage() throws {
    let tensors = try WeightFile.read(Fixture.path("nested.bin"))
    #expect(tensors.keys.sorted() == ["model.all", "model.column", "model.second"])
    #expect(try #require(tensors["model.second"]).numbers(Float.self) == [1.5, 2, 2.5])
    let (all, second) = (tensors["model.all"]?.bytes.range, tensors["model.second"]?.bytes.range)
    #expect(second?.lowerBound == (all?.lowerBound ?? 0) + 12)
  }

  @Test(arguments: [
    ("hostile.ckpt", "refused, since loading it would run code: “posix.system”; get the model as"),
    ("module.ckpt", "would run code: “torch.nn.modules.linear.Linear”"),
    ("old.ckpt", "the old torch format, from before torch 1.6; convert it in Python: torch.save("),
    ("transposed.ckpt", "“weight” of shape [3, 2] is stored with strides [1, 3]; save it again"),
    ("nothing.ckpt", "there is no such file"), ("", "it is a folder"),
  ])
  func whatCannotBeReadSaysWhyAndWhatMendsIt(name: String, complaint: String) {
    let line = Self.line(Fixture.path(name))
    #expect(line.hasPrefix(Fixture.path(name) + ": "))
    #expect(line.contains(complaint))
  }

  @Test(arguments: [
    ("", "the file is empty; download it again"),
    (
      "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 4265146304\n",
      "the pointer of Git LFS that stands for the file, not weights; run git lfs pull"
    ),
    ("\n <!DOCTYPE html><html>", "a web page, not weights; download the file itself"),
    ("\u{FEFF}<html lang=\"fr\">é", "a web page"), ("<?xml version='1.0'?><Error/>", "an XML"),
    ("Entry not found", "a text beginning “Entry not found”"),
    ("{\"error\":\"Repository not found\"}", "JSON without a weight_map"),
    ("GGUF\u{3}\0\0\0\0", "a GGUF file"), ("PK\u{3}\u{4}\0\0\0", "cut short"),
    ("PK\u{5}\u{6}\0\0\0", "an empty or split zip archive"), ("\u{8}\0\0", "cut short"),
    (String(repeating: "\0", count: 3000), "begins with 1024 zeros, as broken downloads do"),
    ("\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}", "a file of an unknown kind"),
    ("\u{10}\0\0\0\0\0\0\0{\"a\":", "the file is cut short: 13 of 24 bytes are there"),
    ("\u{10}\0\0\0\0\0\0\u{1}{\"a\":", "above the limit of 100 MB"),
    ("\u{2}\0\0\0\0\0\0\0[]", "the header does not begin with “{”"),
  ])
  func whatIsNoWeightFileIsCalledWhatItIs(content: String, complaint: String) throws {
    #expect(try Self.line(content.utf8).contains(complaint))
  }

  @Test func binaryFilesAreNotTakenForText() throws {
    #expect(try Self.line([0x80, 4, 0x4E, 0x2E]).contains("a Python pickle"))
    #expect(try Self.line([UInt8](repeating: 0xFE, count: 90)).contains("of an unknown kind"))
  }

  @Test func aModelInSeveralFilesIsReadThroughItsIndex() throws {
    let tensors = try WeightFile.read(Fixture.path("model.safetensors.index.json"))
    #expect(tensors.mapValues(\.shape) == ["part1.weight": [2], "part2.weight": [3]])
  }

  @Test(arguments: [
    (#"{"weight_map":{"a":"one"}}"#, "one: ", "tensor “a” of the model's index is not in it"),
    (#"{"weight_map":{"part1.weight":"one","b":"one"}}"#, "one: ", "“b” of the model's index"),
    (#"{"weight_map":{"part1.weight":"both"}}"#, "both: ", "“b” is not in the model's index"),
    (#"{"weight_map":{"part1.weight":"one","b":"two"}}"#, "two: ", "there is no such file"),
    (#"{"weight_map":{"part1.weight":"index"}}"#, "index: ", "it is an index and stands in one"),
    (#"{"weight_map":{"a":"../one"}}"#, "index: ", "“../one” is not inside the model's folder"),
    (#"{"weight_map":{"a":"/etc/passwd"}}"#, "index: ", "is not inside"),
    (#"{"weight_map":{"a":"x/../../one"}}"#, "index: ", "is not inside"),
    (#"{"weight_map":{"a":"one\u0000"}}"#, "index: ", "is not inside"),
    (#"{"weight_map":{"a":""}}"#, "index: ", "is not inside"),
    (#"{"weight_map":{"a":1}}"#, "index: ", "is expected"),
    (#"{"weight_map":{"a":"one","a":"one"}}"#, "index: ", "“a” occurs twice"),
    (#"{"weight_map":{}}"#, "index: ", "without a weight_map"),
    (#"{"metadata":{"x":[1,-2.5e3,true,null,{}]},"weight_map":{"a":"one"}"#, "index: ", "“}”"),
    (#"{"metadata":[1,tru]}"#, "index: ", "a value is expected"),
  ])
  func anIndexThatDoesNotAgreeIsRefused(index: String, file: String, complaint: String) throws {
    let folder = try ScratchFolder()
    try folder.write(index, to: "index")
    let tensor = #"{"dtype":"U8","shape":[1],"data_offsets":[0,1]}"#
    let one = #"{"part1.weight":\#(tensor)}"#
    let both = #"{"part1.weight":\#(tensor),"b":{"dtype":"U8","shape":[0],"data_offsets":[1,1]}}"#
    try folder.write(SafetensorsBuilder.file(one, data: 1), to: "one")
    try folder.write(SafetensorsBuilder.file(both, data: 1), to: "both")
    let line = Self.line(folder["index"])
    #expect(line.contains("/\(file)"))
    #expect(line.contains(complaint))
  }

  @Test func aFileThatChangesIsNoticed() throws {
    let folder = try ScratchFolder()
    try folder.write([1, 2, 3], to: "a")
    let file = try MappedFile(folder["a"])
    #expect(file.isUnchanged)
    try folder.write([1, 2, 3, 4], to: "a")
    #expect(!file.isUnchanged)
  }

  @Test func aPipeIsRefusedWithoutWaiting() throws {
    let folder = try ScratchFolder()
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    #expect(Self.line(folder["pipe"]).contains("it is not a regular file"))
  }
}

extension StoredTensor {
  /// The elements as they lie in the file.
  fileprivate func numbers<Number: BitwiseCopyable>(_ type: Number.Type) -> [Number] {
    bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: MemoryLayout<Number>.size).map {
        bytes.loadUnaligned(fromByteOffset: $0, as: type)
      }
    }
  }
}
