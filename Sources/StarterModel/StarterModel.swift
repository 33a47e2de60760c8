import FoundationEssentials

/// The model in the box: a small InstructPix2Pix, trained from nothing on the scenes of this program.
///
/// The recipe that makes its weights lies beside this file.
public enum StarterModel {
  /// What a person calls it.
  public static let name = "starter"

  /// The model's folder, in diffusers' layout, for a program that lies at `program`: the one
  /// installed under `share`, or that of a build; nil where the program was taken away from both.
  public static func folder(program: String) -> String? {
    let folder = URL(filePath: program).deletingLastPathComponent()
    return [
      folder.deletingLastPathComponent().appending(path: "share/pentimento/starter"),
      folder.appending(path: "pentimento_StarterModel.resources/model"),
    ].map { $0.path(percentEncoded: false) }
      .first { FileManager.default.fileExists(atPath: $0) }
  }
}
