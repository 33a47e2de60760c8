/// What a person can ask for, as the documents list it.
public struct CatalogueEntry: Hashable, Sendable {
  public enum Family: String, Hashable, Sendable, CaseIterable {
    case tone = "Light and tone"
    case colour = "Colour"
    case detail = "Detail"
    case looks = "Looks"
    case styles = "Styles"
    case materials = "Materials"
    case backgrounds = "Removing and backgrounds"
    case additions = "Text, shapes and frames"
    case motion = "Moving things"
    case geometry = "The picture's size and direction"
  }

  public let family: Family
  public let name: String
  /// An instruction that asks for it.
  public let example: String
  /// What it does, in one sentence.
  public let summary: String
  /// What the example reads to.
  let change: Change

  /// Whether the example makes no sense without a mask.
  public var needsMask: Bool {
    (try? InstructionReader.read(example))?.maskMention != nil
  }
}
