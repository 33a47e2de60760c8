import Engine
import Foundation
import Pixels
import Retouch
import Scenes

/// Example picture of the guide: the result of a catalogue entry's example on the demo scene.
struct GuidePicture {
  private static let size = Size(width: 300, height: 200)
  private static let quality = 88

  let entry: CatalogueEntry

  init(_ entry: CatalogueEntry) {
    self.entry = entry
  }

  var fileName: String { entry.name.replacing(" ", with: "-") + ".jpg" }

  /// The object of the scene that is masked for the example, materials by its outline; nil where
  /// the example is performed without a mask.
  var masked: DemoScene.Object? {
    switch entry.name {
    case "remove the background", "plain background", "gradient", "picture", "blur": .house
    case "remove": .lampPost
    case "pixelate": .house
    default:
      switch entry.family {
      case .materials: .house
      case .motion: .boat
      default: entry.needsMask ? .door : nil
      }
    }
  }

  /// The picture as a JPEG file; transparency is composited over white.
  ///
  /// - Throws: the engine's error for the example.
  func encoded() async throws -> [UInt8] {
    try PictureEncoder.encode(
      try await made(), as: .jpeg, metadata: PictureMetadata(), quality: Self.quality)
  }

  private func made() async throws -> Bitmap {
    let scene = DemoScene(size: Self.size)
    let bitmap = scene.draw()
    var mask = Mask(parts: masked.map { [Mask.Part(scene.bounds(of: $0).expanded(by: 2))] } ?? [])
    if entry.family == .materials {
      let coverage = try mask.coverage(for: bitmap.size)
      mask = Mask(outline: Outline(try ObjectOutline.snapped(from: coverage, in: bitmap)))
    }
    guard entry.name == "picture" else {
      return try await Self.result(of: entry.example, on: bitmap, mask)
    }
    // The example names a file, which is made here.
    let beach = NSTemporaryDirectory() + "pentimento-guide-\(getpid()).png"
    defer { try? FileManager.default.removeItem(atPath: beach) }
    let other = try await Self.result(of: "golden hour", on: bitmap, Mask())
    try FileOutput.write(PictureEncoder.png(other, effort: .fast), to: beach)
    let instruction = entry.example.replacing("beach.jpg", with: "“\(beach)”")
    return try await Self.result(of: instruction, on: bitmap, mask)
  }

  private static func result(
    of instruction: String, on bitmap: Bitmap, _ mask: Mask
  ) async throws -> Bitmap {
    let request = EditRequest(source: bitmap, instruction: instruction, mask: mask)
    do {
      return try await RetouchEngine().edit(request).bitmap
    } catch EngineError.changesNothing {
      // The scene's horizon is level, so straightening shows the scene as it is.
      return bitmap
    }
  }
}
