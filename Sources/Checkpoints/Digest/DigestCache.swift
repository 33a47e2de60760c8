import FoundationEssentials

/// The digests of files met before, in a small file: losing it costs time and nothing else.
struct DigestCache: Sendable {
  private let folder: String
  private var path: String { "\(folder)/weight-digests.json" }

  /// More files than a machine has models; beyond, the cache begins anew.
  private static let mostEntries = 4096
  private static let largestFile = 1 << 20

  init(folder: String) {
    self.folder = folder
  }

  /// Digests by the key of their file; none where the cache is missing or damaged.
  func read() -> [String: String] {
    let found = try? ModelFile.decoded(
      [String: String].self, of: path, limit: Self.largestFile, otherwise: "no digests")
    guard let digests = found, digests.count < Self.mostEntries,
      digests.values.allSatisfy(Self.isDigest)
    else { return [:] }
    return digests
  }

  /// Replaces the cache as a whole; what cannot be written is not remembered.
  func write(_ digests: [String: String]) {
    guard let data = try? JSONEncoder().encode(digests) else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? data.write(to: URL(filePath: path), options: .atomic)
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
