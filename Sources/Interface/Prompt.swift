/// One line for the person, above the prompt.
struct Message: Hashable {
  let text: String
  /// What it looks like: a text, a reading, a warning or an error.
  let role: Theme.Role
  /// Whether it is the refusal of an instruction that the person typed.
  let refusesInstruction: Bool

  init(_ text: String, _ role: Theme.Role = .text, refusesInstruction: Bool = false) {
    self.text = text
    self.role = role
    self.refusesInstruction = refusesInstruction
  }
}

/// A question in the prompt line that takes the keys until it is answered.
struct Prompt: Hashable {
  enum Kind: Hashable {
    /// A command after `:`.
    case command
    case revisionName(Int)
    /// The value of a row of the settings panel.
    case setting(SettingsPanel.Row)
    /// `y` saves over the file.
    case overwrite(path: String)
    /// `y` leaves although something gets lost, which the text says.
    case quit(String)
    /// Finds an earlier instruction.
    case search
  }

  var kind: Kind
  var line = LineEditor()

  var label: String {
    switch kind {
    case .command: ":"
    case .revisionName: "name: "
    case .setting: "value: "
    case .overwrite(let path): "\(path) exists. Overwrite it? (y/n) "
    case .quit(let loss): "\(loss). Leave and lose it? (y/n) "
    case .search: "search: "
    }
  }

  /// Whether one key answers it.
  var isQuestion: Bool {
    switch kind {
    case .overwrite, .quit: true
    case .command, .revisionName, .setting, .search: false
    }
  }
}

/// A window over the screen.
enum Overlay: Hashable {
  case help(scroll: Int)
  case list(PickList, ListPicker)
}
