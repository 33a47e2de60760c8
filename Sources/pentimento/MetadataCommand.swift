import ArgumentParser
import Editing
import Engine
import Pixels

/// `metadata`: what edits a picture carries.
struct Metadata: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show what edits a picture carries.")

  @Argument(help: "The picture.")
  var file: String

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let picture = try Picture.read(path: file)
    picture.notices.forEach(Message.note)
    let metadata = picture.metadata
    let report = MetadataReport(metadata)
    if json {
      try Message.result(JSON.text(report, isPretty: true))
      return
    }
    guard !report.isEmpty else {
      Message.note("\(file) carries no record of edits")
      return
    }
    try Message.result(Message.printable(report.text))
  }
}

/// What `metadata` prints: the program's own record, and the texts that others write.
private struct MetadataReport: Encodable {
  private let record: EditRecord?
  private let parameters: String?
  private let xmp: String?
  private let texts: [String: String]

  init(_ metadata: PictureMetadata) {
    record = EditRecord(in: metadata)
    parameters = metadata.texts.last { $0.keyword == EditRecord.parametersKeyword }?.text
    xmp = metadata.xmp
    let own = [EditRecord.keyword, EditRecord.parametersKeyword]
    texts = Dictionary(
      metadata.texts.filter { !own.contains($0.keyword) }.map { ($0.keyword, $0.text) },
      uniquingKeysWith: { "\($0)\n\($1)" })
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: JSONKey.self)
    try values.encode(record, forKey: "record")
    try values.encode(parameters, forKey: "parameters")
    try values.encode(xmp, forKey: "xmp")
    try values.encode(texts, forKey: "texts")
  }

  var isEmpty: Bool { record == nil && parameters == nil && texts.isEmpty }

  var text: String {
    var lines: [String] = []
    if let record {
      lines.append("made with \(record.program) from \(record.source)")
      lines += record.edits.enumerated().map { index, edit in
        let recipe = edit.recipe
        let settings = edit.settingsRead.definitions.filter { recipe.settings[$0] != .text(nil) }
          .map { $0.phrase(in: recipe.settings) }
        return "\(index + 1). \(recipe.instruction)  (\(edit.reading); \(recipe.engine.name),"
          + " \(settings.joined(separator: ", ")))"
      }
    } else if let parameters {
      lines += ["parameters:", parameters]
    }
    lines += texts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return lines.joined(separator: "\n")
  }
}
