/// Texts without quotation marks: "write Happy Birthday in red at the top".
extension Clause {
  /// Removes and returns the text, up to what the clause says about its letters and its place.
  ///
  /// - Throws: where it cannot be told whether the end is part of the text or a position in the
  ///   picture, as in "write hello under the tree".
  mutating func takeUnquotedText() throws(ClauseError) -> String? {
    guard let start = startOfText else { return nil }
    let ends = (start + 1)..<(chunks.count + 1)
    guard let end = ends.first(where: { isAppearance($0) }) else { return nil }
    let text = chunks[start..<end]
    guard text.allSatisfy({ !$0.isSeparator || $0.source == "&" || "!?".contains($0.source) }),
      text.contains(where: { !$0.isSeparator })
    else { return nil }
    let statesPosition = text.indices.dropFirst().contains { index in
      text[index].means(.determiner) && Self.placing.contains(text[index - 1].word)
    }
    let first = text[start].word
    guard !statesPosition, !["here", "there"].contains(text.last?.word),
      !text[start].means(.determiner) || text[start].text != first
    else {
      throw .unclear("put the text in quotation marks: write “Hello” at the top")
    }
    let next = end < chunks.count ? chunks[end].source : mark
    let words = Self.source(text).filter { !Tokenizer.quotes.contains($0) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    chunks.removeSubrange(start..<end)
    return words.isEmpty ? nil : words + (["!", "?"].contains(next) ? next : "")
  }

  private static let placing: Set<String> = [
    "in", "on", "at", "under", "over", "above", "below", "by", "near", "behind", "beside", "across",
    "into", "inside", "around", "between", "along",
  ]

  /// The index after the words that announce a text: "write", "add the text", "caption".
  private var startOfText: Int? {
    var index = chunks.startIndex
    var isAnnounced = false
    while index < chunks.count {
      let chunk = chunks[index]
      let announces =
        chunk.isVerb(.writing) || chunk.attribute == .text && chunk.word != "type"
        || ["saying", "that says", "reading"].contains(chunk.word)
      let leads =
        chunk.isVerb(in: [.adding, .putting]) || chunk.means(.determiner)
        || chunk.means(.filler) && !isAnnounced || ["it", "this", "that"].contains(chunk.word)
        || chunk.means(.asking)
      guard announces || leads else { break }
      // An article after "write" may begin the text.
      if isAnnounced, !announces, !isAnnouncement(after: index) { break }
      isAnnounced = isAnnounced || announces
      index += 1
    }
    if !isAnnounced, leads(with: [.adding, .putting]),
      let mark = chunks.firstIndex(where: { $0.word == "©" })
    {
      return mark
    }
    return isAnnounced && index < chunks.count ? index : nil
  }

  /// Whether a word such as "the" after "write" still announces a text: "write the text Hello".
  private func isAnnouncement(after index: Int) -> Bool {
    let next = index + 1 < chunks.count ? chunks[index + 1] : nil
    return next?.attribute == .text || ["it", "this", "that"].contains(chunks[index].word)
  }

  /// Whether the chunks from an index on only say how letters look and where they stand.
  private func isAppearance(_ start: Int) -> Bool {
    guard start < chunks.count else { return true }
    let lead = chunks[start]
    guard
      lead.means(.preposition) || lead.isSeparator || lead.isVerb(.turning)
        || lead.attribute == .size || lead.anchor != nil
    else { return false }
    var tail = Clause(chunks: Array(chunks[start...]), conjunction: conjunction, separators: [])
    guard tail.chunks.allSatisfy({ !$0.isUnknown && $0.refusal == nil }) else { return false }
    do throws(ClauseError) {
      var letters = Lettering(text: "")
      _ = try tail.takeOpacity()
      _ = try tail.takeTarget(positions: false)
      try tail.takeLook(of: &letters)
    } catch {
      return false
    }
    return tail.saysNothing(but: { $0.means(.colourWord) || $0.attribute == .text })
  }
}
