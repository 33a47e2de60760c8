@testable import Interface
import Terminal
import Testing

/// Whole screens as text: where the layout is meant as it is.
@Suite struct ScreenTests {
  private var state = EditorState.opened()

  private func screen(columns: Int, rows: Int, isUTF8: Bool = true) -> String {
    state.lines(columns: columns, rows: rows, isUTF8: isUTF8).joined(separator: "\n")
  }

  @Test func aWideScreenShowsPictureHistoryAndSettings() {
    #expect(
      screen(columns: 120, rows: 40) == """
        ┌─ photo.jpg (800×600) ────────────────────────────────────────────────────────┬─ history ─────────────────────────────┐
        │                                                                              │ ● 5 make the door red                 │
        │                                                                              │ ○ 4 warmer                            │
        │                                                                              │ │ ○ 3 black and white                 │
        │                                                                              │ ├─╯                                   │
        │                                                                              │ ○ 2 make it winter                    │
        │                                                                              │ ○ 1 photo.jpg                         │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              │                                       │
        │                                                                              ├─ settings ────────────────────────────┤
        │                                                                              │ engine             retouch            │
        │                                                                              │ text guidance      7.5  ▮▮▮▯▯▯▯▯▯▯    │
        │                                                                              │ image guidance     1.5  ▮▮▯▯▯▯▯▯▯▯    │
        │                                                                              │ guidance interval  0-1                │
        │                                                                              │ guidance rescale   0.0                │
        │                                                                              │ strength           1.0  ▮▮▮▮▮▮▮▮▮▮    │
        │                                                                              │ steps              20                 │
        │                                                                              │ seed               42                 │
        │                                                                              │ sampler            the model's own    │
        │                                                                              │ negative           none               │
        │                                                                              │ mask               none               │
        │                                                                              │   grow             0 px               │
        │                                                                              │   feather          0 px               │
        ├──────────────────────────────────────────────────────────────────────────────┴───────────────────────────────────────┤
        │ read as: make the door red, as read (12.5 % changed, 1.3 s)                                                          │
        │ › type i and say what to change                                                                                      │
        │ i instruct  m mask  u undo  Tab panel  s save  q quit  c compare  e engine  : command  r again  z zoom  ? help       │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test mutating func onEightyColumnsOnePanelStandsBesideThePictureByFocus() throws {
    state.focus = .settings
    try state.command("mask 120,80,200,160")
    #expect(
      screen(columns: 80, rows: 24) == """
        ┌─ photo.jpg (800×600) ───────────────────┬─ settings ─────────────────────────┐
        │                                         │ engine             retouch         │
        │                                         │ text guidance      7.5  ▮▮▮▯▯▯▯▯▯▯ │
        │                                         │ image guidance     1.5  ▮▮▯▯▯▯▯▯▯▯ │
        │                                         │ guidance interval  0-1             │
        │                                         │ guidance rescale   0.0             │
        │                                         │ strength           1.0  ▮▮▮▮▮▮▮▮▮▮ │
        │                                         │ steps              20              │
        │                                         │ seed               42              │
        │                                         │ sampler            the model's own │
        │                                         │ negative           none            │
        │                                         │ mask               120,80 200×160  │
        │                                         │   grow             0 px            │
        │                                         │   feather          0 px            │
        │                                         │                                    │
        │                                         │                                    │
        │                                         │                                    │
        │                                         │                                    │
        │                                         │                                    │
        ├─────────────────────────────────────────┴────────────────────────────────────┤
        │ read as: make the door red, as read (12.5 % changed, 1.3 s)                  │
        │ › type i and say what to change                                              │
        │ ↑↓ choose  ←→ change  Enter type  Backspace default  r run again  ? help     │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test mutating func withoutUTF8TheSameScreenIsPlainer() throws {
    state.focus = .settings
    try state.command("mask 120,80,200,160")
    #expect(
      screen(columns: 80, rows: 24, isUTF8: false) == """
        +- photo.jpg (800x600) -------------------+- settings -------------------------+
        |                                         | engine             retouch         |
        |                                         | text guidance      7.5  ###....... |
        |                                         | image guidance     1.5  ##........ |
        |                                         | guidance interval  0-1             |
        |                                         | guidance rescale   0.0             |
        |                                         | strength           1.0  ########## |
        |                                         | steps              20              |
        |                                         | seed               42              |
        |                                         | sampler            the model's own |
        |                                         | negative           none            |
        |                                         | mask               120,80 200x160  |
        |                                         |   grow             0 px            |
        |                                         |   feather          0 px            |
        |                                         |                                    |
        |                                         |                                    |
        |                                         |                                    |
        |                                         |                                    |
        |                                         |                                    |
        +-----------------------------------------+------------------------------------+
        | read as: make the door red, as read (12.5 % changed, 1.3 s)                  |
        | > type i and say what to change                                              |
        | ^v choose  <> change  Enter type  Backspace default  r run again  ? help     |
        +------------------------------------------------------------------------------+
        """)
    state.focus = .history
    let history = screen(columns: 80, rows: 24, isUTF8: false)
    #expect(history.contains("| @ 5 make the door red") && history.contains("o 4 warmer"))
  }

