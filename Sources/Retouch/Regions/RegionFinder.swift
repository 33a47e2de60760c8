import Engine
import Pixels

/// Target segmentation: finds the part of a picture that an operation applies to.
struct RegionFinder {
  let picture: Bitmap
  /// The person's mask; nil is the whole picture.
  let mask: Coverage?

  /// The region that `Canvas.cleared` and `Canvas.replaced` may write: 255 wherever there is any
  /// coverage.
  ///
  /// They blend soft edges themselves, by the canvas's soft coverage. Compositing their result by
  /// the soft coverage would blend a second time, so this region is used instead.
  static func editRegion(for coverage: Coverage) -> Coverage {
    coverage.support
  }

  /// The distance in pixels within which pixels outside the coverage influence `Canvas.cleared` and
  /// `Canvas.replaced`.
  static func edgeReach(in picture: Size) -> Int { EdgeColours.reach(in: picture) }

  /// The part of the picture that a target refers to; its edges are soft where the object's are.
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
    case .position(let anchor): return box(at: anchor)
    case .part(let anchor, let fraction): return part(at: anchor, fraction)
    case .corners: return corners
    case .edges: return edges
    case .except(let other): return try coverage(of: other).softComplement
    case .without(let target, let spared):
      // What stays as it is does not depend on the mask, unless it is the mask.
      let finder = spared == .mask ? self : RegionFinder(picture: picture, mask: nil)
      return try coverage(of: target).limited(to: finder.coverage(of: spared).softComplement)
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

  /// All of the sky: it replaces the mask.
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

  /// A half of the picture for a side, a quarter for a corner, and the central half of both sides
  /// for the middle; at least one pixel.
  private func box(at anchor: Position.Anchor) -> Coverage {
    func range(_ position: Int, of length: Int, isAlone: Bool) -> Range<Int> {
      switch position {
      case ..<0: 0..<max(length / 2, 1)
      case 1...: length / 2..<length
      default: isAlone ? length / 4..<length - length / 4 : 0..<length
      }
    }
    let isMiddle = anchor.horizontal == 0 && anchor.vertical == 0
    return box(
      columns: range(anchor.horizontal, of: picture.width, isAlone: isMiddle),
      rows: range(anchor.vertical, of: picture.height, isAlone: isMiddle))
  }

  /// A fraction of a side at an anchor, of both sides in a corner and in the middle; at least one
  /// pixel.
  private func part(at anchor: Position.Anchor, _ fraction: Double) -> Coverage {
    let isMiddle = anchor.horizontal == 0 && anchor.vertical == 0
    func range(_ position: Int, of length: Int) -> Range<Int> {
      let part = min(max(Int((fraction * Double(length)).rounded()), 1), length)
      return switch position {
      case ..<0: 0..<part
      case 1...: length - part..<length
      default: isMiddle ? (length - part) / 2..<(length + part) / 2 : 0..<length
      }
    }
    return box(
      columns: range(anchor.horizontal, of: picture.width),
      rows: range(anchor.vertical, of: picture.height))
  }

  private func box(columns: Range<Int>, rows: Range<Int>) -> Coverage {
    var box = Coverage(size: picture.size, fill: 0)
    for y in rows {
      let start = y * picture.width
      box.values.replaceSubrange(
        start + columns.lowerBound..<start + columns.upperBound,
        with: repeatElement(255, count: columns.count))
    }
    return box
  }

  /// Everything outside the ellipse that touches the four sides.
  private var corners: Coverage {
    var corners = Coverage(size: picture.size, fill: 0)
    let (width, height) = (Double(picture.width), Double(picture.height))
    for y in 0..<picture.height {
      let down = 2 * (Double(y) + 0.5) / height - 1
      for x in 0..<picture.width {
        let across = 2 * (Double(x) + 0.5) / width - 1
        if across * across + down * down > 1 { corners.values[y * picture.width + x] = 255 }
      }
    }
    return corners
  }

  /// A band along the four sides, a tenth of the shorter one wide.
  private var edges: Coverage {
    let band = max(min(picture.width, picture.height) / 10, 1)
    let inside = picture.size.bounds.expanded(by: -band)
    guard !inside.isEmpty else { return everything }
    return box(
      columns: inside.x..<inside.x + inside.width, rows: inside.y..<inside.y + inside.height
    ).softComplement
  }
}

extension Coverage {
  /// The support: 255 wherever the coverage is above 0.
  var support: Coverage {
    Coverage(size: size, values: values.map { $0 == 0 ? 0 : 255 })
  }

  /// The soft complement: 255 minus the coverage.
  var softComplement: Coverage {
    Coverage(size: size, values: values.map { 255 - $0 })
  }

  /// The product of the coverage with another; the coverage itself where there is none.
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
