import Editing
import Pixels

extension Command {
  private static let needsMask: Obstacle = { state in
    state.workspace.mask.isDrawn ? nil : "there is no mask: drag a rectangle or press m"
  }

  static let mask = [
    Command(
      "mask", .mask, keys: ["m"], argument: "[X,Y,W,H]",
      "add a rectangle to the mask: with the keys, or typed in pixels or percent"
    ) { state, call throws(EditingError) in try state.drawMask(call, adds: true) },
    Command(
      "unmask", .mask, keys: ["M"], argument: "[X,Y,W,H]",
      "take a rectangle away from the mask; without one, from the whole picture"
    ) { state, call throws(EditingError) in try state.drawMask(call, adds: false) },
    Command(
      "mask-image", .mask, argument: "FILE",
      "take the mask from a picture of the same size, in which white is edited"
    ) { state, call in state.effects.append(.session(.readMask(path: call.argument))) },
    Command(
      "grow", .mask, argument: "PX", "let the mask reach PX pixels further", obstacle: needsMask
    ) { state, call throws(EditingError) in
      state.workspace.mask.grow = try Mask.pixels(call.argument, of: call.name)
    },
    Command(
      "feather", .mask, argument: "PX", "fade the mask out over PX pixels", obstacle: needsMask
    ) { state, call throws(EditingError) in
      state.workspace.mask.feather = try Mask.pixels(call.argument, of: call.name)
    },
    Command(
      "invert-mask", .mask, keys: ["I"], "edit what is outside the mask instead",
      obstacle: needsMask
    ) { state, _ in state.workspace.mask.isInverted.toggle() },
    Command(
      "snap", .mask, keys: ["S"], "snap the mask to the object in it", obstacle: needsMask
    ) { state, _ in state.effects.append(.snap) },
    Command("clear-mask", .mask, keys: ["x"], "take the mask away", obstacle: needsMask) {
      state, _ in state.workspace.mask = Mask()
    },
  ]
}

extension EditorState {
  /// Adds a typed rectangle to the mask, or takes it away; without one, the keys draw it.
  fileprivate mutating func drawMask(_ call: Invocation, adds: Bool) throws(EditingError) {
    guard call.argument.isEmpty else {
      let rectangle = try TypedRectangle(call.argument).rectangle(in: pictureSize)
      return try addToMask(rectangle, adds: adds)
    }
    comparison = nil
    focus = .picture
    showsMaskTint = true
    let window = viewport.window(on: pictureSize, in: pictureArea(on: call.surface))
    maskDraft = MaskDraft(in: window.crop, adds: adds)
  }

  /// Adds a rectangle to the mask, cut to the picture.
  mutating func addToMask(_ rectangle: Rectangle, adds: Bool) throws(EditingError) {
    workspace.mask.parts.append(try maskPart(rectangle, adds: adds))
  }

  /// A rectangle as a part of the mask, cut to the picture.
  func maskPart(_ rectangle: Rectangle, adds: Bool) throws(EditingError) -> Mask.Part {
    let part = Mask.Part(rectangle.intersection(pictureSize.bounds), adds: adds)
    guard !part.rectangle.isEmpty else {
      throw .unavailable(
        command: adds ? "mask" : "unmask",
        reason: String(describing: MaskError.outside(rectangle, pictureSize)))
    }
    return part
  }
}
