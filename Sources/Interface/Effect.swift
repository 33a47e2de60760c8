import Editing
import History
import Terminal

/// What a key, a command or a finished piece of work asks of the world outside the state.
enum Effect: Hashable, Sendable {
  /// Carries out requests, each when its turn comes.
  case submit([EditingRequest])
  /// Cancels the running edit and what waits behind it.
  case cancel
  case session(SessionTask)
  case open(OpenTarget)
  /// Decodes the current picture of a session that is not open.
  case thumbnail(SessionSummary)
  /// Measures the figures of the comparison on view.
  case measure
  /// Snaps the mask to the thing in it.
  case snap
  /// Looks for models to choose from.
  case lookForEngines
  case theme(String)
  case terminal(TerminalTask)
  case quit
}

/// What only the owner of the terminal can do.
enum TerminalTask: Hashable, Sendable {
  case mouse(Bool)
  case redraw
  case suspend
  /// Writes the instruction in the person's text editor.
  case compose(String)
  /// Drops the pictures of a session that is no longer on view.
  case forgetPictures
}

/// A piece of work on the open session; such work is done one after another, in the order in which
/// it was asked for.
enum SessionTask: Hashable, Sendable {
  /// Makes another revision the current one: the state has gone there already.
  case go(Int)
  case toggleHidden(Int)
  case rename(Int, String)
  /// Saves the revision on view; nil is the default name beside the source.
  case save(path: String?, overwrites: Bool)
  /// Takes the mask that a picture shows.
  case readMask(path: String)
  /// Saves the session in another file, in which it goes on.
  case saveSession(path: String)
  /// Chooses the engine of the next edit.
  case choose(EngineSelection)
  /// Begins the request whose turn it is.
  case begin
  /// Takes the history as it is after the run of a number.
  case settle(run: Int)
  /// Adds a line to the log of instructions.
  case log(String)
  /// Keeps what the person has set up.
  case keep
  case close

  /// What the person is told while it lasts; nil where it is short.
  var progress: String? {
    switch self {
    case .save, .saveSession: "saving…"
    case .choose(.named(let name)): "opening \(name)…"
    case .choose(.next): "looking for the next engine…"
    case .close: "closing the session…"
    case .go, .toggleHidden, .rename, .readMask, .begin, .settle, .log, .keep: nil
    }
  }
}

/// The engine that a person chooses for the next edit.
enum EngineSelection: Hashable, Sendable {
  /// A name, or the path of a model.
  case named(String)
  /// The next one of the list that can be run, in steps from the one in use.
  case next(by: Int)
}

/// What a person opens.
enum OpenTarget: Hashable, Sendable {
  /// A picture or session file.
  case file(String)
  /// The same, typed as a shell would read it.
  case path(String)
  /// A session of the list.
  case session(SessionSummary)
  /// The scene that is offered where there is no picture.
  case demo

  /// What it is called while it is being opened.
  var title: String {
    switch self {
    case .file(let path), .path(let path): path.split(separator: "/").last.map(String.init) ?? path
    case .session(let summary): summary.rootName
    case .demo: "the demo scene"
    }
  }
}
