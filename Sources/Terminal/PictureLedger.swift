/// Picture plan: what the pictures of a frame need before and after the update of the text.
struct PicturePlan: Equatable {
  /// Bytes for the terminal, with the position of the cursor; nil where it does not matter.
  struct Command: Equatable {
    var position: CellPoint?
    var bytes: [UInt8]
  }

  /// Where pixels are erased: every cell is written again, also those whose text is the same.
  var erased: [CellRectangle] = []
  /// What is sent after the text, in order.
  var commands: [Command] = []
  /// Where the text is written again after the commands, since pixels are drawn over it.
  var overdrawn: [CellRectangle] = []
}

/// Picture ledger: what the terminal retains of the pictures sent so far, so that nothing is sent
/// twice.
struct PictureLedger {
  private var pixels = PixelLedger()
  private var images = ImageLedger()

  /// Plans the step from one frame to the next, and takes it as done.
  ///
  /// - Parameter previous: the text that the terminal shows; nil when it is cleared.
  mutating func plan(
    from previous: CellGrid?, to next: CellGrid, pictures: [PictureTile]
  ) -> PicturePlan {
    var plan = PicturePlan()
    if previous == nil {
      plan.commands = clear().commands
    }
    let pictures = pictures.filter { Self.fits($0.area, on: next) }
    pixels.plan(from: previous, to: next, pictures: pictures, &plan)
    images.plan(pictures, &plan)
    return plan
  }

  /// Plans the removal of every picture, and takes it as done.
  mutating func clear() -> PicturePlan {
    defer { self = PictureLedger() }
    return PicturePlan(erased: pixels.areas, commands: images.deletions)
  }

  /// A picture that touches the last row would scroll the whole screen.
  private static func fits(_ area: CellRectangle, on grid: CellGrid) -> Bool {
    !area.isEmpty && area.column >= 0 && area.row >= 0 && area.maxColumn <= grid.columns
      && area.maxRow < grid.rows
  }
}
