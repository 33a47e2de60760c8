import Engine
import Foundation
import Pixels
import Retouch
import Scenes

/// How long the retouch engine takes for each of its operations on a large picture, beside
/// ImageMagick where it has the same.
enum RetouchFigures {
  /// 12 megapixels.
  private static let large = Size(width: 4000, height: 3000)
  /// 100 megapixels, the largest picture that is opened.
  private static let huge = Size(width: 11_540, height: 8660)

  /// ImageMagick's options for what an entry of the guide does, as near as it has it.
  private static let peers: [String: [String]] = [
    "brightness": ["-brightness-contrast", "10"],
    "contrast": ["-sigmoidal-contrast", "3x50%"],
    "exposure": ["-evaluate", "multiply", "1.3"],
    "saturation": ["-modulate", "100,130"],
    "hue": ["-modulate", "100,100,117"],
    "black and white": ["-colorspace", "Gray"],
    "sepia": ["-sepia-tone", "80%"],
    "invert": ["-negate"],
    "auto levels": ["-auto-level"],
    "blur": ["-blur", "0x35"],
    "sharpen": ["-unsharp", "0x3.5"],
    "posterise": ["-posterize", "6"],
    "oil painting": ["-paint", "6"],
    "charcoal drawing": ["-charcoal", "5"],
    "pixelate": ["-scale", "1%", "-scale", "4000x3000!"],
    "rotate": ["-rotate", "-15"],
    "resize": ["-filter", "Lanczos", "-resize", "50%"],
    "mirror the picture": ["-flop"],
  ]

  static func measure(in folder: String) async throws -> [Figure] {
    let scene = DemoScene(size: large).draw()
    let mapped = try mapped(scene, in: folder)
    // The guide's backdrop is a file beside the picture.
    try FileOutput.write(PictureEncoder.png(scene, effort: .fast), to: folder + "/beach.jpg")
    let outer = FileManager.default.currentDirectoryPath
    _ = FileManager.default.changeCurrentDirectoryPath(folder)
    defer { _ = FileManager.default.changeCurrentDirectoryPath(outer) }
    var figures: [Figure] = []
    for entry in Catalogue.entries where !entry.needsMask {
      do {
        figures.append(try await figure(entry, on: scene, mapped))
      } catch EngineError.changesNothing {
        // Such as straightening: the scene is level.
        let tilted = EditRequest(source: scene, instruction: "rotate by 4 degrees")
        figures.append(
          try await figure(entry, on: try await RetouchEngine().edit(tilted).bitmap, nil))
      }
    }
    let hugeScene = scene.resized(to: huge)
    for family in CatalogueEntry.Family.allCases {
      for entry in Catalogue.entries where entry.family == family && !entry.needsMask {
        guard let figure = try await figure(entry, onHuge: hugeScene) else { continue }
        figures.append(figure)
        break
      }
    }
    return figures
  }

  /// One run on the largest picture; nil for what would make it larger still.
  private static func figure(
    _ entry: CatalogueEntry, onHuge scene: Bitmap
  ) async throws -> Figure? {
    do {
      let time = try await Stopwatch.milliseconds { try await perform(entry, on: scene) }
      return Figure(
        what: "\(entry.name) on 100 megapixels, once", value: Figure.milliseconds(time),
        against: "–")
    } catch is EngineError {
      return nil
    }
  }

  private static func figure(
    _ entry: CatalogueEntry, on scene: Bitmap, _ mapped: String?
  ) async throws -> Figure {
    let what = "\(entry.name) on 12 megapixels"
    guard let mapped, let options = peers[entry.name] else {
      let time = try await Stopwatch.median(runs: 3) { try await perform(entry, on: scene) }
      return Figure(what: what, value: Figure.milliseconds(time), against: goal(entry))
    }
    let (time, peer) = try await Stopwatch.medians(runs: 3) {
      try await perform(entry, on: scene)
    } _: {
      try Peer.run("convert", [mapped] + options + ["null:"])
    }
    let idle = try await Stopwatch.median(runs: 3) { try Peer.run("convert", [mapped, "null:"]) }
    return Figure(
      what: what, value: Figure.milliseconds(time),
      against: goal(entry)
        + "; ImageMagick \(Figure.milliseconds(peer - idle)), ratio"
        + " \(Figure.ratio(time, peer - idle))")
  }

  /// A whole edit of a bitmap in memory, previews and all.
  private static func perform(_ entry: CatalogueEntry, on scene: Bitmap) async throws {
    let request = EditRequest(source: scene, instruction: entry.example)
    _ = try await RetouchEngine().edit(request)
  }

  private static func goal(_ entry: CatalogueEntry) -> String {
    switch entry.family {
    case .tone, .colour: "goal: 150 ms"
    case .styles, .looks: "goal: 3000 ms"
    default: "–"
    }
  }

  /// The scene in ImageMagick's own memory-mapped format, so that reading it costs next to nothing;
  /// nil where ImageMagick is not installed.
  private static func mapped(_ scene: Bitmap, in folder: String) throws -> String? {
    guard Peer.isInstalled("convert") else { return nil }
    let (file, mapped) = (folder + "/large.png", folder + "/large.mpc")
    try FileOutput.write(PictureEncoder.png(scene, effort: .fast), to: file)
    try Peer.run("convert", [file, mapped])
    return mapped
  }
}