  @Test mutating func theInstructionLineTellsItsKeys() throws {
    try state.press("i")
    try state.type("make the door red")
    #expect(
      screen(columns: 80, rows: 24) == """
        ┌─ photo.jpg (800×600) ───────────────────────────┬─ history ──────────────────┐
        │                                                 │ ● 5 make the door red      │
        │                                                 │ ○ 4 warmer                 │
        │                                                 │ │ ○ 3 black and white      │
        │                                                 │ ├─╯                        │
        │                                                 │ ○ 2 make it winter         │
        │                                                 │ ○ 1 photo.jpg              │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        │                                                 │                            │
        ├─────────────────────────────────────────────────┴────────────────────────────┤
        │ read as: make the door red, as read (12.5 % changed, 1.3 s)                  │
        │ › make the door red                                                          │
        │ Enter run  Esc leave  ↑ earlier  Ctrl-R search  Ctrl-X editor                │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test mutating func thePaletteLiesOverTheScreen() throws {
    try state.press(.control("p"))
    try state.type("mask")
    #expect(
      screen(columns: 80, rows: 24) == """
        ┌─ photo.jpg (800×600) ───────────────────────────┬─ history ──────────────────┐
        │ ┌─ commands ───────────────────────────────────────────────────────────────┐ │
        │ │ › mask                                                                   │ │
        │ │ mask               m         add a rectangle to the mask: with the keys… │ │
        │ │ mask-image                   take the mask from a picture of the same s… │ │
        │ │ unmask             M         take a rectangle away from the mask; witho… │ │
        │ │ invert-mask        I         not now: there is no mask: drag a rectangl… │ │
        │ │ clear-mask         x         not now: there is no mask: drag a rectangl… │ │
        │ │ grow                         not now: there is no mask: drag a rectangl… │ │
        │ │ feather                      not now: there is no mask: drag a rectangl… │ │
        │ │ snap               S         not now: there is no mask: drag a rectangl… │ │
        │ │                                                                          │ │
        │ │                                                                          │ │
        │ │                                                                          │ │
        │ │                                                                          │ │
        │ │                                                                          │ │
        │ │                                                                          │ │
        │ │                                                                          │ │
        │ └──────────────────────────────────────────────────────────────────────────┘ │
        ├─────────────────────────────────────────────────┴────────────────────────────┤
        │ read as: make the door red, as read (12.5 % changed, 1.3 s)                  │
        │ › type i and say what to change                                              │
        │ i instruct  m mask  u undo  Tab settings  s save  q quit  c compare  ? help  │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test func aNarrowScreenShowsOnePanelAtATime() {
    #expect(
      screen(columns: 59, rows: 20) == """
        ┌─ photo.jpg (800×600) ───────────────────────────────────┐
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        ├─────────────────────────────────────────────────────────┤
        │ read as: make the door red, as read (12.5 % changed, 1… │
        │ › type i and say what to change                         │
        │ i instruct  m mask  u undo  Tab settings  ? help        │
        └─────────────────────────────────────────────────────────┘
        """)
  }

  @Test mutating func aNarrowScreenShowsTheHistoryWhenItHasTheFocus() {
    state.focus = .history
    #expect(
      screen(columns: 59, rows: 20) == """
        ┌─ history ───────────────────────────────────────────────┐
        │ ● 5 make the door red                                   │
        │ ○ 4 warmer                                              │
        │ │ ○ 3 black and white                                   │
        │ ├─╯                                                     │
        │ ○ 2 make it winter                                      │
        │ ○ 1 photo.jpg                                           │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        │                                                         │
        ├─────────────────────────────────────────────────────────┤
        │ read as: make the door red, as read (12.5 % changed, 1… │
        │ › type i and say what to change                         │
        │ Enter go  ↑↓ choose  ←→ parent, child  ? help           │
        └─────────────────────────────────────────────────────────┘
        """)
  }

  @Test func aScreenThatIsTooSmallSaysSoPlainly() {
    #expect(
      state.lines(columns: 39, rows: 11)
        == ["pentimento needs 40×12 cells", "this window has 39×11"]
        + [String](repeating: "", count: 9))
    #expect(state.lines(columns: 10, rows: 1) == ["pentimento"])
    #expect(state.lines(columns: 0, rows: 0) == [])
  }
}
