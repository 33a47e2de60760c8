import Testing

@testable import Tensors

struct SafetensorsTests {
  private static func row(_ offsets: String, shape: String = "[2]", type: String = "F32") -> String
  {
    #"{"dtype":"\#(type)","shape":\#(shape),"data_offsets":\#(offsets)}"#
  }

  private static func outcome(_ header: String, data: Int) -> Outcome {
    Outcome(SafetensorsBuilder.file(header, data: data), Safetensors.tensors)
  }

  @Test func tensorsAreFoundByNameWhateverTheirOrder() throws {
    let header =
      #"{"b":\#(Self.row("[8,12]", shape: "[1,2]", type: "BF16")),"#
      + #""__metadata__":{"format":"pt","":"ünicode \u2713"},"#
      + #" "a\u002e\ud83d\ude00\n" : \#(Self.row("[0, 8]")),"#
      + #""empty":\#(Self.row("[12,12]", shape: "[3,0]")),"#
      + #""number":\#(Self.row("[12,20]", shape: "[]", type: "I64"))}   "#
    let tensors = try #require(Self.outcome(header, data: 20).tensors)
    let start = 8 + header.utf8.count
    #expect(
      tensors == [
        "a.😀\n": TensorInfo(format: .dense(.float32), shape: [2], range: start..<start + 8),
        "b": TensorInfo(format: .dense(.bfloat16), shape: [1, 2], range: start + 8..<start + 12),
        "empty": TensorInfo(
          format: .dense(.float32), shape: [3, 0], range: start + 12..<start + 12),
        "number": TensorInfo(format: .dense(.int64), shape: [], range: start + 12..<start + 20),
      ])
  }

  @Test func aFileWithoutTensorsIsRead() {
    #expect(Self.outcome("{}", data: 0).tensors == [:])
  }

  @Test(arguments: [
    (row("[0,7]"), 7, "“t”: [2] of F32 takes 8 bytes, its offsets give 7"),
    (row("[0,16]"), 16, "takes 8 bytes, its offsets give 16"),
    (row("[8,0]"), 8, "ends at 0, before its beginning at 8"),
    (row("[0,8]"), 12, "the last 4 bytes belong to no tensor"),
    (row("[4,12]"), 12, "at 4 leaves a gap before it, which ends at 0"),
    (row("[0,8]"), 5, "cut short: 67 of 70 bytes are there; download it again"),
    (row("[0,8]", shape: "[4294967296,4294967296]"), 8, "too large for any file"),
    (row("[0,0]", shape: "[4503599627370496,4503599627370496,0]"), 0, "too large for any file"),
    (row("[0,8]", shape: "[-2]"), 8, "not negative, is expected"),
    (row("[0,8]", shape: "[2.0]"), 8, "not written as a whole number"),
    (row("[0,8]", shape: "[2e0]"), 8, "not written as a whole number"),
    (row("[0,8]", shape: "[02]"), 8, "begins with 0"),
    (row("[0,8]", shape: "[\"2\"]"), 8, "a whole number"),
    (row("[0,8]", shape: "[2,]"), 8, "a whole number"),
    (row("[0,8]", shape: "2"), 8, "“[” is expected"),
    (row("[0,8]", shape: "[[2]]"), 8, "a whole number"),
    (
      row("[0,8]", shape: "[2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]"),
      8, "more than 32 numbers"
    ),
    (row("[0,99999999999999999999999]"), 8, "too large"),
    (row("[0,9007199254740992]"), 8, "too large"),
    (row("[0]"), 8, "lacks its type, shape or two offsets"),
    (row("[0,8,9]"), 8, "more than 2 numbers"),
    (row("[0,8]", type: "F31"), 8, "the unknown type “F31”"),
    (row("[0,8]", type: "F8_E4M3"), 8, "stored as F8_E4M3, which is not read; use the model's"),
    (#"{"dtype":"F32","shape":[2]}"#, 8, "“t” lacks its type, shape or two offsets"),
    (#"{"shape":[2],"data_offsets":[0,8]}"#, 8, "lacks its type"),
    (
      #"{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}"#, 8,
      "“dtype” occurs twice"
    ),
    (
      #"{"dtype":"F32","shape":[2],"data_offsets":[0,8],"stride":[1]}"#, 8,
      "“stride” is no property of a tensor"
    ),
    (#"{"dtype":4,"shape":[2],"data_offsets":[0,8]}"#, 8, "“\"” is expected"),
    ("[[[[[[[[[[]]]]]]]]]]", 8, "“{” is expected"),
    ("null", 8, "“{” is expected"),
    ("", 0, "“{” is expected"),
  ])
  func aWrongTensorIsRefusedByName(row: String, data: Int, complaint: String) {
    let line = Self.outcome(#"{"t":\#(row)}"#, data: data).line
    #expect(line.contains(complaint))
  }

  @Test(arguments: [
    (#"{"a":\#(row("[0,8]")),"b":\#(row("[4,12]"))}"#, 12, "“b” at 4 overlaps the tensor before"),
    (#"{"a":\#(row("[0,8]")),"b":\#(row("[0,8]"))}"#, 8, "overlaps"),
    (#"{"a":\#(row("[0,8]")),"b":\#(row("[9,17]"))}"#, 17, "“b” at 9 leaves a gap"),
    (#"{"a":\#(row("[0,8]")),"a":\#(row("[8,16]"))}"#, 16, "“a” occurs twice"),
    (#"{"a":\#(row("[0,8]")),"\u0061":\#(row("[8,16]"))}"#, 16, "“a” occurs twice"),
    (#"{"__metadata__":{"a":"1","a":"2"}}"#, 0, "“a” occurs twice"),
    (#"{"__metadata__":{"a":1}}"#, 0, "“\"” is expected"),
    (#"{"__metadata__":{"a":{"b":"c"}}}"#, 0, "“\"” is expected"),
    (#"{"__metadata__":"a"}"#, 0, "“{” is expected"),
    (#"{"a":\#(row("[0,8]"))} x"#, 8, "something follows the last brace"),
    (#"{"a":\#(row("[0,8]"))}}"#, 8, "something follows the last brace"),
    ("{\"a\":\(row("[0,8]"))}\0", 8, "something follows the last brace"),
    (#"{"a":\#(row("[0,8]")),}"#, 8, "“\"” is expected"),
    (#"{"a":\#(row("[0,8]"))"#, 8, "“}” is expected"),
    (#"{"a" \#(row("[0,8]"))}"#, 8, "“:” is expected"),
    (#"{a:\#(row("[0,8]"))}"#, 8, "“\"” is expected"),
    (#"{"a"#, 0, "a string does not end"),
    (#"{"a\"#, 0, "a string does not end"),
    (#"{"\x"#, 0, "an escape that JSON does not know"),
    (#"{"\u12g4":1}"#, 0, "four hexadecimal digits"),
    (#"{"\ud83d":1}"#, 0, "half a surrogate pair"),
    (#"{"\ud83d\u0041":1}"#, 0, "half a surrogate pair"),
    (#"{"\ude00":1}"#, 0, "half a surrogate pair"),
    ("{\"a\u{1}\":1}", 0, "a control character in a string"),
    (" {}", 0, "the header does not begin with “{”"),
    ("\u{FEFF}{}", 0, "the header does not begin with “{”"),
    ("[]", 0, "the header does not begin with “{”"),
    ("", 0, "the header does not begin with “{”"),
  ])
  func aWrongHeaderIsRefused(header: String, data: Int, complaint: String) {
    #expect(Self.outcome(header, data: data).line.contains(complaint))
  }

  @Test(
    arguments: [
      ([0xFF], "not UTF-8"), ([0xC0, 0x80], "not UTF-8"), ([0xED, 0xA0, 0x80], "not UTF-8"),
      ([0xF4, 0x90, 0x80, 0x80], "not UTF-8"), ([0xE2, 0x82], "not UTF-8"),
    ] as [([UInt8], String)])
  func aNameThatIsNotUTF8IsRefused(name: [UInt8], complaint: String) {
    let header = Array(#"{""#.utf8) + name + Array(#"":\#(Self.row("[0,8]"))}"#.utf8)
    let file = SafetensorsBuilder.file(header, data: 8)
    #expect(Outcome(file, Safetensors.tensors).line.contains(complaint))
  }

  @Test(
    arguments: [
      (100_000_001, "a header of 100000001 bytes is above the limit of 100 MB"),
      (.max, "a header of 18446744073709551615 bytes is above the limit of 100 MB"),
      (1 << 63, "above the limit"), (100_000_000, "cut short: 10 of 100000008 bytes are there"),
      (3, "cut short: 10 of 11 bytes are there"), (1, "“}” is expected"),
      (0, "does not begin with"),
    ] as [(UInt64, String)])
  func theLengthOfTheHeaderIsNotTrusted(length: UInt64, complaint: String) {
    let file = SafetensorsBuilder.file(Array("{ ".utf8), data: 0, length: length)
    let line = Outcome(file, Safetensors.tensors).line
    #expect(line.contains(complaint) || length == 1 && line.contains("“\"” is expected"))
  }

  @Test func aFileCutShortAnywhereIsAnError() {
    let file = SafetensorsBuilder.file(SafetensorsBuilder.header(tensors: 3), data: 24)
    #expect(Outcome(file, Safetensors.tensors).tensors?.count == 3)
    for count in 0..<file.count {
      #expect(Outcome(Array(file.prefix(count)), Safetensors.tensors).line.contains("cut short"))
    }
  }

  @Test func deepNestingDoesNotExhaustTheStack() {
    for opening in ["[", #"{"a":"#] {
      let nested = String(repeating: opening, count: 200_000)
      #expect(Self.outcome(#"{"t":\#(nested)"#, data: 0).line.contains("damaged"))
      let line = nested.utf8.withContiguousStorageIfAvailable { bytes in
        #expect(throws: WeightFileFault.self) {
          var scanner = JSONScanner(UnsafeRawBufferPointer(bytes), subject: "the text")
          try scanner.skipValue()
        }?.line
      }
      #expect(line??.contains("nested too deeply") == true)
    }
  }

  @Test func namesFromAFileCannotDisturbTheTerminal() {
    let name = #"\u001b[2J\u202e"# + String(repeating: "x", count: 500)
    let line = Self.outcome(#"{"\#(name)":\#(Self.row("[8,0]"))}"#, data: 8).line
    #expect(!line.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(line.count < 250)
  }
}
