/// The modules of the program and what each may import: the table of the architecture.
enum Layers {
  /// One target: the targets of ours, the libraries of others and the parts of the system that its
  /// files may name.
  struct Module {
    var ours: Set<String>
    var libraries: Set<String> = []
    var system: Set<String> = []

    var allowed: Set<String> { ours.union(libraries).union(system) }
  }

  static let modules: [String: Module] = [
    "Pixels": Module(
      ours: ["CPNG", "CJPEG", "CWebP", "CGIF", "CTIFF", "CHEIF", "CCrypto"],
      system: ["Dispatch", "Glibc"]),
    "Scenes": Module(ours: ["Pixels"], system: ["Glibc"]),
    "Graphics": Module(
      ours: ["Pixels", "Terminal", "CSixel"], system: ["Dispatch", "Synchronization"]),
    "Engine": Module(
      ours: ["Pixels"], system: ["Dispatch", "FoundationEssentials", "Synchronization"]),
    "Retouch": Module(
      ours: ["CPango", "CWords", "Engine", "Pixels"],
      system: ["Dispatch", "Foundation", "Glibc", "Synchronization"]),
    "Tensors": Module(
      ours: ["CKernels", "COneDNN", "COpenBLAS"],
      system: ["Foundation", "FoundationEssentials", "Glibc"]),
    "Checkpoints": Module(
      ours: ["Pixels", "Tensors"], system: ["FoundationEssentials", "Glibc"]),
    "Tokens": Module(ours: ["Checkpoints", "CMerges"], system: ["FoundationEssentials", "Swift"]),
    "Diffusion": Module(
      ours: ["Checkpoints", "Engine", "Pixels", "Tensors", "Tokens"], system: ["Glibc"]),
    "StarterModel": Module(ours: [], system: ["FoundationEssentials"]),
    "History": Module(
      ours: ["Pixels", "Engine"], libraries: ["GRDB"],
      system: ["FoundationEssentials", "Glibc", "Synchronization"]),
    "Editing": Module(
      ours: [
        "Checkpoints", "Diffusion", "Engine", "History", "Pixels", "Retouch", "StarterModel",
        "Tensors",
      ],
      libraries: ["Logging"],
      system: ["FoundationEssentials", "Glibc", "Synchronization"]),
    "Terminal": Module(ours: ["CNcurses"], system: ["Dispatch", "Glibc", "Synchronization"]),
    "Interface": Module(
      ours: ["Editing", "Engine", "History", "Pixels", "Graphics", "Terminal"],
      system: ["Foundation", "FoundationEssentials", "Synchronization"]),
    "pentimento": Module(
      ours: [
        "Checkpoints", "Diffusion", "Editing", "Engine", "Graphics", "History", "Interface",
        "Pixels", "Scenes", "Tensors", "Terminal",
      ],
      libraries: ["ArgumentParser"],
      system: ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"]),
    "scene-stream": Module(ours: ["Pixels", "Scenes"], system: ["Glibc"]),
    "bench": Module(
      ours: [
        "Diffusion", "Editing", "Engine", "Graphics", "History", "Pixels", "Retouch", "Scenes",
        "Tensors", "Terminal",
      ],
      system: ["Foundation", "Glibc"]),
    "measure": Module(
      ours: ["Diffusion", "Engine", "Pixels", "Retouch", "Scenes", "StarterModel", "Tensors"],
      libraries: ["ArgumentParser"], system: ["Foundation", "Glibc"]),
    "guide": Module(
      ours: ["Engine", "Pixels", "Retouch", "Scenes"], system: ["Foundation"]),
  ]

  /// The imports of `files`, by path, that the table does not allow to `target`, a sentence each.
  static func faults(of target: String, files: [String: String]) -> [String] {
    guard let module = modules[target] else { return ["\(target) is not in the table of modules"] }
    return files.sorted { $0.key < $1.key }.flatMap { path, source in
      Imports.modules(in: source).filter { !module.allowed.contains($0) }
        .map { "\(path): \(target) may not import \($0)" }
    }
  }
}
