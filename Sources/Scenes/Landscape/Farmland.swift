/// A plain of fields up to the horizon, with rows of far trees.
struct Farmland {
  let light: SceneLight
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas) {
    let visible = canvas.visible
    canvas.fill(
      Path(
        Box(
          x: visible.low.x...visible.high.x, y: Landscape.horizon - 2...Lake.farShore + 8)),
      with: Crops(colours: colours, noise: Noise(seed: seed &+ 81)))
    let trees = Noise(seed: seed &+ 82)
    for row in 0..<2 {
      let foot = Landscape.horizon + 1 + Float(row) * 13
      let pace: Float = 6 + 3 * Float(row)
      var path = Path()
      for index in Int32(visible.low.x / pace) - 1...Int32(visible.high.x / pace) + 1 {
        // Whole rows of trees with gaps between them.
        let group = trees.value(at: Vector(Float(index) / 9, Float(row) * 7))
        guard group > (row == 0 ? 0.35 : 0.62) else { continue }
        let half = pace * (0.5 + 0.5 * trees.cell(index, 2))
        path.append(
          ellipseAt: Vector(
            (Float(index) + trees.cell(index, Int32(row))) * pace, foot - half * 0.7),
          radii: Vector(half, half))
      }
      canvas.fill(path, with: light.season.wood(RGBA(row == 0 ? 0x6F8C74 : 0x4F7446), in: light))
    }
  }

  private var colours: [RGBA] {
    let codes: [UInt32] =
      switch light.season {
      case .spring: [0xA8D05A, 0xF0DE45, 0x86BE4A, 0xC4DC72]
      case .summer: [0xE3C75C, 0x9DB552, 0xD2B95A, 0x7FA244]
      case .autumn: [0xA9793F, 0xC79A4B, 0x8A6A3C, 0xB7A04E]
      case .winter: [0xEFF3F8, 0xE2E9F1, 0xF4F6FA, 0xDAE3ED]
      }
    let colours = codes.map { RGBA($0) }
    return light.hasSnow ? colours.map { $0.mixed(with: RGBA(0xEFF3F8), 0.7) } : colours
  }

  /// Long fields side by side, foreshortened towards the horizon.
  private struct Crops: Paint {
    let colours: [RGBA]
    let noise: Noise

    func colour(at point: Vector) -> RGBA {
      let depth = ((point.y - Landscape.horizon) / 34).clamped
      let row = Int32(4 * depth.squareRoot())
      let lean = (point.x - 300) / (0.5 + depth) / 120 + Float(row) * 0.37
      let field = noise.cell(Int32(lean.rounded(.down)), row)
      let colour = colours[Int(field * Float(colours.count))]
      return colour.mixed(with: RGBA(0xD8DCD4), 0.4 * (1 - depth))
    }
  }
}
