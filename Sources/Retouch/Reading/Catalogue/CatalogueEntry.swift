/// Catalogue entry: a change that a person can ask for, as the documentation lists it.
public struct CatalogueEntry: Hashable, Sendable {
  /// Section of the documentation; the raw value is its heading.
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
    case reframing = "The picture's size and direction"
  }

  /// The section of the documentation.
  public let family: Family
  /// The name of the change, unique in the catalogue.
  public let name: String
  /// An instruction that asks for the change.
  public let example: String
  /// The effect in one sentence.
  public let summary: String
  /// The change that the example is read as.
  let change: Change

  /// Whether the example requires a mask.
  public var needsMask: Bool {
    (try? InstructionReader.read(example))?.maskMention != nil
  }
}
