/// Edit mask: the region a person chose, made of an optional outline and of rectangles that add or
/// subtract in order, then grown, feathered and perhaps inverted.
///
/// Without an outline and rectangles it is the whole picture. A later rectangle wins over an
/// earlier one. Growing moves the edges of the outline and of adding rectangles outwards.
/// Subtracted rectangles are neither grown into nor feathered into, so what a person took out of
/// the mask stays untouched.
public struct Mask: Hashable, Sendable, Codable {
  /// A rectangle that is added to the mask or subtracted from it.
  public struct Part: Hashable, Sendable, Codable {
    public var rectangle: Rectangle
    /// Whether the rectangle is added; otherwise it is subtracted.
    public var adds: Bool

    public init(_ rectangle: Rectangle, adds: Bool = true) {
      self.rectangle = rectangle
      self.adds = adds
    }
  }

  /// The outline that the mask was snapped to; the rectangles come on top of it.
  public var outline: Outline?
  /// The rectangles, in the order they were drawn.
  public var parts: [Part]
  /// How far the outline and the adding rectangles are extended beyond their edges, in pixels.
  public var grow: Int
  /// The width in pixels of the fade to 0 outside the grown mask.
  public var feather: Int
  /// Whether the mask is inverted after growing and feathering.
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

  /// Whether there is an outline or a rectangle.
  public var isDrawn: Bool { outline != nil || !parts.isEmpty }

  /// The rectangles that are added.
  public var added: [Rectangle] { parts.filter(\.adds).map(\.rectangle) }
  /// The rectangles that are subtracted.
  public var subtracted: [Rectangle] { parts.filter { !$0.adds }.map(\.rectangle) }

  /// The mask with its rectangles clipped to a picture of `size`.
  ///
  /// - Throws: `MaskError.outside` for a rectangle that lies wholly outside.
  public func cut(to size: Size) throws -> Mask {
    var mask = self
    mask.parts = try parts.map { part in
      let rectangle = part.rectangle.intersection(size.bounds)
      guard !rectangle.isEmpty else { throw MaskError.outside(part.rectangle, size) }
      return Part(rectangle, adds: part.adds)
    }
    return mask
  }

  /// The mask rasterised: one value for each pixel of a picture of `size`.
  ///
  /// - Throws: `MaskError.outside` for a rectangle outside the picture, `.otherSize` for an outline
  ///   of another picture, `.empty` where no pixel is left to edit.
  public func coverage(for size: Size) throws -> Coverage {
    if let outline, outline.size != size { throw MaskError.otherSize(outline.size, size) }
    let coverage = try cut(to: size).drawn(on: size)
    guard !coverage.isEmpty else { throw MaskError.empty }
    return coverage
  }

  /// The mask rasterised for display: what lies outside a picture of `size` is ignored, and the
  /// coverage may be 0 everywhere.
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

  /// The coverage at a distance from the mask: falls smoothly from 255 at its edge to 0 at
  /// `feather` pixels and beyond.
  private static func fade(_ squaredDistance: Float, over feather: Int) -> UInt8 {
    let fraction = squaredDistance.squareRoot() / Float(feather + 1)
    guard fraction < 1 else { return 0 }
    let left = 1 - fraction
    return UInt8((255 * left * left * (3 - 2 * left)).rounded())
  }
}

/// Mask errors: why a mask cannot be used on a picture.
public enum MaskError: Error, Equatable {
  /// The rectangle lies wholly outside a picture of the size.
  case outside(Rectangle, Size)
  /// The mask belongs to a picture of another size.
  case otherSize(Size, Size)
  /// A picture of a mask has not the size of the picture to edit.
  case pictureSize(Size, Size)
  /// Nothing of the mask is left in the picture.
  case cutOff
  /// No pixel is left to edit.
  case empty
}

extension Coverage {
  /// Morphological dilation: 255 at every pixel at most so many pixels from one above 0, and 0
  /// everywhere else.
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
      "the mask was made for a picture of \(own.width)×\(own.height) pixels and this one has"
        + " \(size.width)×\(size.height): clear the mask and draw it anew"
    case .pictureSize(let own, let size):
      "the picture of the mask has \(own.width)×\(own.height) pixels and the one to edit"
        + " \(size.width)×\(size.height): both must have the same size"
    case .cutOff:
      "nothing of the mask is left in the picture: clear it or draw it anew"
    case .empty:
      "the mask leaves no pixel to edit: add a rectangle or clear the mask"
    }
  }
}
