import FoundationEssentials

/// The memory that programs may still take without the system running short.
public enum AvailableMemory {
  /// In bytes, as Linux estimates it; nil where it does not tell.
  public static func bytes() -> Int? {
    // Not `ModelFile.contents`: files in /proc have no size.
    FileManager.default.contents(atPath: "/proc/meminfo").flatMap {
      bytes(meminfo: String(decoding: $0, as: UTF8.self))
    }
  }

  /// The figure of `MemAvailable` in the text of `/proc/meminfo`, in bytes.
  static func bytes(meminfo: String) -> Int? {
    for line in meminfo.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count == 3, words[2] == "kB" else { return nil }
      return Int(words[1]).map { $0 * 1024 }
    }
    return nil
  }
}
