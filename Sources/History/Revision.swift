import Engine

/// A revision: one state of the picture and the edit that led to it, a node of the history.
///
/// The edit's own values are read directly: `revision.recipe`, `revision.reading`.
@dynamicMemberLookup
public struct Revision: Hashable, Sendable, Identifiable {
  /// Counted from 1, which is the root, in the order of making.
  public let number: Int
  /// The revision that was edited, always of a smaller number; nil for the root.
  public let parent: Int?
  /// The edit that made it, as it was performed.
  public let edit: RevisionDraft
  /// What the person calls this state, if anything.
  public internal(set) var name: String?
  /// Whether the person hid this revision, and with it all that came of it.
  public internal(set) var isHidden = false

  public var id: Int { number }

  public subscript<Value>(dynamicMember path: KeyPath<RevisionDraft, Value>) -> Value {
    edit[keyPath: path]
  }

  /// The pictures that a file with the revision holds.
  public var pictures: [PictureID] { [edit.picture] + (edit.region.map { [$0] } ?? []) }

  /// The settings that the edit's engine read and that were not as the engine begins, each in a few
  /// words: what tells an edit from another one with the same instruction.
  public var differences: [String] {
    edit.settingsRead.changed(in: edit.recipe.settings).map {
      "\($0.label) \($0.text(in: edit.recipe.settings))"
    }
  }
}
