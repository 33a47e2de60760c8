public import Engine
import FoundationEssentials
public import History
public import Pixels

/// How a picture was made, as it is written into the saved file: the widely read `parameters` text,
/// a versioned JSON record of the program's own, and an XMP label that says that the picture was
/// edited with algorithms.
public struct EditRecord: Hashable, Sendable, Codable {
  /// One edit of the record: what was performed, and how the engine read it.
  public struct Edit: Hashable, Sendable {
    public var recipe: EditRecipe
    public var reading: String
    public var settingsRead: EngineSettings
  }

  /// Keyword of the JSON record's text chunk.
  public static let keyword = "pentimento"
  /// Keyword of the text that Stable Diffusion web interfaces write and read.
  public static let parametersKeyword = "parameters"
  private static let currentVersion = 2

  public var version: Int
  public var program: String
  /// Name and SHA-256 of pixels of the picture the edits began with.
  public var source: String
  public var sourceDigest: String
  /// From the first edit to the last.
  public var edits: [Edit]
  /// The `parameters` text that another program had written into the source.
  public var sourceParameters: String?

  /// The record of a revision: what the source carried, then every edit from the root to it.
  public init(
    of number: Int, in tree: EditTree, from metadata: PictureMetadata, program: String
  ) {
    let earlier = EditRecord(in: metadata)
    let branch = tree.ancestors(of: number).reversed()
    let root = branch.first
    version = Self.currentVersion
    self.program = program
    source = earlier?.source ?? root?.instruction ?? ""
    sourceDigest = earlier?.sourceDigest ?? root?.picture.digest ?? ""
    sourceParameters =
      earlier == nil
      ? metadata.texts.last { $0.keyword == Self.parametersKeyword }?.text
      : earlier?.sourceParameters
    edits =
      (earlier?.edits ?? [])
      + branch.dropFirst().map {
        Edit(recipe: $0.recipe, reading: $0.reading, settingsRead: $0.settingsRead)
      }
  }

  /// The record that a picture carries; nil where it carries none, or one of a later version.
  public init?(in metadata: PictureMetadata) {
    guard let text = metadata.texts.last(where: { $0.keyword == Self.keyword })?.text,
      let record = try? JSONDecoder().decode(EditRecord.self, from: Data(text.utf8)),
      record.version <= Self.currentVersion
    else { return nil }
    self = record
  }

  /// The source's metadata with this record in place of an earlier one; unchanged where nothing was
  /// edited.
  ///
  /// A `parameters` text that another program wrote stays before ours, which programs that know one
  /// such text take for the newest.
  ///
  /// - Parameter size: of the picture that is saved.
  public func written(into metadata: PictureMetadata, size: Size) throws -> PictureMetadata {
    guard !edits.isEmpty else { return metadata }
    var metadata = metadata
    if EditRecord(in: metadata) != nil,
      let ours = metadata.texts.lastIndex(where: { $0.keyword == Self.parametersKeyword })
    {
      metadata.texts.remove(at: ours)
    }
    metadata.texts.removeAll { $0.keyword == Self.keyword }
    metadata.texts.append(
      PictureText(keyword: Self.parametersKeyword, text: parameters(size: size)))
    metadata.texts.append(PictureText(keyword: Self.keyword, text: try JSON.text(self)))
    // A label of the source's own is more than ours: it is left as it is.
    metadata.xmp = metadata.xmp ?? Self.label
    return metadata
  }

  /// The text of Stable Diffusion web interfaces: instruction, negative, then settings.
  func parameters(size: Size) -> String {
    guard let last = edits.last else { return "" }
    var lines = [edits.map(\.recipe.instruction).joined(separator: ", then ")]
    let (negative, steps) = (SettingTable[\.negative], SettingTable[\.steps])
    func entry(_ setting: SettingDefinition) -> String? {
      let value = last.recipe.settings[setting]
      guard last.settingsRead.contains(setting), value != .text(nil) else { return nil }
      return "\(setting.parameter): \(setting.text(value))"
    }
    if let entry = entry(negative) { lines.append(entry) }
    // Programs know the line of settings by its beginning with the steps.
    let others = SettingTable.all.filter { $0 != negative && $0 != steps }
    let settings =
      ([steps] + others).compactMap(entry) + [
        "Size: \(size.width)x\(size.height)", "Model: \(last.recipe.engine.name)",
        "Version: \(program)",
      ]
    lines.append(settings.joined(separator: ", "))
    return lines.joined(separator: "\n")
  }

  /// IPTC's digital source type for a picture that people and algorithms made together.
  private static let label = """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    Iptc4xmpExt:DigitalSourceType="\(sourceType)"/>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
  private static let sourceType =
    "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced"
}
