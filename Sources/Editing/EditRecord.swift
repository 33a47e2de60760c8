import Engine
import FoundationEssentials
public import History
public import Pixels

/// How a picture was made, as it is written into the saved file: the widely read `parameters` text,
/// a versioned JSON record of the program's own, and an XMP label that says that the picture was
/// edited with algorithms.
public struct EditRecord: Hashable, Sendable, Codable {
  public struct Edit: Hashable, Sendable, Codable {
    public var instruction: String
    public var reading: String
    public var engine: String
    public var seed: UInt64
    /// Nil where the engine takes no steps.
    public var steps: Int?
    public var guidance: Double
    public var imageGuidance: Double
    /// Nil where guidance counted in every step.
    public var guidanceInterval: ClosedRange<Double>?
    /// Nil where nothing was rescaled.
    public var guidanceRescale: Double?
    public var strength: Double
    public var sampler: String?
    public var negative: String?
    public var mask: Mask?
  }

  /// Keyword of the JSON record's text chunk.
  public static let keyword = "pentimento"
  /// Keyword of the text that Stable Diffusion web interfaces write and read.
  public static let parametersKeyword = "parameters"
  private static let currentVersion = 1

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
    let engines = EngineRegistry.standard()
    edits =
      (earlier?.edits ?? [])
      + branch.dropFirst().map { revision in
        Edit(
          instruction: revision.instruction, reading: revision.reading, engine: revision.engine,
          seed: revision.settings.seed,
          steps: engines.uses(.steps, revision.engine) ? revision.settings.steps : nil,
          guidance: revision.settings.textGuidance,
          imageGuidance: revision.settings.imageGuidance,
          guidanceInterval: Self.told(\.guidanceInterval, of: revision.settings),
          guidanceRescale: Self.told(\.guidanceRescale, of: revision.settings),
          strength: revision.settings.strength,
          sampler: revision.settings.sampler, negative: revision.settings.negative,
          mask: revision.mask.isWhole ? nil : revision.mask)
      }
  }

  /// A setting that is told only where it is not as usual.
  private static func told<Value: Equatable>(
    _ setting: KeyPath<EditSettings, Value>, of settings: EditSettings
  ) -> Value? {
    let value = settings[keyPath: setting]
    return value == EditSettings()[keyPath: setting] ? nil : value
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
  /// - Parameter size: of the picture that is saved.
  public func written(into metadata: PictureMetadata, size: Size) -> PictureMetadata {
    guard !edits.isEmpty else { return metadata }
    var metadata = metadata
    metadata.texts.removeAll { [Self.keyword, Self.parametersKeyword].contains($0.keyword) }
    metadata.texts.append(
      PictureText(keyword: Self.parametersKeyword, text: parameters(size: size)))
    metadata.texts.append(PictureText(keyword: Self.keyword, text: json))
    // A label of the source's own is more than ours: it is left as it is.
    metadata.xmp = metadata.xmp ?? Self.label
    return metadata
  }

  /// The record as JSON with sorted keys.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("the record holds nothing that JSON cannot say")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The text of Stable Diffusion web interfaces: instruction, negative, then settings.
  func parameters(size: Size) -> String {
    guard let last = edits.last else { return "" }
    var lines = [edits.map(\.instruction).joined(separator: ", then ")]
    if let negative = last.negative { lines.append("Negative prompt: \(negative)") }
    var settings = last.steps.map { ["Steps: \($0)"] } ?? []
    if let sampler = last.sampler { settings.append("Sampler: \(sampler)") }
    settings += ["CFG scale: \(last.guidance)", "Image CFG scale: \(last.imageGuidance)"]
    if let interval = last.guidanceInterval {
      settings.append("CFG interval: \(SettingControl.text(of: interval))")
    }
    if let rescale = last.guidanceRescale { settings.append("CFG rescale: \(rescale)") }
    settings += [
      "Seed: \(last.seed)", "Size: \(size.width)x\(size.height)", "Model: \(last.engine)",
      "Denoising strength: \(last.strength)", "Version: \(program)",
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
