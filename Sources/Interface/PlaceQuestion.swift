import Editing
import Pixels
import Terminal

/// A question about a place: an instruction that waits until the person has marked what it is about.
struct PlaceQuestion: Hashable {
  let instruction: String
  /// The person's word for what is to be marked; nil where they have none.
  let thing: String?
  /// That other requests were dropped with it; empty for none.
  let dropped: String

  /// The question; once something is marked, what comes next.
  func text(isMarked: Bool) -> String {
    (isMarked
      ? "Enter runs “\(instruction)” on what is marked"
      : "mark \(thing.map { "the \($0)" } ?? "what is meant"), then Enter") + dropped
  }
}

extension EditorState {
  /// Whether a mask can be the answer to a request that was refused for want of one.
  func canMark(for request: EditingRequest) -> Bool {
    request.line != nil && !workspace.mask.isDrawn
  }

  /// Asks for a place; whoever is typing goes on with that.
  mutating func ask(_ question: PlaceQuestion) {
    self.question = question
    if !isTyping { focus = .picture }
  }

  /// - Returns: false for a key that is no answer to the question.
  mutating func answerQuestion(_ key: Key) -> Bool {
    guard let question else { return false }
    switch key {
    case Key(.enter) where focus == .picture && workspace.mask.isDrawn:
      effects.append(.submit([.line(question.instruction)]))
    case Key(.enter) where focus == .picture:
      show("nothing is marked yet: drag over it with the mouse, or press m", .error)
    case Key(.escape) where !isBusy && opening == nil && message?.role != .error:
      self.question = nil
      show("withdrawn: i and ↑ bring back “\(question.instruction)”")
    default: return false
    }
    return true
  }
}
