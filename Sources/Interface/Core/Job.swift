import Editing
import Engine
import History
import Pixels

/// A piece of work off the main actor: all that may read or write a disk, or compute for long.
enum Job: Sendable {
  case open(OpenTarget, number: Int)
  /// Searches the folder of sessions.
  case list
  case thumbnail(SessionSummary)
  case theme(String, isChosen: Bool)
  case lookForEngines
  /// Work on a session; `workspace` is what the person has set up when its turn comes.
  case task(SessionTask, EditingSession, workspace: Workspace)
  case run(Run, EditingSession, workspace: Workspace)
  case measure(ComparedPair, EditingSession, mask: Mask)
  case snap(Mask, EditingSession, revision: Int)
}

/// Whoever carries out jobs; a test puts a slow disk in its place.
protocol JobRunning: Sendable {
  /// Carries out a job and reports what comes of it, in order.
  func run(_ job: Job, report: @escaping @Sendable (Editor.Event) -> Void) async
}

/// News from the work on one session.
enum SessionEvent: Sendable {
  /// A piece of work is done, or has failed; with the history as it is after it.
  case done(SessionTask, Result<SessionOutcome, any Error>, EditTree)
  /// It is settled what the edit of a run is made of: what is asked for from now on cannot change it.
  case resolved(run: Int)
  /// An event of an edit, with the outline of the region that a reading names.
  case progress(run: Int, EditEvent, Outline?)
  /// Why the newest revisions are in memory only; nil where they are saved.
  case kept(unsaved: String?)
  case ended(run: Int, Result<Performed, any Error>)
  case measured(ComparedPair, ComparisonFigures)
  /// What came of snapping a mask.
  case snapped(Mask, Result<Mask, any Error>)
}

/// The result of a piece of work on a session, beside the history.
enum SessionOutcome: Sendable {
  /// What of the metadata the file cannot hold is told, one line each.
  case saved(revision: Int, path: String, omissions: [String])
  case sessionSaved(path: String)
  /// With what is wrong with the picture that shows it.
  case mask(Mask, notices: [String])
  case engine(EngineFacts)
  /// No more than that it is done.
  case done
}
