import Engine
import Pixels
import Scenes
import TestSupport
import Testing

@testable import Retouch

/// Properties of every change in the catalogue.
@Suite struct CatalogueEditTests {
  /// All entries except the one that names a file.
  static let entries = Catalogue.entries.filter { $0.name != "picture" }
  private static let drawing = DemoScene(size: Size(width: 180, height: 120))
  private static let scene = drawing.draw()
  private static let box = Mask(parts: [Mask.Part(Rectangle(x: 30, y: 24, width: 40, height: 30))])

  private func outcome(
    of entry: CatalogueEntry, on source: Bitmap, mask: Mask = Self.box,
    settings: EditSettings = EditSettings()
  ) async throws -> EditOutcome {
    let request = EditRequest(
      source: source, instruction: entry.example, mask: mask, settings: settings)
    return try await RetouchEngine().edit(request)
  }

  @Test(arguments: entries)
  func textGuidanceOfZeroLeavesThePictureAsItIs(entry: CatalogueEntry) async throws {
    let outcome = try await outcome(
      of: entry, on: Self.scene, mask: mask(for: entry),
      settings: EditSettings { $0.textGuidance = 0 })
    #expect(outcome.bitmap == Self.scene)
  }

  @Test(arguments: entries)
  func nothingChangesOutsideTheEffectiveMask(entry: CatalogueEntry) async throws {
    guard let outcome = try await changing(entry) else { return }
    guard outcome.bitmap.size == Self.scene.size else {
      #expect(outcome.changedOutsideMask == nil)
      return
    }
    #expect(outcome.changedOutsideMask == 0)
    #expect(outcome.changed > 0)
  }

  @Test(arguments: entries)
  func theSameEditGivesTheSameBytes(entry: CatalogueEntry) async throws {
    let first = try await changing(entry)
    let second = try await changing(entry)
    #expect(first?.bitmap == second?.bitmap)
  }

  /// The entry's example on the scene; nil where the engine says that there is nothing to correct.
  private func changing(_ entry: CatalogueEntry) async throws -> EditOutcome? {
    do {
      return try await outcome(of: entry, on: Self.scene, mask: mask(for: entry))
    } catch EngineError.changesNothing(let why) {
      #expect(entry.mayChangeNothing && !why.isEmpty)
      return nil
    }
  }

  /// Where there is nothing to find, the error is one line; everything else is performed.
  @Test(arguments: entries)
  func theSmallestAndTheEmptyPicturesAreEdited(entry: CatalogueEntry) async throws {
    let sizes = [(1, 1), (1, 9), (9, 1), (5, 4)].map { Size(width: $0, height: $1) }
    let pictures =
      sizes.map { Bitmap(size: $0, fill: Pixel(90, 120, 60, 255)) }
      + sizes.map { Bitmap(size: $0, fill: Pixel(90, 120, 60, 0)) }
    for picture in pictures {
      let mask = Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 1, height: 1))])
      do {
        _ = try await outcome(of: entry, on: picture, mask: mask)
      } catch EngineError.needs(let what), EngineError.changesNothing(let what) {
        #expect(!what.isEmpty && !what.contains("\n"))
      }
    }
  }

  /// The mask of the tests, except for entries that need an object under it.
  private func mask(for entry: CatalogueEntry) -> Mask {
    // Entries about the background need an object that stands out from it.
    entry.example.contains("background")
      ? Mask(parts: [Mask.Part(Self.drawing.bounds(of: .house).expanded(by: 3))]) : Self.box
  }
}

extension CatalogueEntry {
  /// Whether the scene may have nothing to correct.
  fileprivate var mayChangeNothing: Bool {
    ["auto levels", "auto white balance", "smooth skin", "straighten"].contains(name)
  }
}
