import Editing
import Terminal

extension EditorState {
  /// Handles what the person does, and says what is to be done outside the state; what cannot be
  /// done now is shown with its reason.
  mutating func handle(_ input: InputEvent, in frame: @autoclosure () -> Frame, _ surface: Surface)
    -> [Effect]
  {
    guard !isLeaving else { return [] }
    do throws(EditingError) {
      switch input {
      case .key(let key): return try handle(key, surface.geometry(for: focus))
      case .mouse(let mouse):
        return try handle(
          mouse, at: surface.pointer(mouse), in: frame(), surface.geometry(for: focus))
      case .paste(let text): paste(text)
      case .report, .focus: break
      }
    } catch {
      show(error.description, .error)
    }
    return []
  }

  /// Whether keys are text, or an answer: nothing may take them over.
  var isTyping: Bool { prompt != nil || overlay != nil || focus == .instruction }

  /// Takes what was written in the person's text editor as the instruction.
  mutating func takeComposed(_ text: String) {
    instruction = LineEditor()
    instruction.insert(text)
    focus = .instruction
  }
}
