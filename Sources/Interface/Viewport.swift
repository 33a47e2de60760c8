import Pixels

/// Which part of a picture a panel shows, and how large.
struct Viewport: Hashable {
  /// Screen pixels for one picture pixel; nil fits the whole picture into the panel.
  private(set) var zoom: Double?
  /// The middle of what is shown, as a fraction of width and height.
  private var centre = (x: 0.5, y: 0.5)

  static func == (a: Viewport, b: Viewport) -> Bool {
    a.zoom == b.zoom && a.centre == b.centre
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(zoom)
    hasher.combine(centre.x)
    hasher.combine(centre.y)
  }

  /// A part of a picture and its size on the screen.
  struct Window: Hashable {
    /// In picture pixels.
    var crop: Rectangle
    /// In screen pixels.
    var size: Size

    /// Screen pixels for one picture pixel, each way: whole pixels make the two differ a little,
    /// and in a very thin picture much.
    var scale: (x: Double, y: Double) {
      (Double(size.width) / Double(crop.width), Double(size.height) / Double(crop.height))
    }

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
    min(
      Double(panel.width) / Double(picture.width),
      Double(panel.height) / Double(picture.height), Self.largestFit)
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
    let before = window(on: picture, in: panel)
    let old = scale(of: picture, in: panel)
    setZoom(old * factor)
    guard let anchor, let zoom else { return }
    let ratio = old / zoom
    let middle = (
      x: Double(before.crop.x) + Double(before.crop.width) / 2,
      y: Double(before.crop.y) + Double(before.crop.height) / 2
    )
    centre = (
      x: (Double(anchor.x) + (middle.x - Double(anchor.x)) * ratio) / Double(picture.width),
      y: (Double(anchor.y) + (middle.y - Double(anchor.y)) * ratio) / Double(picture.height)
    )
    keepInside(picture, panel)
  }

  /// Moves what is shown by fractions of the panel.
  mutating func pan(x: Double, y: Double, picture: Size, panel: Size) {
    let window = window(on: picture, in: panel)
    centre.x += x * Double(window.crop.width) / Double(picture.width)
    centre.y += y * Double(window.crop.height) / Double(picture.height)
    keepInside(picture, panel)
  }

  private mutating func keepInside(_ picture: Size, _ panel: Size) {
    let shown = window(on: picture, in: panel).crop
    centre = (
      x: (Double(shown.x) + Double(shown.width) / 2) / Double(picture.width),
      y: (Double(shown.y) + Double(shown.height) / 2) / Double(picture.height)
    )
  }
}
