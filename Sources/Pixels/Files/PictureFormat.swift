/// Picture file format that can be read and written.
public enum PictureFormat: String, Sendable, CaseIterable {
  case png
  case jpeg

  /// The format that a file's extension names (`.png`, `.jpg`, `.jpeg`, in any case); nil for any
  /// other.
  public init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    default: return nil
    }
  }
}
