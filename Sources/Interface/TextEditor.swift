import Foundation
import Terminal

/// The person's own editor, for an instruction too long for one line.
@MainActor
enum TextEditor {
  /// Why the editor brought no text back.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Opens `$VISUAL` or `$EDITOR` on a text and waits until it is closed; line ends at the end are
  /// cut.
  static func edit(_ text: String, on screen: Screen) async throws -> String {
    let environment = ProcessInfo.processInfo.environment
    guard let editor = environment["VISUAL"] ?? environment["EDITOR"], !editor.isEmpty else {
      throw Failure(description: "no text editor is set: give $VISUAL or $EDITOR")
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "pentimento-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "instruction.txt")
    try text.write(to: file, atomically: true, encoding: .utf8)
    // $EDITOR may hold arguments, so a shell reads it; the path is passed apart from it.
    let status = try await screen.lend(to: ["/bin/sh", "-c", "\(editor) \"$1\"", "sh", file.path])
    guard status == 0 else {
      throw Failure(description: "\(editor) ended with status \(status): nothing was taken")
    }
    return try String(contentsOf: file, encoding: .utf8)
      .trimmingCharacters(in: .newlines)
  }
}
