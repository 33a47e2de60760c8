/// Things that the lexicon does not know, or cannot make: the person marks them.
extension Clause {
  /// Removes and returns the name of a thing with its article, as in "the old rocket", where it
  /// stands as what the clause is about; nil where none does.
  ///
  /// After "like", "than" and most prepositions a thing is something else.
  mutating func takeThing() -> String? {
    for start in chunks.indices {
      let isArticle = chunks[start].means(.determiner) && !["a", "an"].contains(chunks[start].word)
      let isAfterArticle = start > 0 && chunks[start - 1].means(.determiner)
      guard isArticle || chunks[start].means(.maskedObject) && !isAfterArticle, isSubject(start)
      else { continue }
      var end = isArticle ? start + 1 : start
      var isNamed = false
      while end < chunks.count, chunks[end].canNameThing {
        isNamed = isNamed || chunks[end].isThing
        end += 1
      }
      // A name ends in the thing: "the rocket big" is the rocket.
      while end > start + 1, !chunks[end - 1].isThing { end -= 1 }
      guard isNamed, chunks[start..<end].last?.isThing == true else { continue }
      let name = Clause.text(chunks[(isArticle ? start + 1 : start)..<end])
      chunks.removeSubrange(start..<end)
      return name
    }
    return nil
  }

  /// Whether what begins at an index can be what the clause is about.
  private func isSubject(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let lead = chunks[start - 1]
    if ["of", "on"].contains(lead.word) { return true }
    return !lead.means(.preposition) && !["as", "like", "than", "to"].contains(lead.word)
  }
}

extension Chunk {
  /// Whether the chunk can only be the name of a thing.
  var isThing: Bool {
    isUnknown || means(.maskedObject)
      || !meanings.isEmpty
        && meanings.allSatisfy { meaning in
          switch meaning {
          case .refused, .damage, .format, .skyObject: true
          default: false
          }
        }
  }

  /// Whether the chunk can be in the name of a thing: "the red car".
  fileprivate var canNameThing: Bool {
    isThing || colour != nil || material != nil || Lexicon.shades[word] != nil
  }
}
