import FoundationEssentials

/// The themes at hand: the one in the code, and the files of the theme folders.
public struct ThemeLibrary: Sendable {
  /// Where `NAME.toml` is looked for, best first.
  private let folders: [String]

  public init(folders: [String]) {
    self.folders = folders
  }

  /// Every theme's name, once.
  public var names: [String] {
    let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    let names = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return Set(names + [Theme.plain.name]).sorted()
  }

  /// - Throws: `ThemeError` where there is no such theme, or its file cannot be read.
  public func theme(named name: String) throws(ThemeError) -> Theme {
    for folder in folders where !name.contains("/") {
      if FileManager.default.fileExists(atPath: "\(folder)/\(name).toml") {
        return try Self.theme(at: "\(folder)/\(name).toml")
      }
    }
    guard name == Theme.plain.name else {
      throw ThemeError(
        theme: name, reason: "is not there; known are \(names.joined(separator: ", "))")
    }
    return .plain
  }

  /// The theme in a file.
  public static func theme(at path: String) throws(ThemeError) -> Theme {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(".toml") ? String(file.dropLast(5)) : file
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ThemeError(theme: name, reason: "cannot be read from \(path)")
    }
    return try Theme(name: name, toml: String(decoding: data, as: UTF8.self))
  }

  /// Where themes are for a program that lies at `program`: the person's own, those installed under
  /// `share`, those of a build.
  public static func folders(configuration: String, program: String) -> [String] {
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return [
      configuration + "/themes", folder + "/../share/pentimento/themes",
      folder + "/pentimento_Interface.resources/themes",
    ]
  }
}
