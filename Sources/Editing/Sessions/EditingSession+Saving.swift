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
    try PictureEncoder.encode(
      bitmap(of: number), as: format, metadata: metadata(of: number, options),
      quality: options.quality)
  }

  private func metadata(of number: Int, _ options: SaveOptions) throws -> PictureMetadata {
    if options.strips { return source.metadata.stripped }
    let record = EditRecord(
      of: number, in: tree, from: source.metadata, program: "\(Program.name) \(Program.version)")
    return try record.written(into: source.metadata, size: bitmap(of: number).size)
  }

  /// Writes a revision's picture to a file, whose extension says the format.
  ///
  /// - Returns: what of the metadata the file cannot hold, one line each.
  /// - Throws: `EditingError.sourceItself`, `.exists`, `PictureError.unknownFormat`, `.cannotWrite`.
  @discardableResult
  public func save(_ number: Int, to path: String, _ options: SaveOptions) throws -> [String] {
    let format = try Self.checkOutput(path, source: source.path)
    guard options.overwrites || !FilePath.exists(path) else {
      throw EditingError.exists(path)
    }
    let metadata = try metadata(of: number, options)
    let bytes = try PictureEncoder.encode(
      bitmap(of: number), as: format, metadata: metadata, quality: options.quality)
    guard try FileOutput.write(bytes, to: path, overwrites: options.overwrites) else {
      throw EditingError.exists(path)
    }
    return PictureEncoder.omissions(from: metadata, as: format)
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
    if let first = FilePath.identity(a), let second = FilePath.identity(b) {
      return first == second
    }
    func resolved(_ path: String) -> [UInt8] {
      if let resolved = FilePath.resolved(path) { return Array(resolved.utf8) }
      return Array(URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path.utf8)
    }
    return resolved(a) == resolved(b)
  }
}
