@_spi(_Unicode) import Swift

/// Characters that know where in the source text they came from.
struct TracedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar, the offset in the source's UTF-8 of what it came from.
  private(set) var origins: [Int] = []

  /// A text as it is.
  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      append(scalar, from: offset)
      offset += UTF8.width(scalar)
    }
  }

  /// A part of a text as CLIP sees it: composed (NFC), then in lower case letter by letter, so that
  /// a final sigma is like any other.
  ///
  /// The reference also makes one space of every run of white space, which no word shows.
  init(normalising source: TracedText, _ range: Range<Int>) {
    scalars.reserveCapacity(range.count)
    origins.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let end = source.scalars[position..<range.upperBound].firstIndex { !$0.isKnownToCompose }
      appendComposed(source, position..<(end ?? range.upperBound))
      // A character that the reference doesn't know stands there like a letter that nothing
      // combines with.
      if let end { appendLowered(source.scalars[end], from: source.origins[end]) }
      position = end.map { $0 + 1 } ?? range.upperBound
    }
  }

  private mutating func appendComposed(_ source: TracedText, _ range: Range<Int>) {
    let known = source.scalars[range]
    // Most texts are composed already, and each character then comes from itself.
    guard known.allSatisfy(\.isAlwaysComposed) || Self.composed(known).elementsEqual(known) else {
      // What composes lies within one grapheme cluster, so each is composed for itself.
      var position = range.lowerBound
      for character in String(String.UnicodeScalarView(known)) {
        for scalar in Self.composed(character.unicodeScalars) {
          appendLowered(scalar, from: source.origins[position])
        }
        position += character.unicodeScalars.count
      }
      return
    }
    for position in range {
      appendLowered(source.scalars[position], from: source.origins[position])
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, from origin: Int) {
    scalars.append(scalar)
    origins.append(origin)
  }

  private mutating func appendLowered(_ scalar: Unicode.Scalar, from origin: Int) {
    guard !scalar.isASCII else {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar, from: origin)
    }
    for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
      append(lowered, from: origin)
    }
  }

  /// The canonical composition (NFC).
  private static func composed(
    _ source: some Collection<Unicode.Scalar>
  ) -> some Sequence<Unicode.Scalar> {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(source.count)
    for scalar in source {
      if let marks = scalar.marks { scalars += marks } else { scalars.append(scalar) }
    }
    // The library orders marks in quadratic time; ordered ones cost it nothing more.
    if scalars.count > 100 {
      for marks in scalars.indices.split(whereSeparator: { scalars[$0].combiningClass == 0 }) {
        scalars[marks].sort { $0.combiningClass < $1.combiningClass }
      }
    }
    // The standard library's own, under which strings compare; Foundation's would bring ICU along.
    return String(String.UnicodeScalarView(scalars))._nfc
  }
}

extension Unicode.Scalar {
  /// Whether nothing composes with it to its left, nor changes it alone.
  fileprivate var isAlwaysComposed: Bool { value < 0x300 }

  fileprivate var isKnownToCompose: Bool { isAlwaysComposed || isAssigned(in: .composition) }

  fileprivate var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }

  /// The marks of the three Tibetan vowels that are canonically two marks, and yet no marks
  /// themselves: the standard library does not order marks across them.
  fileprivate var marks: [Unicode.Scalar]? {
    switch self {
    case "\u{F73}": ["\u{F71}", "\u{F72}"]
    case "\u{F75}": ["\u{F71}", "\u{F74}"]
    case "\u{F81}": ["\u{F71}", "\u{F80}"]
    default: nil
    }
  }
}
