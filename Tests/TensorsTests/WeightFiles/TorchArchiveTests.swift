import Testing

@testable import Tensors

struct TorchArchiveTests {
  private static let storage = [UInt8](repeating: 7, count: 24)

  private static func outcome(_ value: [UInt8]) -> Outcome {
    outcome(pickle: PickleBuilder.pickle(value))
  }

  private static func outcome(pickle: [UInt8]) -> Outcome {
    outcome(ZipBuilder(pickle: pickle, storages: ["0": storage]))
  }

  private static func outcome(_ zip: ZipBuilder) -> Outcome {
    Outcome(zip.file, TorchArchive.tensors)
  }

  private static let tensor = PickleBuilder.tensor(shape: [2, 3], strides: [3, 1])
  private static let pickle = PickleBuilder.pickle(PickleBuilder.dictionary(("t", tensor)))
  private static var zip: ZipBuilder { ZipBuilder(pickle: pickle, storages: ["0": storage]) }

  @Test(arguments: [false, true])
  func aTensorLiesWhereItsStorageDoes(isWide: Bool) throws {
    var zip = Self.zip
    zip.isWide = isWide
    let info = try #require(Self.outcome(zip).tensors?["t"])
    #expect(info.format == .dense(.float32))
    #expect(info.shape == [2, 3])
    #expect(Array(zip.file[info.range]) == Self.storage)
  }

  @Test func aStateDictionaryInsideDecides() {
    let value = PickleBuilder.dictionary(
      ("other", Self.tensor), ("state_dict", PickleBuilder.dictionary(("t", Self.tensor))))
    #expect(Self.outcome(value).tensors?.keys.sorted() == ["t"])
  }

  @Test func dictionariesInsideGiveDottedNamesButNotAnOptimizers() {
    let inner = PickleBuilder.dictionary(("t", Self.tensor))
    let value = PickleBuilder.dictionary(
      ("unet", inner), ("optimizer_states", inner), ("t", Self.tensor), ("epoch", [0x4E]))
    #expect(Self.outcome(value).tensors?.keys.sorted() == ["t", "unet.t"])
  }

