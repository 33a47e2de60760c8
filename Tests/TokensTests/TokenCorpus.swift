import FoundationEssentials
import TestSupport

/// The strings that the tokenizer is held to, drawn as `Tests/scripts/record-tokens` draws them.
struct TokenCorpus {
  /// The same numbers are in the script.
  private static let (drawn, longest, longItems) = (24_000, 24, 4_000)
  private static let (neighbourhood, sweep) = (96, 64)

  /// What strings are made of: a line of `token-corpus.txt`.
  struct Family {
    var isNear: Bool
    var items: [Item]
  }

  enum Item {
    case text([UInt32])
    case range(ClosedRange<UInt32>)
  }

  let families: [Family]

  init() throws {
    let text = String(decoding: try TokenFixture.contents(of: "token-corpus.txt"), as: UTF8.self)
    families = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.unicodeScalars.split(separator: " ").map(Substring.init)
      return Family(
        isNear: fields[0].hasPrefix("near-"), items: fields.dropFirst().map(Self.item))
    }
  }

  private static func item(_ text: Substring) -> Item {
    if text.unicodeScalars.first == "=" {
      return .text(text.unicodeScalars.dropFirst().map(\.value))
    }
    let numbers = text.split { $0 == "." || $0 == "+" }.compactMap { UInt32($0, radix: 16) }
    return text.contains("..") ? .range(numbers[0]...numbers[1]) : .text(numbers)
  }

  /// The first of the short strings that are drawn.
  func drawn(_ count: Int) -> [String] {
    (0..<count).map { index in
      var random = SeededNumbers(seed: UInt64(index))
      let count = 1 + random.below(Self.longest)
      return string(of: families[index % families.count], count: count, &random)
    }
  }

  /// All strings: drawn ones; long ones; every character of Unicode; 100 kB of one kind each.
  var strings: [String] {
    var strings = drawn(Self.drawn)
    for (index, family) in families.enumerated() {
      var random = SeededNumbers(seed: UInt64(Self.drawn + index))
      strings.append(string(of: family, count: Self.longItems, &random))
    }
    for first in stride(from: UInt32(0), to: 0x11_0000, by: Self.sweep)
    where !(0xD800...0xDFFF).contains(first) {
      let values = first..<first + UInt32(Self.sweep)
      strings.append(Self.string(values.flatMap { [0x61, $0] }))
    }
    let repeated = ["a", "ab ", "\u{301}", "\u{327}\u{301}", "中", "👩🏽‍🚀", " ", "!", "1", "\u{1100}"]
    return strings
      + repeated.map { String(repeating: $0, count: 100_000 / $0.utf8.count) }
  }

  private func string(of family: Family, count: Int, _ random: inout SeededNumbers) -> String {
    var middle: Int?
    var values: [UInt32] = []
    for _ in 0..<count {
      switch family.items[random.below(family.items.count)] {
      case .text(let text): values += text
      case .range(let range) where family.isNear:
        let around = middle ?? Int(range.lowerBound) + random.below(range.count)
        middle = around
        values.append(
          UInt32(around + random.below(Self.neighbourhood) - Self.neighbourhood / 2))
      case .range(let range): values.append(range.lowerBound + UInt32(random.below(range.count)))
      }
    }
    return Self.string(values)
  }

  private static func string(_ values: [UInt32]) -> String {
    String(String.UnicodeScalarView(values.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
  }
}

extension SeededNumbers {
  fileprivate mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

/// FNV-1a of 64 bits, a number at a time.
struct NumberDigest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ numbers: some Sequence<some BinaryInteger>) {
    for number in numbers { value = (value ^ UInt64(number)) &* 0x100_0000_01B3 }
  }

  /// The digest in 32 bits.
  var folded: UInt32 { UInt32(truncatingIfNeeded: value ^ (value >> 32)) }
}
