/// A road across the land, its lanes parted by dashes; its foot is on its far edge.
struct Road: Drawable {
  var surface = RGBA(0x6E7378)

  static let box = Box(x: -1200...1200, y: -6...62)
  static let layer = DrawingLayer.floor
  /// How far below the road's foot the wheels of a car stand.
  static let lanes: (far: Float, near: Float) = (20, 46)
  /// How far below it wheels are between the outer lines.
  static let roadway: ClosedRange<Float> = 14...50

  func covers(_ point: Vector) -> Bool { point.y > -5 && point.y < 64 }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let left = max(canvas.visible.low.x, Road.box.low.x)
    let right = min(canvas.visible.high.x, Road.box.high.x)
    guard left < right else { return }
    func band(_ y: ClosedRange<Float>) -> Path { Path(Box(x: left...right, y: y)) }
    canvas.fill(
      band(0...56),
      with: LinearGradient(
        light.sunlit(surface, 0.16), at: Vector(0, 0), light.shaded(surface, 0.12),
        at: Vector(0, 56)))
    let line = RGBA(0xF6F1E2)
    canvas.fill(band(2.6...4.8), with: line)
    canvas.fill(band(50...53.4), with: line)
    var dashes = Path()
    var x = (left / 56).rounded(.down) * 56
    while x < right {
      dashes.append(Path(Box(x: x...x + 30, y: 25.4...28.6)))
      x += 56
    }
    canvas.fill(dashes, with: line)
    let verge = light.hasSnow ? RGBA(0xE9F0F7) : RGBA(0xB8A57E)
    for y: ClosedRange<Float> in [-5...1, 55...62] {
      canvas.fill(band(y), with: verge)
    }
  }
}
