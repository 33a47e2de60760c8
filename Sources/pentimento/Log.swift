import ArgumentParser
import Editing
import Engine
import History
import Pixels

/// `log`: the tree of a session.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show the history of a session.")

  @Argument(help: "The session file.")
  var session: String

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let file = try SessionFile.open(at: session, access: .read)
    defer { file.close() }
    let tree = try file.tree()
    if json {
      let report = LogReport(
        source: file.source.path, current: tree.current,
        revisions: tree.revisions.map(LogReport.Entry.init))
      try Message.result(JSON.text(report, isPretty: true))
      return
    }
    for row in tree.graph(showHidden: true) {
      let text = row.number.flatMap { tree[$0] }.map { Self.text($0) } ?? ""
      try Message.result(Message.printable("\(row.text) \(text)"))
    }
  }

  private static func text(_ revision: Revision) -> String {
    let name = revision.name.map { " [\($0)]" } ?? ""
    let notes = [revision.reading] + revision.differences
    let reading = revision.reading.isEmpty ? "" : "  (\(notes.joined(separator: ", ")))"
    return "\(revision.number)\(name) \(revision.instruction)\(reading)"
  }
}

/// What `log --json` prints.
private struct LogReport: Encodable {
  struct Entry: Encodable {
    let revision: Revision

    func encode(to encoder: any Encoder) throws {
      let recipe = revision.recipe
      var values = encoder.container(keyedBy: JSONKey.self)
      try values.encode(revision.number, forKey: "number")
      try values.encode(revision.parent, forKey: "parent")
      try values.encode(recipe.instruction, forKey: "instruction")
      try values.encode(revision.reading.isEmpty ? [] : [revision.reading], forKey: "readings")
      try values.encode(recipe.engine.name, forKey: "engine")
      try values.encode(recipe.engine.weights, forKey: "weights")
      try values.encode(recipe.engine.precision, forKey: "precision")
      try values.encode(recipe.engine.adapters, forKey: "adapters")
      try values.encode(recipe.mask, forKey: "mask")
      try values.encode(revision.name, forKey: "name")
      try values.encode(revision.isHidden, forKey: "hidden")
      try values.encode(revision.seconds, forKey: "seconds")
      try values.encode(revision.changed, forKey: "changed")
      try values.encode(revision.created, forKey: "created")
      try values.encode(revision.picture.digest, forKey: "picture")
      try values.encode(revision.picture.size.width, forKey: "width")
      try values.encode(revision.picture.size.height, forKey: "height")
      try values.encode(recipe.settings, read: revision.settingsRead)
    }
  }

  var root = EditTree.root
  let source: String
  let current: Int
  let revisions: [Entry]
}
