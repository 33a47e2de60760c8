public import Pixels

/// Draws what a panel shows, in screen pixels: a part of a picture, two pictures held together, a
/// mask over it.
///
/// Pure functions.
public enum PictureComposer {
  /// The pixels of a request, without its mask.
  ///
  /// - Parameter bitmaps: one for each of the request's sources.
  static func base(_ request: PictureRequest, _ bitmaps: [Bitmap]) -> Bitmap {
    let views = bitmaps.map { view(of: $0, request) }
    return switch request.content {
    case .picture: views[0]
    case .wipe(_, _, let fraction): wipe(views[0], views[1], fraction)
    case .difference: difference(views[0], views[1])
    }
  }

  /// Enlarged pixels are shown as squares from this scale on, so that each can be judged.
  private static let squarePixelScale = 3.0

  private static func view(of bitmap: Bitmap, _ request: PictureRequest) -> Bitmap {
    let window = request.window
    var crop = window.crop
    if bitmap.size != request.pictureSize {
      // A preview is smaller than the picture it stands for.
      let (x, y) = (
        Double(bitmap.width) / Double(request.pictureSize.width),
        Double(bitmap.height) / Double(request.pictureSize.height)
      )
      crop = Rectangle(
        x: min(bitmap.width - 1, Int(Double(crop.x) * x)),
        y: min(bitmap.height - 1, Int(Double(crop.y) * y)),
        width: max(1, Int(Double(crop.width) * x)), height: max(1, Int(Double(crop.height) * y))
      ).intersection(bitmap.size.bounds)
    }
    return min(window.scale.x, window.scale.y) >= squarePixelScale
      ? squares(bitmap, crop, window.size) : bitmap.resized(crop, to: window.size)
  }

  private static func squares(_ bitmap: Bitmap, _ crop: Rectangle, _ size: Size) -> Bitmap {
    var view = Bitmap(size: size)
    for y in 0..<size.height {
      let row = crop.y + y * crop.height / size.height
      for x in 0..<size.width {
        view[x, y] = bitmap[crop.x + x * crop.width / size.width, row]
      }
    }
    return view
  }

  /// Two pictures of one size: the earlier one left of a line at `fraction` of the width, the later
  /// one right of it.
  public static func wipe(_ a: Bitmap, _ b: Bitmap, _ fraction: Double) -> Bitmap {
    var view = a
    let edge = Int((Double(a.width) * fraction).rounded())
    for y in 0..<a.height {
      for x in edge..<max(edge, a.width) { view[x, y] = b[x, y] }
      for x in max(0, edge - 1)..<min(a.width, edge + 1) { view[x, y] = Pixel(255, 255, 255, 255) }
    }
    return view
  }

  /// Where two pictures differ: the earlier one darkened to grey, with what changed in warm colours.
  public static func difference(_ a: Bitmap, _ b: Bitmap) -> Bitmap {
    var view = a
    for index in view.pixels.indices {
      let (before, after) = (
        SIMD4<Int32>(clamping: a.pixels[index]), SIMD4<Int32>(clamping: b.pixels[index])
      )
      let gap = before &- after
      let most = max(abs(gap.x), abs(gap.y), abs(gap.z), abs(gap.w))
      let grey = UInt8((before.x + before.y + before.z) / 9)
      guard most > 0 else {
        view.pixels[index] = Pixel(grey, grey, grey, 255)
        continue
      }
      // Even a difference of one shows.
      let heat = UInt8(min(255, 70 + most * 3))
      view.pixels[index] = Pixel(heat, UInt8(max(0, min(255, (most - 40) * 2))), grey / 2, 255)
    }
    return view
  }

  /// Two pictures of one height side by side.
  public static func beside(_ a: Bitmap, _ b: Bitmap) -> Bitmap {
    let gap = 8
    var view = Bitmap(
      size: Size(width: a.width + gap + b.width, height: a.height), fill: Pixel(255, 255, 255, 255))
    for y in 0..<a.height {
      for x in 0..<a.width { view[x, y] = a[x, y] }
      for x in 0..<b.width { view[a.width + gap + x, y] = b[x, y] }
    }
    return view
  }

  /// The colour of a mask: one that photographs seldom have.
  static let maskColour = Pixel(255, 64, 160, 255)

  /// Lays a mask over a view of a picture: its outline, and its tint where asked.
  static func laid(_ mask: Mask, over view: Bitmap, window: Viewport.Window, tinted: Bool) -> Bitmap
  {
    let coverage = coverage(of: mask, in: window)
    var shown = view
    let (width, height) = (view.width, view.height)
    for y in 0..<height {
      for x in 0..<width {
        let fraction = coverage[x, y]
        if tinted, fraction > 0 {
          shown[x, y] = mix(shown[x, y], maskColour, Int(fraction) * 90 / 255)
        }
        let isInside = fraction >= 128
        let isEdge =
          isInside
          && (x > 0 && coverage[x - 1, y] < 128 || x + 1 < width && coverage[x + 1, y] < 128
            || y > 0 && coverage[x, y - 1] < 128 || y + 1 < height && coverage[x, y + 1] < 128)
        // Dashes of two colours are seen on every ground.
        if isEdge { shown[x, y] = (x + y) / 4 % 2 == 0 ? maskColour : Pixel(255, 255, 255, 255) }
      }
    }
    return shown
  }

  /// The mask at the size of the window.
  private static func coverage(of mask: Mask, in window: Viewport.Window) -> Coverage {
    let (scale, crop) = (window.scale, window.crop)
    func x(_ value: Int) -> Int { Int((Double(value - crop.x) * scale.x).rounded()) }
    func y(_ value: Int) -> Int { Int((Double(value - crop.y) * scale.y).rounded()) }
    var scaled = mask
    scaled.outline = mask.outline.map { outline in
      Outline(
        outline.coverage.sampled(crop.intersection(outline.size.bounds), at: window.size))
    }
    scaled.grow = Int((Double(mask.grow) * scale.x).rounded())
    scaled.feather = Int((Double(mask.feather) * scale.x).rounded())
    scaled.parts = mask.parts.map { part in
      let rectangle = part.rectangle
      let (left, top) = (x(rectangle.x), y(rectangle.y))
      return Mask.Part(
        Rectangle(
          x: left, y: top, width: max(1, x(rectangle.maxX) - left),
          height: max(1, y(rectangle.maxY) - top)), adds: part.adds)
    }
    return scaled.drawn(on: window.size)
  }

  private static func mix(_ a: Pixel, _ b: Pixel, _ fraction: Int) -> Pixel {
    let (x, y) = (SIMD4<UInt16>(truncatingIfNeeded: a), SIMD4<UInt16>(truncatingIfNeeded: b))
    let mixed = (x &* UInt16(255 - fraction) &+ y &* UInt16(fraction)) / 255
    return Pixel(truncatingIfNeeded: mixed)
  }
}
