import Pixels

/// Which part of a picture a panel shows, and how large.
struct Viewport: Hashable {
  /// Screen pixels for one picture pixel; nil fits the whole picture into the panel.
  private(set) var zoom: Double?
  /// The middle of what is shown, as a fraction of width and height.
  private var centre = SIMD2(0.5, 0.5)

  /// A part of a picture and its size on the screen.
  struct Window: Hashable {
    /// In picture pixels.
    var crop: Rectangle
    /// In screen pixels.
    var size: Size

    /// Screen pixels for one picture pixel, each way: whole pixels make the two differ a little,
    /// and in a very thin picture much.
    var scale: SIMD2<Double> { size.vector / crop.size.vector }

    /// The picture pixel under a place of the window, the nearest one where it lies outside.
    func point(x: Double, y: Double) -> Point {
      Point(
        x: crop.x + min(max(Int((x / scale.x).rounded(.down)), 0), crop.width - 1),
        y: crop.y + min(max(Int((y / scale.y).rounded(.down)), 0), crop.height - 1))
    }
  }

  /// A small picture is enlarged to fit, but not beyond recognition.
  private static let largestFit = 8.0
  private static let zoomRange = 0.02...32.0
  /// How much one step of zooming magnifies.
  static let zoomStep = 1.25

  func scale(of picture: Size, in panel: Size) -> Double {
    zoom ?? fittedScale(of: picture, in: panel)
  }

  private func fittedScale(of picture: Size, in panel: Size) -> Double {
    min((panel.vector / picture.vector).min(), Self.largestFit)
  }

  /// What of a picture shows in a panel of `panel` screen pixels.
  func window(on picture: Size, in panel: Size) -> Window {
    let scale = scale(of: picture, in: panel)
    func axis(_ length: Int, _ available: Int, _ centre: Double) -> (
      start: Int, count: Int, size: Int
    ) {
      let whole = Double(length) * scale
      guard whole > Double(available) else {
        return (0, length, min(available, max(1, Int(whole.rounded()))))
      }
      let count = min(length, max(1, Int((Double(available) / scale).rounded(.down))))
      let start = Int((centre * Double(length) - Double(count) / 2).rounded())
      return (
        min(max(0, start), length - count), count,
        min(available, max(1, Int((Double(count) * scale).rounded())))
      )
    }
    let across = axis(picture.width, panel.width, centre.x)
    let down = axis(picture.height, panel.height, centre.y)
    return Window(
      crop: Rectangle(x: across.start, y: down.start, width: across.count, height: down.count),
      size: Size(width: across.size, height: down.size))
  }

  mutating func fit() {
    self = Viewport()
  }

  mutating func setZoom(_ scale: Double) {
    zoom = min(max(scale, Self.zoomRange.lowerBound), Self.zoomRange.upperBound)
  }

  /// Switches between the fitted picture and one screen pixel for each of its pixels.
  mutating func toggle() {
    if zoom == nil { zoom = 1 } else { fit() }
  }

  /// Multiplies the zoom, keeping the picture pixel `anchor` where it is on the screen.
  mutating func magnify(
    by factor: Double, around anchor: Point? = nil, picture: Size, panel: Size
  ) {
    let middle = window(on: picture, in: panel).crop.middle
    let old = scale(of: picture, in: panel)
    setZoom(old * factor)
    guard let anchor, let zoom else { return }
    let fixed = SIMD2(Double(anchor.x), Double(anchor.y))
    centre = (fixed + (middle - fixed) * (old / zoom)) / picture.vector
    keepInside(picture, panel)
  }

  /// Moves what is shown by fractions of the panel.
  mutating func pan(x: Double, y: Double, picture: Size, panel: Size) {
    let shown = window(on: picture, in: panel).crop.size
    centre += SIMD2(x, y) * shown.vector / picture.vector
    keepInside(picture, panel)
  }

  private mutating func keepInside(_ picture: Size, _ panel: Size) {
    centre = window(on: picture, in: panel).crop.middle / picture.vector
  }
}

extension Size {
  fileprivate var vector: SIMD2<Double> { SIMD2(Double(width), Double(height)) }
}

extension Rectangle {
  fileprivate var middle: SIMD2<Double> { SIMD2(Double(x), Double(y)) + size.vector / 2 }
}
