/// Everything a person can make the editor do.
///
/// One table names each command, its keys and its help; key map, help overlay, palette, `:` line,
/// manual page and documents are made from it.
public struct Command: Hashable, Sendable {
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case instruct
    case compose
    case again
    case variants
    case cancel
    case undo
    case redo
    case go
    case hide
    case showHidden = "show-hidden"
    case name
    case mask
    case unmask
    case grow
    case feather
    case invertMask = "invert-mask"
    case clearMask = "clear-mask"
    case snap
    case compare
    case flip
    case compareView = "compare-view"
    case mark
    case zoom
    case zoomIn = "zoom-in"
    case zoomOut = "zoom-out"
    case fit
    case write
    case open
    case engine
    case guidance
    case imageGuidance = "image-guidance"
    case guidanceInterval = "guidance-interval"
    case guidanceRescale = "guidance-rescale"
    case strength
    case steps
    case seed
    case sampler
    case negative
    case theme
    case mouse
    case nextPanel = "next-panel"
    case commandLine = "command"
    case palette
    case help
    case redraw
    case suspend
    case quit
  }

  /// The heading it stands under in the help.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case editing = "Editing"
    case history = "History"
    case mask = "Mask"
    case view = "View"
    case settings = "Settings"
    case program = "Program"
  }

  public let name: Name
  public let group: Group
  /// Keys in the picture and history panels, as in `u` or `ctrl+p`; none where it is only typed.
  public let keys: [String]
  /// What follows the name on the `:` line, as in `X,Y,W,H`; empty for nothing.
  public let argument: String
  /// Whether the `:` line needs the argument.
  public let needsArgument: Bool
  public let help: String

  private init(
    _ name: Name, _ group: Group, keys: [String] = [], argument: String = "",
    needsArgument: Bool = false, _ help: String
  ) {
    self.name = name
    self.group = group
    self.keys = keys
    self.argument = argument
    self.needsArgument = needsArgument
    self.help = help
  }

  public static let all: [Command] = [
    Command(
      .instruct, .editing, keys: ["i"], argument: "[TEXT]", "type an instruction, or run TEXT"),
    Command(
      .compose, .editing, keys: ["ctrl+x"], "write the instruction in $VISUAL or $EDITOR"),
    Command(
      .again, .editing, keys: ["r"],
      "run the current revision's edit again with the present settings, as a sibling"),
    Command(
      .variants, .editing, argument: "N", needsArgument: true,
      "run the current revision's edit N times more, each with another seed, as siblings"),
    Command(.cancel, .editing, keys: ["escape"], "cancel the running edit and empty the queue"),
    Command(
      .write, .editing, keys: ["s"], argument: "[FILE]",
      "save the picture, as NAME-edited.png beside the source unless FILE is given; write! overwrites"
    ),
    Command(
      .open, .editing, argument: "FILE", needsArgument: true, "open another picture or session"),

    Command(.undo, .history, keys: ["u"], "go to the parent of the current revision"),
    Command(.redo, .history, keys: ["U", "ctrl+r"], "go to the child last taken"),
    Command(.go, .history, argument: "N", needsArgument: true, "go to revision N"),
    Command(
      .hide, .history, keys: ["d"], argument: "[N]",
      "hide a revision and what follows from it, or show it again"),
    Command(.showHidden, .history, keys: ["H"], "show hidden revisions, or leave them out"),
    Command(
      .name, .history, keys: ["b"], argument: "[TEXT]",
      "name the revision; an empty name takes the name away"),

    Command(
      .mask, .mask, keys: ["m"], argument: "[X,Y,W,H]",
      "add a rectangle to the mask: with the keys, or typed in pixels or percent"),
    Command(
      .unmask, .mask, keys: ["M"], argument: "[X,Y,W,H]", "take a rectangle away from the mask"),
    Command(
      .grow, .mask, argument: "PX", needsArgument: true, "let the mask reach PX pixels further"),
    Command(
      .feather, .mask, argument: "PX", needsArgument: true, "fade the mask out over PX pixels"),
    Command(.invertMask, .mask, keys: ["I"], "edit what is outside the mask instead"),
    Command(.snap, .mask, keys: ["S"], "snap the mask to the object in it"),
    Command(.clearMask, .mask, keys: ["x"], "take the mask away"),

    Command(
      .compare, .view, keys: ["c"], argument: "[A [B]]",
      "compare the current revision with its parent, or A with B; again to leave"),
    Command(.flip, .view, keys: ["f"], "while comparing: flip between the two"),
    Command(
      .compareView, .view, keys: ["v"], argument: "[VIEW]",
      "while comparing: the next of side, flip, wipe and difference, or the one named"),
    Command(.mark, .view, keys: ["t"], "mark the revision to compare the current one with it"),
    Command(
      .zoom, .view, keys: ["z"], argument: "[PERCENT|fit]", "switch between fitted and one to one"),
    Command(.zoomIn, .view, keys: ["+", "="], "zoom in"),
    Command(.zoomOut, .view, keys: ["-"], "zoom out"),
    Command(.fit, .view, keys: ["0"], "show the whole picture"),
    Command(.nextPanel, .view, keys: ["tab"], "move the focus to the next panel"),

    Command(
      .engine, .settings, keys: ["e"], argument: "[NAME]",
      "choose the engine: from a list with the models found, or by a name or path"),
    Command(
      .guidance, .settings, argument: "F", needsArgument: true,
      "text guidance: how strongly the instruction is followed (7.5 is as read)"),
    Command(
      .imageGuidance, .settings, argument: "F", needsArgument: true,
      "image guidance: how strongly the source's structure is kept (1.5 is as read)"),
    Command(
      .guidanceInterval, .settings, argument: "A-B", needsArgument: true,
      "the part of a model's steps in which guidance counts, such as 0.2-0.8; others take less time"
    ),
    Command(
      .guidanceRescale, .settings, argument: "F", needsArgument: true,
      "how far the contrast that guidance adds is taken back, for models: 0 to 1, 0.7 where it glares"
    ),
    Command(
      .strength, .settings, argument: "F", needsArgument: true,
      "how far the result replaces the source, 0 to 1"),
    Command(.steps, .settings, argument: "N", needsArgument: true, "denoising steps of a model"),
    Command(.seed, .settings, argument: "N", needsArgument: true, "start of every random choice"),
    Command(.sampler, .settings, argument: "[NAME]", "a model's sampler; empty is the model's own"),
    Command(
      .negative, .settings, argument: "[TEXT]", "what the result should not show, for models"),
    Command(.theme, .settings, argument: "NAME", needsArgument: true, "choose the colours"),
    Command(.mouse, .settings, "switch the mouse on or off"),

    Command(.commandLine, .program, keys: [":"], "type a command"),
    Command(.palette, .program, keys: ["ctrl+p"], "find a command"),
    Command(.help, .program, keys: ["?", "f1"], "show the keys"),
    Command(.redraw, .program, keys: ["ctrl+l"], "paint the screen again"),
    Command(.suspend, .program, keys: ["ctrl+z"], "suspend the program"),
    Command(.quit, .program, keys: ["q", "ctrl+c"], "leave; asks only while an edit runs"),
  ]

  public static func named(_ name: Name) -> Command {
    guard let command = all.first(where: { $0.name == name }) else {
      preconditionFailure("every command is in the table")
    }
    return command
  }
}
