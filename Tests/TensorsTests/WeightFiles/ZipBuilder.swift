/// Puts together zip archives of stored entries, also wrong ones.
struct ZipBuilder {
  var entries: [(name: String, content: [UInt8])] = []
  /// Whether the sizes and offsets stand in 64-bit fields, as in archives above 4 GB.
  var isWide = false
  /// What the directory says of each entry where it is not the truth.
  var method: UInt16 = 0
  var flags: UInt16 = 0x808
  var claimedSize: UInt64?
  var claimedStart: UInt64?
  var claimedCount: UInt64?
  var directoryName: String?
  var comment: [UInt8] = []

  /// An archive as torch writes it around a pickle.
  init(pickle: [UInt8], storages: [String: [UInt8]] = [:]) {
    entries = [("a/data.pkl", pickle), ("a/byteorder", Array("little".utf8))]
    entries += storages.sorted { $0.key < $1.key }.map { ("a/data/\($0.key)", $0.value) }
  }

  init(entries: [(name: String, content: [UInt8])]) {
    self.entries = entries
  }

  var file: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      directory += row(name, content, start: claimedStart ?? UInt64(file.count))
      file += word(0x0403_4B50) + half(0) + half(flags) + half(method) + word(0) + word(0)
      file += word(0) + word(0) + half(name.utf8.count) + half(6) + Array(name.utf8)
      file += [0x46, 0x42, 2, 0, 0x5A, 0x5A] + content
    }
    let start = UInt64(file.count)
    let count = claimedCount ?? UInt64(entries.count)
    file += directory
    if isWide {
      let end = UInt64(file.count)
      file += word(0x0606_4B50) + long(44) + half(45) + half(45) + word(0) + word(0)
      file += long(count) + long(count) + long(UInt64(directory.count)) + long(start)
      file += word(0x0706_4B50) + word(0) + long(end) + word(1)
    }
    let marks = isWide ? (UInt16.max, UInt32.max) : (UInt16(truncatingIfNeeded: count), 0)
    file += word(0x0605_4B50) + word(0) + half(marks.0) + half(marks.0)
    file += isWide ? word(.max) + word(.max) : word(UInt32(directory.count)) + word(UInt32(start))
    return file + half(comment.count) + comment
  }

  private func row(_ name: String, _ content: [UInt8], start: UInt64) -> [UInt8] {
    let name = directoryName ?? name
    let size = claimedSize ?? UInt64(content.count)
    let extra = isWide ? half(1) + half(24) + long(size) + long(size) + long(start) : []
    let narrow = { (number: UInt64) in word(isWide ? .max : UInt32(truncatingIfNeeded: number)) }
    return word(0x0201_4B50) + half(45) + half(45) + half(flags) + half(method) + word(0)
      + word(0) + narrow(size) + narrow(size) + half(name.utf8.count) + half(extra.count)
      + half(0) + half(0) + half(0) + word(0) + narrow(start) + Array(name.utf8) + extra
  }

  private func half(_ number: UInt16) -> [UInt8] { SafetensorsBuilder.bytes(number) }
  private func half(_ number: Int) -> [UInt8] { half(UInt16(number)) }
  private func word(_ number: UInt32) -> [UInt8] { SafetensorsBuilder.bytes(number) }
  private func long(_ number: UInt64) -> [UInt8] { SafetensorsBuilder.bytes(number) }
}
