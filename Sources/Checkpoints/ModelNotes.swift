/// The notes of a model's makers on its use, in a file of ours beside the model's own.
///
///     {"about": "knows a drawn world", "text_guidance": 3, "image_guidance": 1.2, "steps": 20}
///
/// Every field may be absent, and so may the file.
public struct ModelNotes: Hashable, Sendable {
  /// The use of the model, for lists.
  public var about: String?
  /// With what an edit begins.
  public var textGuidance: Double?
  public var imageGuidance: Double?
  public var steps: Int?

  /// Its name in a diffusers folder.
  package static let fileName = "pentimento.json"

  package init() {}
}

extension ModelNotes {
  /// Reads the notes of a diffusers folder.
  ///
  /// - Throws: `ModelError.unreadable` and `.field`.
  package init(folder: String) throws(ModelError) {
    let path = "\(folder)/\(Self.fileName)"
    guard ModelFile.kind(of: path) != nil else { return }
    let fields = try ConfigurationFields.read(path)
    if fields.has("about") { about = try fields.text("about", absent: "") }
    textGuidance = try fields.number("text_guidance", in: 0...30)
    imageGuidance = try fields.number("image_guidance", in: 0...10)
    steps = try fields.number("steps", in: 1...1000).map { Int($0) }
  }
}

extension ConfigurationFields {
  /// A number within bounds; nil where it is absent.
  fileprivate func number(
    _ name: String, in bounds: ClosedRange<Double>
  ) throws(ModelError) -> Double? {
    guard has(name) else { return nil }
    let number = try number(name, absent: 0)
    guard bounds.contains(number) else {
      let (least, most) = (Int(bounds.lowerBound), Int(bounds.upperBound))
      throw .field(path: path, name: name, reason: "must be from \(least) to \(most)")
    }
    return number
  }
}
