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
