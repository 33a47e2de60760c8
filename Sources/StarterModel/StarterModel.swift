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
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return [
      folder + "/../share/pentimento/starter", folder + "/pentimento_StarterModel.resources/model",
    ].first { FileManager.default.fileExists(atPath: $0) }
  }
}
