/// The format of a weight file, told by its content and never by its name.
enum WeightFileKind {
  case safetensors
  /// The zip archive of `torch.save`.
  case torch
  /// The JSON index of a model in several files.
  case index

  /// - Throws: `notWeights`, `unsupported` or `cutShort` for everything else.
  init(_ bytes: UnsafeRawBufferPointer) throws(WeightFileFault) {
    let start = bytes.prefix(1024)
    if start.starts(with: "PK\u{3}\u{4}".utf8) {
      self = .torch
    } else if bytes.count > 8, bytes[8] == UInt8(ascii: "{"), !Self.isText(start.prefix(8)) {
      // Eight bytes of text would be a length beyond every limit.
      self = .safetensors
    } else if let text = Self.text(start) {
      guard text.hasPrefix("{") else { throw Self.fault(text: text) }
      self = .index
    } else if start.allSatisfy({ $0 == 0 }) {
      throw .notWeights(
        "a file that begins with \(start.count) zeros, as broken downloads do",
        remedy: "download it again")
    } else if start.starts(with: [0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9]) {
      throw .unsupported(
        "this checkpoint is of the old torch format, from before torch 1.6",
        remedy: "convert it in Python: torch.save(torch.load(\"old.ckpt\", map_location=\"cpu\","
          + " weights_only=True), \"new.ckpt\")")
    } else if let known = Self.marks.first(where: { start.starts(with: $0.mark) }) {
      throw .notWeights(known.likeness, remedy: Self.remedy)
    } else if let length = bytes.littleEndian(UInt64.self, at: 0) {
      // Its reader says what is wrong with the header.
      guard length <= Safetensors.longestHeader else {
        throw .notWeights("a file of an unknown kind", remedy: Self.remedy)
      }
      self = .safetensors
    } else {
      throw .cutShort(present: bytes.count, needed: nil)
    }
  }

  private static let remedy = "a .safetensors file or a checkpoint of torch.save is needed"

  private static let marks: [(mark: [UInt8], likeness: String)] = [
    ([0x80, 0x02], "a Python pickle"), ([0x80, 0x03], "a Python pickle"),
    ([0x80, 0x04], "a Python pickle"), ([0x80, 0x05], "a Python pickle"),
    (Array("PK".utf8), "an empty or split zip archive"),
    (Array("GGUF".utf8), "a GGUF file"), ([0x89] + Array("HDF".utf8), "an HDF5 file"),
    ([0x93] + Array("NUMPY".utf8), "a NumPy array"), ([0x1F, 0x8B], "a gzip archive"),
    ([0xFD] + Array("7zXZ".utf8), "an xz archive"), (Array("7z".utf8), "a 7-Zip archive"),
    ([0x89] + Array("PNG".utf8), "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
  ]

  /// The beginning of a file without leading space, where it is text.
  private static func text(_ start: Slice<UnsafeRawBufferPointer>) -> String? {
    guard isText(start.filter { $0 < 0x80 }) else { return nil }
    let text = String(decoding: start, as: UTF8.self)
    // The beginning may end inside the last character.
    guard !text.unicodeScalars.dropLast().contains("\u{FFFD}") else { return nil }
    // A byte order mark precedes pages saved on Windows.
    return String(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" })
  }

  /// Whether bytes are ASCII's letters, marks and white space.
  private static func isText(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
  }

  private static func fault(text: String) -> WeightFileFault {
    let lower = text.lowercased()
    if lower.hasPrefix("version https://git-lfs") {
      return .notWeights(
        "the pointer of Git LFS that stands for the file", remedy: "run git lfs pull in its folder")
    }
    if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") || lower.hasPrefix("<head") {
      return .notWeights(
        "a web page", remedy: "download the file itself; its site may ask to sign in first")
    }
    if lower.hasPrefix("<?xml") {
      return .notWeights("an XML document", remedy: "download the file itself")
    }
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return .notWeights("a text beginning \(line.quotedForMessage)", remedy: remedy)
  }
}
