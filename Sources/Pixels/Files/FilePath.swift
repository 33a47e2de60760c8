import Glibc

/// Paths of files as strings, also where they are not UTF-8.
///
/// A path is bytes to the system. Each byte that is no part of a UTF-8 character is kept in strings
/// as a scalar of a private plane, U+10FE80…U+10FEFF, and becomes that byte again where a file is
/// opened.
package enum FilePath {
  private static let first: UInt32 = 0x10FE00
  private static let escapes: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

  /// The string for a path's bytes.
  package static func string(_ bytes: some Collection<UInt8>) -> String {
    let all = Array(bytes)
    var decoder = UTF8.ForwardParser()
    var rest = all.makeIterator()
    var scalars = String.UnicodeScalarView()
    var taken = 0
    func escape(_ range: Range<Int>) {
      for byte in all[range] {
        // ASCII is never invalid.
        if let scalar = Unicode.Scalar(first + UInt32(byte)) { scalars.append(scalar) }
      }
    }
    while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = UTF8.decode(encoded)
        // A name that holds such a scalar itself is kept byte by byte.
        if escapes.contains(scalar.value) {
          escape(taken..<taken + encoded.count)
        } else {
          scalars.append(scalar)
        }
        taken += encoded.count
      case .error(let length):
        escape(taken..<taken + length)
        taken += length
      case .emptyInput: return String(scalars)
      }
    }
  }

  /// The bytes of a path, without a closing NUL.
  package static func bytes(_ path: String) -> [UInt8] {
    path.unicodeScalars.flatMap { scalar in
      escapes.contains(scalar.value)
        ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }

  /// Calls `body` with a path as system calls take it.
  package static func withBytes<Result>(
    _ path: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    // The usual path has no such byte, and needs no copy.
    guard path.unicodeScalars.contains(where: { escapes.contains($0.value) }) else {
      return path.withCString(body)
    }
    return (bytes(path) + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return path.withCString(body) }
      return body(start)
    }
  }

  /// Whether there is something at a path.
  package static func exists(_ path: String) -> Bool {
    withBytes(path) { access($0, F_OK) } == 0
  }

  /// The device and the inode of what is at a path, which are one file's own; nil where nothing is.
  package static func identity(_ path: String) -> (device: UInt, inode: UInt)? {
    var facts = stat()
    guard withBytes(path, { stat($0, &facts) }) == 0 else { return nil }
    return (facts.st_dev, facts.st_ino)
  }

  /// The path without links, `.` and `..`; nil where nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let real = withBytes(path, { realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return string(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  /// What a symbolic link points to; nil where the path is none.
  package static func linkTarget(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = withBytes(path) { readlink($0, &target, target.count) }
    return count > 0 ? string(target[..<count].map { UInt8(bitPattern: $0) }) : nil
  }

  /// A text in which bytes that are no characters appear as `\xE9`.
  package static func display(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { escapes.contains($0.value) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if let shown = shown(scalar) { result += shown } else { result.unicodeScalars.append(scalar) }
    }
  }

  /// How a byte that is no character is shown.
  static func shown(_ scalar: Unicode.Scalar) -> String? {
    guard escapes.contains(scalar.value) else { return nil }
    return "\\x" + String(UInt8(truncatingIfNeeded: scalar.value), radix: 16, uppercase: true)
  }
}

extension FilePath {
  /// The program's arguments, also where they are not UTF-8, without its name.
  package static var arguments: [String] {
    CommandLine.arguments.indices.dropFirst().compactMap { index in
      CommandLine.unsafeArgv[index].map {
        string(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
      }
    }
  }
}
