import History
import Pixels
import TestSupport

extension ScratchFolder {
  /// A new session with the made-up root and source, open for writing.
  func session(
    _ name: String = "photo.pentimento", source: SourceRecord = sourceRecord
  ) throws -> SessionFile {
    try SessionFile.create(at: self[name], tree: EditTree(root: rootDraft), source: source) { _ in
      png(1)
    }
  }
}

/// A made-up source.
let sourceRecord = SourceRecord(
  path: "/pictures/photo.jpg", digest: "abc", format: .jpeg, metadata: PictureMetadata())

/// Bytes that stand for a picture's PNG; the number tells them apart.
func png(_ number: Int, count: Int = 1000) -> [UInt8] {
  var random = SeededNumbers(seed: UInt64(number))
  return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
}
