import FoundationEssentials
import History
public import Pixels

/// The name and version that records and messages carry.
public enum Program {
  public static let name = "pentimento"
  /// The newest version of `docs/changelog.md`, as a test checks.
  public static let version = "0.3.0"
}

extension EditingSession {
  /// How a revision is written to a file.
  public struct SaveOptions: Sendable {
    /// 1…100, for JPEG, WebP and AVIF.
    public var quality: Int
    /// Whether nothing but pixels and what their colours depend on is written.
    public var strips: Bool
    public var overwrites: Bool

    public init(quality: Int = 92, strips: Bool = false, overwrites: Bool = false) {
      self.quality = quality
      self.strips = strips
      self.overwrites = overwrites
    }
  }

  /// Where `save` writes when no file is named: `NAME-edited.png` beside the source.
  public nonisolated var defaultOutput: String {
    var stem = source.path[...]
    if PictureFormat(path: source.path) != nil, let dot = stem.lastIndex(of: ".") {
      stem = stem[..<dot]
    }
    return stem + "-edited.png"
  }

  /// The bytes of a revision's picture as a file, with the record of how it was made.
  public func encoded(
    _ number: Int, as format: PictureFormat, _ options: SaveOptions
  ) throws -> [UInt8] {
    let bitmap = try bitmap(of: number)
    let record = EditRecord(
      of: number, in: tree, from: source.metadata, program: "\(Program.name) \(Program.version)")
    let metadata =
      options.strips
      ? source.metadata.stripped : try record.written(into: source.metadata, size: bitmap.size)
    return try PictureEncoder.encode(
      bitmap, as: format, metadata: metadata, quality: options.quality)
  }

  /// Writes a revision's picture to a file, whose extension says the format.
  ///
  /// - Throws: `EditingError.sourceItself`, `.exists`, `PictureError.unknownFormat`, `.cannotWrite`.
  public func save(_ number: Int, to path: String, _ options: SaveOptions) throws {
    let format = try Self.checkOutput(path, source: source.path)
    guard options.overwrites || !FilePath.exists(path) else {
      throw EditingError.exists(path)
    }
    try FileOutput.write(try encoded(number, as: format, options), to: path)
  }

  /// Finds out before an edit begins whether its result could be written to `path`.
  ///
  /// - Throws: as `save`, but for files that exist.
  @discardableResult
  public static func checkOutput(_ path: String, source: String) throws -> PictureFormat {
    guard let format = PictureFormat(path: path), format.isWritable else {
      throw PictureError.unknownFormat(path)
    }
    guard !isSameFile(path, source) else { throw EditingError.sourceItself(path) }
    try FileOutput.checkWritable(path: path)
    return format
  }

  static func isSameFile(_ a: String, _ b: String) -> Bool {
    func resolved(_ path: String) -> String {
      if let resolved = FilePath.resolved(path) { return resolved }
      return URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    return resolved(a) == resolved(b)
  }
}
