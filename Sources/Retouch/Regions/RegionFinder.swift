import Engine
import Pixels

/// Finds what an instruction is about in a picture.
struct RegionFinder {
  let picture: Bitmap
  /// The person's mask; nil is everywhere.
  let mask: Coverage?

  /// Everything that `Canvas.cleared` and `Canvas.replaced` must be free to write: wholly covered
  /// where there is any coverage.
  ///
  /// They blend soft edges themselves, by the canvas's own soft coverage. Their result is to be laid
  /// over the source by this, since laying by the soft one would blend a second time.
  static func editRegion(for coverage: Coverage) -> Coverage {
    Coverage(size: coverage.size, values: coverage.values.map { $0 == 0 ? 0 : 255 })
  }

  /// How far, in pixels, what lies outside the coverage has influence on `Canvas.cleared` and
  /// `Canvas.replaced`.
  static func edgeReach(in picture: Size) -> Int { EdgeColours.reach(in: picture) }

  /// The part of the picture that a target means; its edges are soft where the thing's are.
  ///
  /// - Throws: `EngineError.needs`, with what was not found and what would help.
  func coverage(of target: Target) throws(EngineError) -> Coverage {
    switch target {
    case .mask: return mask ?? everything
    case .picture: return everything
    case .subject: return try subject()
    case .background: return try subject().softComplement
    case .sky: return try sky()
    case .colour(let colour): return try parts(of: colour)
    case .place(let anchor): return box(at: anchor)
    case .except(let other): return try coverage(of: other).softComplement
    }
  }

  private var everything: Coverage { Coverage(size: picture.size, fill: 255) }

  private func subject() throws(EngineError) -> Coverage {
    guard let mask else {
      guard let subject = SubjectFinder.subject(of: picture) else {
        throw .needs("no subject stands out from its background: drag a rectangle around it")
      }
      return subject
    }
    return try ObjectOutline.snapped(from: mask, in: picture)
  }

  /// All of the sky: it takes the mask's place.
  private func sky() throws(EngineError) -> Coverage {
    guard let sky = SkyFinder.sky(of: picture) else {
      throw .needs(
        mask == nil
          ? "no sky was found in the picture: drag a rectangle over it"
          : "no sky was found in the picture: say “here” for what is under the mask")
    }
    return sky
  }

  private func parts(of colour: NamedColour) throws(EngineError) -> Coverage {
    guard let parts = ColourRegion.coverage(of: colour, in: picture) else {
      throw .needs("there is hardly any \(colour) in the picture")
    }
    let masked = parts.limited(to: mask)
    guard !masked.isEmpty else { throw .needs("there is hardly any \(colour) under the mask") }
    return masked
  }

  /// A half of the picture for a side, a quarter for a corner, and for the middle the middle half of
  /// both sides; at least one pixel.
  private func box(at anchor: Place.Anchor) -> Coverage {
    func range(_ place: Int, of length: Int, isAlone: Bool) -> Range<Int> {
      switch place {
      case ..<0: 0..<max(length / 2, 1)
      case 1...: length / 2..<length
      default: isAlone ? length / 4..<length - length / 4 : 0..<length
      }
    }
    let isMiddle = anchor.horizontal == 0 && anchor.vertical == 0
    let columns = range(anchor.horizontal, of: picture.width, isAlone: isMiddle)
    let rows = range(anchor.vertical, of: picture.height, isAlone: isMiddle)
    var box = Coverage(size: picture.size, fill: 0)
    for y in rows {
      let start = y * picture.width
      box.values.replaceSubrange(
        start + columns.lowerBound..<start + columns.upperBound,
        with: repeatElement(255, count: columns.count))
    }
    return box
  }
}

extension Coverage {
  /// What this coverage leaves of each pixel.
  var softComplement: Coverage {
    Coverage(size: size, values: values.map { 255 - $0 })
  }

  /// The coverage times another; itself where there is none.
  func limited(to mask: Coverage?) -> Coverage {
    guard let mask else { return self }
    var limited = self
    for index in limited.values.indices {
      let product = Int(values[index]) * Int(mask.values[index])
      limited.values[index] = UInt8((product + 127) / 255)
    }
    return limited
  }
}
