import Pixels
import Terminal

/// A rectangle being drawn, with the mouse or with the keys, before it joins the mask.
struct MaskDraft: Hashable {
  var adds: Bool
  /// Where the drawing began, and the pixel opposite to it; both are inside the rectangle.
  private var anchor: Point
  private var corner: Point
  /// Whether the mouse draws; keys then wait.
  let isDragged: Bool

  /// Begins a rectangle at the pixel under the mouse.
  init(at point: Point, adds: Bool) {
    anchor = point
    corner = point
    self.adds = adds
    isDragged = true
  }

  /// Begins a rectangle for the keys, in the middle of what is shown.
  init(in shown: Rectangle, adds: Bool) {
    anchor = Point(x: shown.x + shown.width * 3 / 8, y: shown.y + shown.height * 3 / 8)
    corner = Point(x: shown.x + shown.width * 5 / 8, y: shown.y + shown.height * 5 / 8)
    self.adds = adds
    isDragged = false
  }

  var rectangle: Rectangle {
    Rectangle(
      x: min(anchor.x, corner.x), y: min(anchor.y, corner.y),
      width: abs(anchor.x - corner.x) + 1, height: abs(anchor.y - corner.y) + 1)
  }

  /// A click without a movement draws nothing, nor does a line of one pixel, as a drag beside the
  /// picture leaves at its edge.
  var isClick: Bool { isDragged && (anchor.x == corner.x || anchor.y == corner.y) }

  mutating func drag(to point: Point) {
    corner = point
  }

  /// Moves the rectangle with the arrow keys, or with Shift or the letters H J K L its lower right
  /// corner; by `step` pixels, by one with Control.
  mutating func handle(_ key: Key, step: Int, in picture: Size) {
    var arrow = key.asArrow
    if case .character(let letter) = key.code, letter.isUppercase {
      arrow = Key(.character(Character(letter.lowercased())), key.modifiers.union(.shift)).asArrow
    }
    guard let (x, y) = arrow.direction else { return }
    let step = arrow.modifiers.contains(.control) ? 1 : max(1, step)
    let (dx, dy) = (x * step, y * step)
    if arrow.modifiers.contains(.shift) {
      corner.x = (0...picture.width - 1).clamped(corner.x + dx)
      corner.y = (0...picture.height - 1).clamped(corner.y + dy)
    } else {
      let whole = rectangle
      let moveX = min(max(dx, -whole.x), picture.width - whole.maxX)
      let moveY = min(max(dy, -whole.y), picture.height - whole.maxY)
      anchor = Point(x: anchor.x + moveX, y: anchor.y + moveY)
      corner = Point(x: corner.x + moveX, y: corner.y + moveY)
    }
  }
}
