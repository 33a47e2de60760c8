/// The region a person chose for an edit: perhaps an outline, then rectangles that add and subtract,
/// in order, then grown, feathered and perhaps inverted.
///
/// Without an outline and rectangles it is the whole picture. A later rectangle wins over an earlier
/// one. Growing moves the edges of the outline and of adding rectangles outwards; subtracting
/// rectangles are never grown into nor feathered into, so what a person took out of the mask stays
/// untouched.
public struct Mask: Hashable, Sendable, Codable {
  /// One step in the drawing of a mask.
  public struct Part: Hashable, Sendable, Codable {
    public var rectangle: Rectangle
    /// Whether the rectangle joins the mask; otherwise it is taken away.
    public var adds: Bool

    public init(_ rectangle: Rectangle, adds: Bool = true) {
      self.rectangle = rectangle
      self.adds = adds
    }
  }

  /// What the mask was snapped to; the rectangles come on top of it.
  public var outline: Outline?
  public var parts: [Part]
  /// How far adding rectangles reach beyond their edges, in pixels.
  public var grow: Int
  /// Over how many pixels outside the grown rectangles the coverage fades to 0.
  public var feather: Int
  public var isInverted: Bool

  public init(
    outline: Outline? = nil, parts: [Part] = [], grow: Int = 0, feather: Int = 0,
    isInverted: Bool = false
  ) {
    self.outline = outline
    self.parts = parts
    self.grow = grow
    self.feather = feather
    self.isInverted = isInverted
  }

  /// Whether the mask is the whole picture because nothing was chosen.
  public var isWhole: Bool { !isDrawn && !isInverted }

  /// Whether anything was drawn or snapped.
  public var isDrawn: Bool { outline != nil || !parts.isEmpty }

  public var added: [Rectangle] { parts.filter(\.adds).map(\.rectangle) }
  public var subtracted: [Rectangle] { parts.filter { !$0.adds }.map(\.rectangle) }

  /// The mask with its rectangles cut to a picture of `size`.
  ///
  /// - Throws: `MaskError.outside` for a rectangle of which nothing is left.
  public func cut(to size: Size) throws -> Mask {
    var mask = self
    mask.parts = try parts.map { part in
      let rectangle = part.rectangle.intersection(size.bounds)
      guard !rectangle.isEmpty else { throw MaskError.outside(part.rectangle, size) }
      return Part(rectangle, adds: part.adds)
    }
    return mask
  }

  /// The mask as one value a pixel of a picture of `size`.
  ///
  /// - Throws: `MaskError.outside` for a rectangle outside the picture, `.otherSize` for an outline
  ///   of another picture, `.empty` where no pixel is left to edit.
  public func coverage(for size: Size) throws -> Coverage {
    if let outline, outline.size != size { throw MaskError.otherSize(outline.size, size) }
    let coverage = try cut(to: size).drawn(on: size)
    guard !coverage.isEmpty else { throw MaskError.empty }
    return coverage
  }

  /// The mask as one value a pixel, whatever lies outside a picture of `size` and even where
  /// nothing is left; for showing, not for editing.
  public func drawn(on size: Size) -> Coverage {
    var coverage = shape(on: size)
    if isInverted {
      for index in coverage.values.indices { coverage.values[index] = 255 - coverage.values[index] }
    }
    return coverage
  }

  private func shape(on size: Size) -> Coverage {
    let outlined = outline.flatMap { $0.size == size ? $0.coverage.grown(by: grow) : nil }
    let startsWhole = added.isEmpty && outlined == nil
    var inside = outlined ?? Coverage(size: size, fill: startsWhole ? 255 : 0)
    var isProtected = Coverage(size: size, fill: 0)
    for part in parts {
      if part.adds { inside.fill(part.rectangle.expanded(by: grow), with: 255) }
      isProtected.fill(part.rectangle, with: part.adds ? 0 : 255)
    }
    for index in inside.values.indices where isProtected.values[index] != 0 {
      inside.values[index] = 0
    }
    guard feather > 0, !startsWhole else { return inside }
    let squaredDistances = inside.squaredDistances()
    for index in inside.values.indices
    where inside.values[index] == 0 && isProtected.values[index] == 0 {
      inside.values[index] = Self.fade(squaredDistances[index], over: feather)
    }
    return inside
  }

  /// Coverage at a distance from the mask: falls smoothly from 255 at its edge to 0 at `feather`
  /// pixels and beyond.
  private static func fade(_ squaredDistance: Float, over feather: Int) -> UInt8 {
    let share = squaredDistance.squareRoot() / Float(feather + 1)
    guard share < 1 else { return 0 }
    let left = 1 - share
    return UInt8((255 * left * left * (3 - 2 * left)).rounded())
  }
}

/// Why a mask cannot be used on a picture.
public enum MaskError: Error, Equatable {
  /// Nothing of the rectangle lies inside a picture of the size.
  case outside(Rectangle, Size)
  /// The outline belongs to a picture of another size.
  case otherSize(Size, Size)
  /// No pixel is left to edit.
  case empty
}

extension Coverage {
  /// The coverage with every pixel that lies at most so many pixels from it wholly covered.
  fileprivate func grown(by pixels: Int) -> Coverage {
    guard pixels > 0 else { return self }
    let reach = Float(pixels) * Float(pixels)
    let distances = squaredDistances()
    return Coverage(
      size: size, values: distances.map { $0 <= reach ? 255 : 0 })
  }

  /// Sets every pixel of `rectangle` that lies inside the picture.
  mutating func fill(_ rectangle: Rectangle, with value: UInt8) {
    let area = rectangle.intersection(size.bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      let start = y * size.width + area.x
      values.replaceSubrange(
        start..<start + area.width, with: repeatElement(value, count: area.width))
    }
  }
}

extension MaskError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .outside(let rectangle, let size):
      "the mask rectangle \(rectangle.x),\(rectangle.y) \(rectangle.width)×\(rectangle.height)"
        + " lies outside the picture of \(size.width)×\(size.height) pixels"
    case .otherSize(let own, let size):
      "the mask was snapped in a picture of \(own.width)×\(own.height) pixels and this one has"
        + " \(size.width)×\(size.height): clear the mask and draw it anew"
    case .empty:
      "the mask leaves no pixel to edit: add a rectangle or clear the mask"
    }
  }
}
