/// The towers of a far city; at night its windows are lit.
struct Skyline {
  let light: SceneLight
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas) {
    let visible = canvas.visible
    for (row, pace) in [(0, 30), (1, 38)] as [(Int32, Float)] {
      for index in Int32(visible.low.x / pace) - 2...Int32(visible.high.x / pace) + 1 {
        draw(tower: index, row: row, pace: pace, on: &canvas)
      }
    }
  }

  private func draw(tower index: Int32, row: Int32, pace: Float, on canvas: inout SceneCanvas) {
    var random = SeededSequence(seed: Noise.hash(index, row, seed &+ 84))
    let tall = random.next()
    let height = row == 0 ? 62 + 104 * tall * tall : 40 + 62 * tall
    let left = (Float(index) + 0.3 * random.next()) * pace
    let width = pace * random.next(0.6, 0.92)
    let top = 346 - height
    let glass = [RGBA(0x7D93A9), RGBA(0x8B8F98), RGBA(0xA3917F), RGBA(0x6D8497)]
    let colour = glass[Int(random.next() * 4)].mixed(with: RGBA(0xC9D2D8), row == 0 ? 0.45 : 0.12)
    canvas.fill(
      Path(Box(x: left...left + width, y: top...356)),
      with: LinearGradient(
        colour.lit(by: 1.15), at: Vector(left, 0), colour.lit(by: 0.78),
        at: Vector(left + width, 0)))
    if row == 0 && tall > 0.8 {
      canvas.fill(
        Path(Box(x: left + width * 0.45...left + width * 0.55, y: top - 26...top)), with: colour)
    }
    drawWindows(of: index, in: Box(x: left...left + width, y: top...346), row: row, on: &canvas)
  }

  private func drawWindows(of index: Int32, in box: Box, row: Int32, on canvas: inout SceneCanvas) {
    let lit = Noise(seed: seed &+ UInt32(85 + row))
    let isNight = light.time == .night
    var dark = Path()
    var bright = Path()
    let columns = Int32((box.high.x - box.low.x) / 7)
    let rows = Int32((box.high.y - box.low.y) / 9)
    for down in 0..<rows {
      for across in 0..<columns {
        let place = box.low + Vector(3 + 7 * Float(across), 4 + 9 * Float(down))
        let pane = Box(x: place.x...place.x + 4, y: place.y...place.y + 5)
        if isNight && lit.cell(index &* 16 &+ across, down) > 0.45 {
          bright.append(pane)
        } else {
          dark.append(pane)
        }
      }
    }
    canvas.fill(dark, with: RGBA(0x42566A, opacity: row == 0 ? 0.4 : 0.6))
    canvas.shine(bright, with: RGBA(0xFFD77A, opacity: row == 0 ? 0.75 : 0.95))
  }
}
