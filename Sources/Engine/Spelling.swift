/// How far apart two words are, for telling a person what was probably meant.
public enum Spelling {
  /// The number of letters added, dropped, replaced or swapped with a neighbour from one word to
  /// another (optimal string alignment distance).
  public static func distance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
    var twoBack = [Int](repeating: 0, count: to.count + 1)
    var before = Array(0...to.count)
    for (i, letter) in from.enumerated() {
      var row = [i + 1] + [Int](repeating: 0, count: to.count)
      for (j, other) in to.enumerated() {
        row[j + 1] = min(before[j] + (letter == other ? 0 : 1), before[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == to[j - 1], from[i - 1] == other {
          row[j + 1] = min(row[j + 1], twoBack[j - 1] + 1)
        }
      }
      (twoBack, before) = (before, row)
    }
    return before[to.count]
  }
}
