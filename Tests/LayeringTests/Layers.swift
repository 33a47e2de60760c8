/// The rooms of the program and what each may import: the table of the architecture.
enum Layers {
  /// One target: the targets of ours, the libraries of others and the parts of the system that its
  /// files may name.
  struct Room {
    var ours: Set<String>
    var libraries: Set<String> = []
    var system: Set<String> = []

    var allowed: Set<String> { ours.union(libraries).union(system) }
  }

  static let rooms: [String: Room] = [
    "Pixels": Room(ours: ["CPNG", "CJPEG", "CCrypto"], system: ["Dispatch", "Glibc"]),
    "Scenes": Room(ours: ["Pixels"], system: ["Glibc"]),
    "Graphics": Room(ours: ["Pixels", "CSixel"], system: ["Dispatch", "Synchronization"]),
    "Engine": Room(ours: ["Pixels"], system: ["Dispatch"]),
    "Retouch": Room(
      ours: ["CPango", "Engine", "Pixels"],
      system: ["Dispatch", "Foundation", "Glibc", "Synchronization"]),
    "Tensors": Room(ours: ["CKernels", "COneDNN"], system: ["Foundation", "Glibc"]),
    "Diffusion": Room(
      ours: ["CMerges", "Engine", "Pixels", "Tensors"],
      system: ["FoundationEssentials", "Foundation", "Glibc", "Swift"]),
    "StarterModel": Room(ours: [], system: ["FoundationEssentials"]),
    "History": Room(
      ours: ["Pixels", "Engine"], libraries: ["GRDB"],
      system: ["FoundationEssentials", "Glibc", "Synchronization"]),
    "Editing": Room(
      ours: [
        "Diffusion", "Engine", "History", "Pixels", "Retouch", "StarterModel", "Tensors",
      ],
      libraries: ["Logging", "TOMLKit"],
      system: ["FoundationEssentials", "Glibc", "Synchronization"]),
    "Terminal": Room(ours: ["CNcurses"], system: ["Dispatch", "Glibc"]),
    "Interface": Room(
      ours: ["Editing", "Engine", "History", "Pixels", "Graphics", "Terminal"],
      libraries: ["TOMLKit"], system: ["Foundation", "FoundationEssentials"]),
    "pentimento": Room(
      ours: [
        "Diffusion", "Editing", "Engine", "Graphics", "History", "Interface", "Pixels", "Scenes",
        "Tensors", "Terminal",
      ],
      libraries: ["ArgumentParser"], system: ["Dispatch", "FoundationEssentials", "Glibc"]),
    "scene-stream": Room(ours: ["Pixels", "Scenes"], system: ["Glibc"]),
    "bench": Room(
      ours: [
        "Diffusion", "Editing", "Engine", "Graphics", "History", "Pixels", "Retouch", "Scenes",
        "Tensors", "Terminal",
      ],
      system: ["Foundation", "Glibc"]),
    "measure": Room(
      ours: ["Diffusion", "Engine", "Pixels", "Retouch", "Scenes", "StarterModel", "Tensors"],
      libraries: ["ArgumentParser"], system: ["Foundation", "Glibc"]),
    "guide": Room(
      ours: ["Engine", "Pixels", "Retouch", "Scenes"], system: ["Foundation"]),
  ]

  /// The imports of `files`, by path, that the table does not allow to `target`, a sentence each.
  static func faults(of target: String, files: [String: String]) -> [String] {
    guard let room = rooms[target] else { return ["\(target) is no room of the table"] }
    return files.sorted { $0.key < $1.key }.flatMap { path, source in
      Imports.modules(in: source).filter { !room.allowed.contains($0) }
        .map { "\(path): \(target) may not import \($0)" }
    }
  }
}
