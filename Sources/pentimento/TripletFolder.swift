import Editing
import FoundationEssentials
import Glibc
import Pixels
import Scenes

/// A triplet, and its three pictures as PNG files.
struct EncodedTriplet: Sendable {
  let triplet: Triplet
  let pictures: [(name: String, png: [UInt8])]

  init(_ triplet: Triplet) throws {
    self.triplet = triplet
    pictures = try [
      ("source", triplet.source), ("target", triplet.target), ("mask", triplet.mask.picture),
    ].map { name, picture in (name, try PictureEncoder.png(picture, effort: .fast)) }
  }
}

/// A folder of triplets that is being written: an image folder, or WebDataset archives.
final class TripletFolder {
  private let path: String
  private let count: Int
  private let shards: Int?
  private let isNew: Bool
  /// What was made at the top of the folder, to be taken away again where the work fails.
  private var made: [String] = []
  /// The list of the pictures, or the archive that is being filled.
  private var open: GrowingFile?

  /// That of the next triplet.
  private var number = 0

  private static let list = "metadata.jsonl"
  private static let images = "images"

  /// Makes the folder, or takes an empty one.
  ///
  /// - Throws: `PictureError.cannotWrite`, also where something is in the folder.
  init(path: String, count: Int, shards: Int?) throws {
    self.path = path
    self.count = count
    self.shards = shards
    isNew = mkdir(path, 0o777) == 0
    if !isNew { try TripletFolder.checkEmpty(path) }
    guard shards == nil else { return }
    do {
      try prepareImages()
    } catch {
      remove()
      throw error
    }
  }

  private func prepareImages() throws {
    guard mkdir("\(path)/\(TripletFolder.images)", 0o777) == 0 else {
      throw PictureError.cannotWrite(path, String(cString: strerror(errno)).lowercased())
    }
    made.append(TripletFolder.images)
    open = try file(TripletFolder.list)
  }

  private static func checkEmpty(_ path: String) throws {
    let reason = String(cString: strerror(errno)).lowercased()
    guard errno == EEXIST else { throw PictureError.cannotWrite(path, reason) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw PictureError.cannotWrite(path, "it is no folder that can be read")
    }
    guard names.isEmpty else {
      throw PictureError.cannotWrite(path, "the folder is not empty: name a new one")
    }
  }

  /// Writes the next triplet.
  func write(_ triplet: EncodedTriplet) throws {
    let key = Self.padded(number, to: 6)
    try shards == nil ? writeFiles(triplet, key) : append(triplet, key)
    number += 1
  }

  private func writeFiles(_ triplet: EncodedTriplet, _ key: String) throws {
    let files = zip(["file_name", "edited_file_name", "mask_file_name"], triplet.pictures).map {
      (name: $0, file: "\(TripletFolder.images)/\(key)-\($1.name).png", bytes: $1.png)
    }
    for file in files {
      let picture = try GrowingFile("\(path)/\(file.file)")
      try picture.append(file.bytes)
    }
    let json = triplet.triplet.json(files: files.map { ($0.name, $0.file) })
    try open?.append(Array((json + "\n").utf8))
  }

  private func append(_ triplet: EncodedTriplet, _ key: String) throws {
    let shards = shards ?? 1
    let shard = number * shards / count
    if number == 0 || (number - 1) * shards / count != shard {
      try open?.append(TarEntry.end)
      open = try file(Self.padded(shard, to: 5) + ".tar")
    }
    for (name, png) in triplet.pictures {
      try open?.append(TarEntry(name: "\(key).\(name).png", content: png).bytes)
    }
    let json = Array(triplet.triplet.json().utf8)
    try open?.append(TarEntry(name: "\(key).json", content: json).bytes)
  }

  /// A number with zeros before it.
  private static func padded(_ number: Int, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - "\(number)".count)) + "\(number)"
  }

  /// Ends the last file.
  func close() throws {
    if shards != nil { try open?.append(TarEntry.end) }
    open = nil
  }

  /// Takes away everything that was written.
  func remove() {
    open = nil
    for name in made { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }
    if isNew { rmdir(path) }
  }

  private func file(_ name: String) throws -> GrowingFile {
    let file = try GrowingFile("\(path)/\(name)")
    made.append(name)
    return file
  }
}

/// A new file that is written piece by piece.
private final class GrowingFile {
  private let path: String
  private let descriptor: Int32

  /// - Throws: `PictureError.cannotWrite`, also where there is a file already.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw fault }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: [UInt8]) throws {
    guard Message.write(bytes, to: descriptor) else { throw fault }
  }

  private var fault: PictureError {
    .cannotWrite(path, String(cString: strerror(errno)).lowercased())
  }
}
