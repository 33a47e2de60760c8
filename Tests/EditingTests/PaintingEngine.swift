@testable import Editing
import Engine
import History
import Pixels
import TestSupport

/// An engine for tests: paints what the mask covers in the colour that the instruction names, "noise"
/// with samples from the seed; "wait" never ends, anything else is not understood.
struct PaintingEngine: EditEngine {
  let facts = EngineFacts(name: "painting", settings: EngineSettings([\.seed]))

  private static let colours: [String: Pixel] = [
    "red": Pixel(255, 0, 0, 255), "green": Pixel(0, 255, 0, 255), "blue": Pixel(0, 0, 255, 255),
  ]

  func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    let size = request.source.size
    func proposal(_ bitmap: Bitmap, _ reading: Reading) -> Bitmap {
      report(.reading(reading))
      return bitmap
    }
    switch request.instruction {
    case "wait":
      report(.step(number: 1, count: 2, preview: nil))
      try await Task.sleep(for: .seconds(3600))
      throw CancellationError()
    case "noise":
      return proposal(.noise(size, seed: request.settings.seed), Reading(text: "noise"))
    case "the corner":
      var region = Coverage(size: size, fill: 0)
      region[0, 0] = 255
      return proposal(
        Bitmap(size: size, fill: Pixel(9, 9, 9, 255)), Reading(text: "the corner", region: region))
    case let name:
      guard let colour = Self.colours[name] else {
        throw EngineError.notUnderstood(clause: name, possible: "a colour")
      }
      return proposal(Bitmap(size: size, fill: colour), Reading(text: "paint it \(name)"))
    }
  }
}

/// An engine for tests: makes the picture black, but not before a gate is opened.
struct PatientEngine: EditEngine {
  let facts = EngineFacts(name: "patient", settings: .none)
  let gate: AsyncStream<Void>

  func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    report(.reading(Reading(text: "black")))
    report(.step(number: 1, count: 2, preview: nil))
    for await _ in gate {}
    return Bitmap(size: request.source.size, fill: Pixel(0, 0, 0, 255))
  }
}

extension EditingSession {
  /// Performs an edit of the current revision to its end.
  @discardableResult
  nonisolated func edit(
    _ instruction: String, mask: Mask = Mask(), settings: EditSettings = EditSettings(),
    on parent: Int? = nil
  ) async throws -> Revision {
    let current = await tree.current
    let order = EditOrder(
      parent: parent ?? current, instruction: instruction, engine: "painting", mask: mask,
      settings: settings)
    return try await perform(order, by: PaintingEngine()).revision
  }
}

extension Bitmap {
  /// A picture in which every sample is random, opaque.
  static func noise(_ size: Size, seed: UInt64) -> Bitmap {
    var state = seed
    let pixels = (0..<size.area).map { _ in
      // Knuth's linear congruential generator (MMIX); its upper bits are the random ones.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bits = state >> 32
      return Pixel(
        UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits >> 16),
        UInt8(truncatingIfNeeded: bits >> 24), 255)
    }
    return Bitmap(size: size, pixels: pixels)
  }
}

/// A small picture without a pattern.
let photo = Bitmap.noise(Size(width: 24, height: 16), seed: 7)

extension EditOrder {
  /// An order of the parts of its recipe.
  init(
    parent: Int, instruction: String, engine: String, mask: Mask = Mask(),
    settings: EditSettings = EditSettings()
  ) {
    self.init(
      parent: parent,
      recipe: EditRecipe(
        engine: EngineIdentity(name: engine), instruction: instruction, mask: mask,
        settings: settings))
  }
}
