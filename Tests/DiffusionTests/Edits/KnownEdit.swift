import Engine
import Pixels
import Retouch

@testable import Diffusion

/// An edit whose result is known at full size, since the retouch engine makes it at any size: the
/// stand-in for a model's.
struct KnownEdit: Sendable, CustomStringConvertible {
  let instruction: String
  /// Where, as shares of the picture's sides; nil is everywhere.
  var place: (x: Double, y: Double, width: Double, height: Double)?

  var description: String { instruction }

  /// Edits of tone and colour, one of weather, and one of a thing.
  static let everywhere = [
    "make it warmer", "make it darker", "more contrast", "black and white", "make it winter",
  ].map { KnownEdit(instruction: $0) }

  func performed(on source: Bitmap) async throws -> Bitmap {
    var mask = Mask()
    if let place {
      let (width, height) = (Double(source.width), Double(source.height))
      let rectangle = Rectangle(
        x: Int(place.x * width), y: Int(place.y * height), width: Int(place.width * width),
        height: Int(place.height * height))
      mask.parts = [Mask.Part(rectangle)]
    }
    let request = EditRequest(source: source, instruction: instruction, mask: mask)
    return try await RetouchEngine().edit(request).bitmap
  }
}

/// What becomes of an edit that was made at a model's size, brought to full size in three ways.
struct Enlargements {
  let truth: Bitmap
  /// By our transfer of detail.
  let carried: Bitmap
  /// Enlarged and nothing else.
  let enlarged: Bitmap
  /// The source plus the enlarged difference.
  let difference: Bitmap

  init(_ edit: KnownEdit, of source: Bitmap, at size: Size) async throws {
    let seen = source.resized(to: size)
    try await self.init(
      edit.performed(on: seen), from: seen, to: source, truth: edit.performed(on: source))
  }

  init(_ edited: Bitmap, from seen: Bitmap, to source: Bitmap, truth: Bitmap) {
    self.truth = truth
    carried = DetailTransfer.carried(edited, from: seen, to: source)
    let (enlarged, blurred) = (edited.resized(to: source.size), seen.resized(to: source.size))
    self.enlarged = enlarged
    difference = Bitmap(
      size: source.size,
      pixels: source.pixels.indices.map { index in
        func wide(_ bitmap: Bitmap) -> SIMD4<Int> {
          SIMD4(truncatingIfNeeded: bitmap.pixels[index])
        }
        let value = wide(source) &+ wide(enlarged) &- wide(blurred)
        var pixel = Pixel(
          truncatingIfNeeded: value.clamped(lowerBound: .zero, upperBound: .init(repeating: 255)))
        pixel.w = 255
        return pixel
      })
  }

  /// How near a result is to the truth.
  func likeness(
    _ result: KeyPath<Enlargements, Bitmap>, where coverage: Coverage? = nil
  ) -> (decibels: Double, ssim: Double) {
    let comparison = Comparison.of(truth, self[keyPath: result], where: coverage)
    return (comparison.psnr ?? .infinity, comparison.ssim)
  }
}