  @Test func aViewKeepsItsOffsetAndAnyStrideOfOneElement() throws {
    let view = PickleBuilder.tensor(offset: 3, shape: [1, 3], strides: [99, 1])
    let info = try #require(Self.outcome(PickleBuilder.dictionary(("t", view))).tensors?["t"])
    #expect(info.range.count == 12)
    let whole = try #require(
      Self.outcome(PickleBuilder.dictionary(("t", Self.tensor))).tensors?["t"])
    #expect(info.range.upperBound - whole.range.upperBound == view.count - Self.tensor.count)
  }

  @Test(arguments: [
    (
      PickleBuilder.tensor(shape: [3, 2], strides: [1, 3]),
      "“t” of shape [3, 2] is stored with strides [1, 3]; save it again after .contiguous()"
    ),
    (PickleBuilder.tensor(shape: [7], strides: [1]), "[7] reaches beyond its storage"),
    (PickleBuilder.tensor(offset: 1, shape: [6], strides: [1]), "reaches beyond its storage"),
    (PickleBuilder.tensor(offset: .max, shape: [1], strides: [1]), "reaches beyond its storage"),
    (PickleBuilder.tensor(offset: -1, shape: [1], strides: [1]), "torch would not write"),
    (PickleBuilder.tensor(shape: [.max, .max], strides: [1, 1]), "reaches beyond its storage"),
    (PickleBuilder.tensor(shape: [-1], strides: [1]), "whole numbers, not negative"),
    (PickleBuilder.tensor(shape: [1], strides: [1, 1]), "1 dimensions with 2 strides"),
    (PickleBuilder.tensor(shape: Array(repeating: 1, count: 33), strides: []), "no short tuple"),
    (PickleBuilder.tensor(count: 7, shape: [1], strides: [1]), "24 bytes and claims 7 elements"),
    (PickleBuilder.tensor(count: .max, shape: [1], strides: [1]), "24 bytes and claims"),
    (PickleBuilder.tensor(count: -1, shape: [1], strides: [1]), "a reference that is no storage"),
    (PickleBuilder.tensor(key: "1", shape: [1], strides: [1]), "entry “1” is not in the archive"),
    (PickleBuilder.tensor(key: "../0", shape: [1], strides: [1]), "is not in the archive"),
    (
      PickleBuilder.tensor(storage: "ComplexFloatStorage", shape: [1], strides: [1]),
      "“torch.ComplexFloatStorage”, which is not read"
    ),
  ])
  func aTensorThatDoesNotFitIsRefused(tensor: [UInt8], complaint: String) {
    let line = Self.outcome(PickleBuilder.dictionary(("t", tensor))).line
    #expect(line.contains(complaint))
  }

  @Test(arguments: [
    ("posix", "system"), ("os", "system"), ("builtins", "eval"), ("builtins", "getattr"),
    ("subprocess", "Popen"), ("torch", "load"), ("torch.hub", "load"), ("__main__", "Model"),
    ("torch._utils", "_rebuild_tensor_v2.__globals__"), ("collections", "OrderedDict.get"),
  ])
  func whatWouldRunCodeIsRefusedByName(module: String, name: String) {
    let fault = WeightFileFault.wouldRunCode("\(module).\(name)")
    let call = PickleBuilder.call(PickleBuilder.global(module, name), PickleBuilder.text("true"))
    let stacked = PickleBuilder.text(module) + PickleBuilder.text(name) + [0x93]
    for value in [call, stacked] {
      let line = Self.outcome(PickleBuilder.dictionary(("t", Self.tensor), ("x", value))).line
      #expect(line == fault.line)
      #expect(line.contains("would run code: “\(module).\(name)”"))
    }
  }

  @Test(arguments: [
    (PickleBuilder.ascii("ios\nsystem\n"), "instruction 105"),
    (PickleBuilder.ascii("(o"), "instruction 111"), (PickleBuilder.ascii("P0\n"), "instruction 80"),
    (PickleBuilder.ascii("\u{1}"), "instruction 1,"), ([0x82, 1], "instruction 130"),
    ([0x80, 1], "protocol 1 is not known"), ([0x80, 9], "protocol 9 is not known"),
    (PickleBuilder.ascii("t"), "a mark is missing"), (PickleBuilder.ascii("(((0"), "is empty"),
    (PickleBuilder.ascii("R"), "the stack is empty"), (PickleBuilder.ascii("N(R"), "is empty"),
    (PickleBuilder.ascii("h\u{5}"), "value 5 was never remembered"),
    (PickleBuilder.ascii("q\u{5}"), "the stack is empty"),
    (PickleBuilder.ascii("K\u{1}NNs"), "what is no dictionary"),
    (PickleBuilder.ascii("}(Nu"), "a name without a value"),
    (PickleBuilder.ascii("}Na"), "what is no list"), (PickleBuilder.ascii(")NR"), "arguments"),
    (PickleBuilder.ascii("N)R"), "what is no function"),
    ([0x4E, 0x29, 0x81], "what is no class"), (PickleBuilder.ascii("K\u{1}Q"), "no storage"),
    (PickleBuilder.ascii("K\u{1}Nb"), "attributes for what has none"),
    (PickleBuilder.ascii("X\u{7F}\u{7F}\u{7F}\u{7F}abc"), "it breaks off"),
    ([0x8D, 255, 255, 255, 255, 255, 255, 255, 255], "it breaks off"),
    ([0x8B, 255, 255, 255, 127], "it breaks off"), (PickleBuilder.ascii("J\u{1}"), "it breaks off"),
    (PickleBuilder.ascii("cposix"), "a name does not end"),
    (PickleBuilder.ascii("c" + String(repeating: "x", count: 600) + "\n"), "a name does not end"),
  ])
  func aBrokenPickleIsRefused(value: [UInt8], complaint: String) {
    let line = Self.outcome(value).line
    #expect(line.contains(complaint))
  }

  @Test(arguments: [[], PickleBuilder.ascii("N"), PickleBuilder.ascii("}"), tensor, tuple])
  func aPickleWithoutNamedTensorsIsRefused(value: [UInt8]) {
    let line = Self.outcome(value).line
    #expect(line.contains("without named tensors") || value.isEmpty && line.contains("is empty"))
  }

  private static let tuple = PickleBuilder.tuple(tensor)

  @Test func aNameThatOccursTwiceIsRefused() {
    let value = PickleBuilder.dictionary(("t", Self.tensor), ("t", Self.tensor))
    #expect(Self.outcome(value).line.contains("“t” occurs twice"))
    let inner = PickleBuilder.dictionary(("t", Self.tensor))
    let dotted = PickleBuilder.dictionary(("a.t", Self.tensor), ("a", inner))
    #expect(Self.outcome(dotted).line.contains("“a.t” occurs twice"))
  }

  @Test func valuesThatHoldThemselvesAndDeepNestingEnd() {
    // A dictionary remembered as 0 and set in itself.
    let loop =
      PickleBuilder.ascii("}q\u{0}") + PickleBuilder.text("self")
      + PickleBuilder.ascii("h\u{0}s")
    #expect(Self.outcome(loop).line.contains("without named tensors"))
    let fan = (0..<100).flatMap { PickleBuilder.text("\($0)") + PickleBuilder.ascii("h\u{0}s") }
    #expect(Self.outcome(PickleBuilder.ascii("}q\u{0}") + fan).line.contains("without end"))
    // A million tuples, each holding the one before.
    let tuples = PickleBuilder.ascii(")") + [UInt8](repeating: 0x85, count: 1_000_000)
    #expect(Self.outcome(tuples).line.contains("without named tensors"))
    let endless = [UInt8](repeating: UInt8(ascii: "N"), count: 5_000_000)
    #expect(Self.outcome(endless).line.contains("more instructions than"))
  }

  /// A change that makes an archive wrong, and what is said of it.
  struct WrongArchive {
    let complaint: String
    let change: @Sendable (inout ZipBuilder) -> Void
  }

  private static let wrongArchives = [
    WrongArchive(complaint: "compressed; save it again") { $0.method = 8 },
    WrongArchive(complaint: "encrypted") { $0.flags = 1 },
    WrongArchive(complaint: "reaches into what follows") { $0.claimedSize = 300 },
    WrongArchive(complaint: "reaches into what follows") {
      ($0.claimedSize, $0.isWide) = (1 << 62, true)
    },
    WrongArchive(complaint: "makes no sense") { ($0.claimedSize, $0.isWide) = (.max, true) },
    WrongArchive(complaint: "reaches into what follows") { $0.claimedStart = 0 },
    WrongArchive(complaint: "not where it should be") { $0.claimedStart = 5 },
    WrongArchive(complaint: "not where it should be") {
      ($0.claimedStart, $0.isWide) = (1 << 62, true)
    },
    WrongArchive(complaint: "makes no sense") { ($0.claimedStart, $0.isWide) = (.max, true) },
    WrongArchive(complaint: "has 3 entries and claims 4") { $0.claimedCount = 4 },
    WrongArchive(complaint: "claims 9223372036854775807") {
      ($0.claimedCount, $0.isWide) = (1 << 63 - 1, true)
    },
    WrongArchive(complaint: "does not lead to its directory") {
      ($0.claimedCount, $0.isWide) = (.max, true)
    },
    WrongArchive(complaint: "has another name inside") { $0.directoryName = "a/data/1" },
    WrongArchive(complaint: "“a/data/0” occurs twice") { $0.entries.append(("a/data/0", [1])) },
    WrongArchive(complaint: "that torch did not write") { $0.entries.removeFirst() },
    WrongArchive(complaint: "that torch did not write") { $0.entries.append(("b/data.pkl", [])) },
    WrongArchive(complaint: "a TorchScript program") { $0.entries.append(("a/constants.pkl", [])) },
    WrongArchive(complaint: "big-endian") { $0.entries[1].content = Array("big".utf8) },
  ]

  @Test(arguments: wrongArchives) func aWrongArchiveIsRefused(_ wrong: WrongArchive) {
    var zip = Self.zip
    wrong.change(&zip)
    #expect(Self.outcome(zip).line.contains(wrong.complaint))
  }

  @Test func aCommentAtTheEndIsAllowed() {
    var zip = Self.zip
    zip.comment = Array("PK\u{5}\u{6} hello".utf8)
    #expect(Self.outcome(zip).tensors?.count == 1)
  }

  @Test func aFileCutShortAnywhereIsAnError() {
    for isWide in [false, true] {
      var zip = Self.zip
      zip.isWide = isWide
      let file = zip.file
      for count in 0..<file.count {
        let line = Outcome(Array(file.prefix(count)), TorchArchive.tensors).line
        #expect(line.contains("cut short"))
      }
    }
  }
}
