import Editing
import FoundationEssentials
import Pixels
import TestSupport

extension ScratchFolder {
  /// Program folders inside the scratch folder.
  var folders: Folders {
    Folders(environment: [
      "HOME": path, "XDG_DATA_HOME": self["data"], "XDG_CONFIG_HOME": self["config"],
      "XDG_STATE_HOME": self["state"],
    ])
  }

  /// The session files made so far.
  var sessionNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folders.sessions)) ?? []
    return names.filter { $0.hasSuffix(".pentimento") }.sorted()
  }

  /// Writes a picture as PNG and returns its path.
  func picture(_ bitmap: Bitmap, named name: String) throws -> String {
    try FileOutput.write(PictureEncoder.png(bitmap, effort: .fast), to: self[name])
    return self[name]
  }

  func byteCount(of path: String) throws -> Int {
    try Data(contentsOf: URL(filePath: path)).count
  }
}
