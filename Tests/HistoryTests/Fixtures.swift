import Engine
import History
import Pixels
import TestSupport

/// A made-up picture's name; the number tells them apart.
func picture(_ number: Int) -> PictureID {
  PictureID(digest: "digest-\(number)", size: Size(width: 4, height: 3))
}

/// A made-up edit; the number tells them apart.
func draft(_ number: Int = 0) -> RevisionDraft {
  RevisionDraft(
    instruction: "edit \(number)", reading: "read \(number)", engine: "retouch", seconds: 0.5,
    created: 1_700_000_000, picture: picture(number), changed: 0.25)
}

/// A made-up root.
let rootDraft = RevisionDraft.root(name: "photo.jpg", picture: picture(1), created: 1_700_000_000)

extension EditTree {
  /// A tree whose revisions 2, 3, … have these parents.
  init(parents: [Int]) {
    self.init(root: rootDraft)
    for (index, parent) in parents.enumerated() { append(draft(index + 2), to: parent) }
  }

  /// The drawn tree, a line a row, revisions with their numbers.
  func drawing(showHidden: Bool = false) -> String {
    graph(showHidden: showHidden)
      .map { row in row.text + (row.number.map { " \($0)" } ?? "") }
      .joined(separator: "\n")
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
