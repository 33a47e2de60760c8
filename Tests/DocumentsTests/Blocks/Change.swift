import Interface

/// What the blocks of a page, taken together, do to the repository.
struct Change {
  /// Files that are new or edited, with their whole text.
  private(set) var files: [String: String] = [:]
  /// The blocks that are no file of the repository, as files named after their lines.
  private(set) var loose: [String: String] = [:]
  /// What is wrong with blocks before anything is compiled.
  private(set) var faults: [String] = []

  init(_ page: String) {
    for block in CodeBlock.blocks(in: page) {
      do {
        try add(block)
      } catch {
        faults.append("line \(block.line): \(error)")
      }
    }
  }

  /// Why a block cannot be checked.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private mutating func add(_ block: CodeBlock) throws {
    switch block.language {
    case "swift":
      guard let path = block.file else {
        loose["line-\(block.line).swift"] = block.code
        return
      }
      guard files[path] == nil, !Repository.exists(path) else {
        throw Fault(description: "\(path) is there already: show an edit of it as a diff")
      }
      files[path] = block.code
    case "diff":
      let edit = try FileEdit(block.code)
      files[edit.path] = try edit.applied(
        to: try files[edit.path] ?? Repository.text(of: edit.path))
    case "toml": _ = try Theme(name: "shown", toml: block.code)
    default:
      throw Fault(description: "nothing checks a block of “\(block.language)”")
    }
  }
}
