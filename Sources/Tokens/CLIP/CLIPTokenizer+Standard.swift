import CMerges

extension CLIPTokenizer {
  /// The token that fills the positions after a prompt's end.
  public enum Padding: Hashable, Sendable, CaseIterable {
    /// The end again: OpenAI's CLIP, the text encoder of Stable Diffusion 1.
    case endOfText
    /// Token 0, which is “!”: OpenCLIP, the text encoder of Stable Diffusion 2.
    ///
    /// The reference library then reads every “!” of a prompt as padding too, and so does this.
    case zero
  }

  /// The tokenizer of CLIP's own table, for models that come without one, as single-file
  /// checkpoints do.
  ///
  /// Takes milliseconds: keep what you made.
  public static func standard(padding: Padding = .endOfText) -> CLIPTokenizer {
    let (start, end) = (CLIPTable.count - 2, CLIPTable.count - 1)
    var added = [
      AddedToken(content: "<|startoftext|>", id: start, isNormalised: false),
      AddedToken(content: "<|endoftext|>", id: end, isNormalised: false),
    ]
    if padding == .zero { added.append(AddedToken(content: "!", id: 0, isNormalised: false)) }
    return CLIPTokenizer(
      pairs: CLIPTable.pairs,
      frame: PromptFrame(
        contextLength: standardContextLength, start: start, end: end,
        padding: padding == .zero ? 0 : end),
      added: added)
  }

  /// The number of tokens of CLIP's own table.
  public static var standardVocabularySize: Int { CLIPTable.count }

  /// The context length of every CLIP text encoder of Stable Diffusion.
  static let standardContextLength = 77
}

/// The table that CLIP models share.
enum CLIPTable {
  /// The number of tokens: one for each byte, and each byte that ends a word, then one for each
  /// merge, then start and end.
  static let count = 512 + Int(CLIP_MERGE_COUNT) + 2

  static var pairs: BytePairs {
    let order = ByteAlphabet.bytes.enumerated().sorted { $0.element < $1.element }
    let inner = order.map { UInt32($0.offset) }
    let bytes = UnsafeRawBufferPointer(start: clip_merges(), count: Int(CLIP_MERGE_COUNT) * 4)
    let merges = (0..<Int(CLIP_MERGE_COUNT)).map { rank in
      let pair = UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: rank * 4, as: UInt32.self))
      return (left: pair & 0xFFFF, right: pair >> 16, token: UInt32(512 + rank))
    }
    return BytePairs(inner: inner, final: inner.map { $0 + 256 }, merges: merges)
  }
}
