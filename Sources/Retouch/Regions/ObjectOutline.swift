public import Engine
public import Pixels

/// Object segmentation inside a mask that a person drew.
public enum ObjectOutline {
  /// The object in a mask: what stands out there from the surroundings of the mask, with a soft
  /// edge.
  ///
  /// Found by GrabCut from the mask's own edge; nothing outside the mask belongs to the object.
  ///
  /// - Throws: `EngineError.needs` where nothing in the mask stands out from its surroundings.
  public static func snapped(
    from mask: Coverage, in picture: Bitmap
  ) throws(EngineError) -> Coverage {
    guard let coverage = outline(from: mask, in: picture) else {
      throw .needs(
        "no object stands out in the mask: draw it wider, with some of the surroundings on all"
          + " sides of the object")
    }
    return coverage
  }

  private static func outline(from mask: Coverage, in picture: Bitmap) -> Coverage? {
    let bounds = mask.bounds
    guard !bounds.isEmpty else { return nil }
    // Distant surroundings say nothing about the near ones.
    let margin = max(8, (bounds.width + bounds.height) / 5)
    let area = bounds.expanded(by: margin).intersection(picture.size.bounds)
    let finder = OutlineFinder(picture.cropped(to: area))
    let size = finder.coarse.size
    let isOpen = mask.cropped(to: area).values
      .resized(from: area.size, to: size).map { $0 > 0 }
    let hints = isOpen.indices.map { index -> GrabCut.Hint in
      isOpen[index] && finder.coarse.isSolid[index] ? .open : .background
    }
    let prior = OutlineFinder.Prior(hints: hints, start: hints.map { $0 == .open })
    guard let found = finder.region(by: prior) else { return nil }
    let openCount = hints.count { $0 == .open }
    let isInside = found.isInside.cleaned(in: size)
    let insideCount = isInside.count { $0 }
    guard 50 * insideCount > openCount, 100 * insideCount < 98 * openCount else { return nil }
    let part = finder.coverage(of: isInside, by: found.colours, prior)
    var coverage = Coverage(size: picture.size, fill: 0)
    for y in 0..<area.height {
      for x in 0..<area.width where mask[area.x + x, area.y + y] != 0 {
        coverage[area.x + x, area.y + y] = part[x, y]
      }
    }
    return coverage.isEmpty ? nil : coverage
  }
}
