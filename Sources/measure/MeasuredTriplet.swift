import Engine
import Pixels
import Retouch
import Scenes

/// What came of one triplet.
struct MeasuredTriplet: Sendable {
  let category: EditCategory
  let seed: UInt32
  let deviations: Deviations
  /// The largest difference of a sample between the model's picture and diffusers', 0…255; nil where
  /// there is no picture of diffusers.
  var gap: Int?
}

extension MeasuredTriplet {
  /// Measures every method on a triplet.
  ///
  /// - Parameter diffusers: the same edit by diffusers, of the triplet's size.
  init(
    _ triplet: Triplet, _ model: MeasuredModel, _ settings: EditSettings, diffusers: Bitmap?
  ) async throws {
    let edited = try await model.edited(triplet.source, triplet.instruction, settings)
    var pictures: [Method: Bitmap] = [.copying: triplet.source, .model: edited]
    pictures[.autoencoder] = try await model.coded(triplet.target)
    pictures[.retouch] = try await Self.retouched(triplet)
    pictures[.diffusers] = diffusers
    category = triplet.category
    seed = triplet.seed
    deviations = pictures.mapValues {
      Deviation.byRegion(of: $0, from: triplet.target, change: triplet.mask)
    }
    gap = diffusers.map { edited.largestGap(to: $0) }
  }

  /// What the retouch engine makes of a triplet; nil where it does not read the instruction, wants a
  /// mask for it, or cuts the picture.
  private static func retouched(_ triplet: Triplet) async throws -> Bitmap? {
    do {
      let picture = try await RetouchEngine().edit(
        EditRequest(source: triplet.source, instruction: triplet.instruction)
      ).bitmap
      return picture.size == triplet.source.size ? picture : nil
    } catch {
      guard error is EngineError else { throw error }
      return nil
    }
  }
}

extension Bitmap {
  /// The largest difference of a sample between two pictures of one size.
  func largestGap(to other: Bitmap) -> Int {
    precondition(size == other.size, "pictures of one size are compared")
    var largest = 0
    for (a, b) in zip(pixels, other.pixels) {
      let gap = SIMD4<Int16>(truncatingIfNeeded: a) &- SIMD4<Int16>(truncatingIfNeeded: b)
      largest = max(largest, Int(gap.max()), -Int(gap.min()))
    }
    return largest
  }
}

extension [MeasuredTriplet] {
  /// Those of a category; all where it is nil.
  func of(_ category: EditCategory?) -> Self {
    guard let category else { return self }
    return filter { $0.category == category }
  }

  /// Those that a method answered.
  func answered(by method: Method) -> Self { filter { $0.deviations[method] != nil } }

  /// The mean over a region; nil where none has it.
  func mean(_ method: Method, _ region: Region) -> Deviation? {
    Deviation(meanOf: compactMap { $0.deviations[method]?[region] })
  }
}
