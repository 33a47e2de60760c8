import Editing
import Engine
import Pixels

extension EditorState {
  /// Carries out a command as far as it concerns the state, and asks for the rest.
  ///
  /// - Throws: `EditingError` for a command that cannot run now, or whose argument is wrong.
  mutating func perform(
    _ command: Command, _ surface: Surface, argument: String = "", isForced: Bool = false
  ) throws(EditingError) {
    if let obstacle = openingObstacle(of: command) ?? command.obstacle(self) {
      throw .unavailable(command: command.name, reason: obstacle)
    }
    // The reason of a refusal stays above the line until what was refused is changed.
    if command.name != Command.instruct.name { message = nil }
    let call = Invocation(
      name: command.name, argument: argument, isForced: isForced, surface: surface)
    try command.action(&self, call)
  }

  /// Why a command cannot run while another picture is being opened: whoever types ahead means that
  /// picture, and the one on view is not to be changed behind their back.
  private func openingObstacle(of command: Command) -> String? {
    guard let opening, command.group == .history || Command.ofThePicture.contains(command.name)
    else { return nil }
    return "\(opening) is being opened: Esc cancels it"
  }
}

extension Mask {
  /// How far a mask may reach further or fade out, in pixels.
  static let pixelRange = 0...10_000

  /// The number of pixels that a person typed for a command or a row.
  static func pixels(_ text: String, of name: String) throws(EditingError) -> Int {
    guard let count = Int(text), pixelRange.contains(count) else {
      throw .setting(
        SettingError(
          name: name, value: text,
          allowed: "a number of pixels from \(pixelRange.lowerBound) to \(pixelRange.upperBound)"))
    }
    return count
  }
}
