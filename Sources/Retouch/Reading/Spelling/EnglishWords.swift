import CWords

/// List of English words, American and British: what stands in it is no typing error.
///
/// The words are sorted, and front-coded in blocks of 64, of which the first word is written out:
/// a search compares first words, then walks through one block. Nothing is unpacked before.
enum EnglishWords {
  /// Whether a word, in lower case, is in the list; accents do not count.
  static func contains(_ word: String) -> Bool {
    let folded = Array(plain(word).utf8)
    guard !folded.isEmpty, let block = block(of: folded) else { return false }
    var found = false
    walk(from: block, count: blockLength) { candidate in
      found = candidate == folded
      return !found
    }
    return found
  }

  /// Every word of the list, in its order.
  static var all: [String] {
    var words: [String] = []
    walk(from: 0, count: .max) { word in
      words.append(String(decoding: word, as: UTF8.self))
      return true
    }
    return words
  }

  private static let blockLength = 64

  private static var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: english_words(), count: Int(ENGLISH_WORDS_SIZE))
  }

  /// The index of the first byte of each block.
  private static let blocks: [Int] = {
    var starts: [Int] = []
    var count = 0
    var isStart = true
    for (index, byte) in bytes.enumerated() {
      if isStart, count % blockLength == 0 { starts.append(index) }
      // The byte that begins a word is a count of letters, which never has its high bit set.
      isStart = byte & 0x80 != 0
      if isStart { count += 1 }
    }
    return starts
  }()

  /// The block that a word would be in; nil where it would come before the first.
  private static func block(of word: [UInt8]) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if word.lexicographicallyPrecedes(firstWord(of: blocks[middle])) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low > 0 ? blocks[low - 1] : nil
  }

  private static func firstWord(of block: Int) -> [UInt8] {
    var first: [UInt8] = []
    walk(from: block, count: 1) { word in
      first = word
      return true
    }
    return first
  }

  /// Calls a function for each word from an index on, until it returns false.
  private static func walk(from start: Int, count: Int, _ visit: ([UInt8]) -> Bool) {
    var word: [UInt8] = []
    var (index, walked) = (start, 0)
    while index < bytes.count, walked < count {
      word.removeLast(word.count - min(word.count, Int(bytes[index])))
      index += 1
      var isLast = false
      while !isLast, index < bytes.count {
        isLast = bytes[index] & 0x80 != 0
        word.append(bytes[index] & 0x7F)
        index += 1
      }
      walked += 1
      guard visit(word) else { return }
    }
  }

  /// A word without accents and without the possessive 's, as the list has it.
  private static func plain(_ word: String) -> String {
    var letters = String.UnicodeScalarView()
    for character in word {
      // The base letter of a composed character: its first scalar, or that of its decomposition.
      letters.append(character.unaccented)
    }
    let plain = String(letters)
    return plain.hasSuffix("'s") ? String(plain.dropLast(2)) : plain
  }
}

extension Character {
  /// The letter without its accent, for the accented letters that English words have.
  fileprivate var unaccented: Unicode.Scalar {
    let scalar = unicodeScalars.first ?? "?"
    return Self.accented[scalar] ?? scalar
  }

  private static let accented: [Unicode.Scalar: Unicode.Scalar] = {
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, forms) in [
      ("a", "àáâäåã"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôöøõ"),
      ("u", "ùúûü"), ("y", "ýÿ"),
    ] {
      for form in forms.unicodeScalars { letters[form] = base.unicodeScalars.first }
    }
    return letters
  }()
}
