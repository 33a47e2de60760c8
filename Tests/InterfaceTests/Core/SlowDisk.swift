import Editing
import FoundationEssentials
import History
@testable import Interface
import Pixels
import Terminal
import TestSupport

/// A disk that does nothing until the test lets it.
actor SlowDisk: JobRunning {
  private let runner: JobRunner
  private var isSlow = false
  /// What was asked for and is not done, in order.
  private var held: [CheckedContinuation<Void, Never>] = []
  /// Everything that was asked for while the disk was slow.
  private(set) var asked: [String] = []
  private var arrivals: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

  init(_ runner: JobRunner) {
    self.runner = runner
  }

  func run(_ job: Job, report: @escaping @Sendable (Editor.Event) -> Void) async {
    if isSlow {
      asked.append(job.title)
      arrivals.removeAll { arrival in
        guard arrival.count <= asked.count else { return false }
        arrival.continuation.resume()
        return true
      }
      await withCheckedContinuation { held.append($0) }
    }
    await runner.run(job, report: report)
  }

  func slowDown() {
    isSlow = true
  }

  /// Does what was asked for first.
  func doOne() {
    held.removeFirst().resume()
  }

  /// Does everything from now on.
  func speedUp() {
    isSlow = false
    for continuation in held { continuation.resume() }
    held = []
  }

  /// Waits until so many things have been asked for.
  func arrival(of count: Int) async {
    guard asked.count < count else { return }
    await withCheckedContinuation { arrivals.append((count, $0)) }
  }
}

extension Job {
  fileprivate var title: String {
    switch self {
    case .open: "open"
    case .list: "list"
    case .thumbnail: "thumbnail"
    case .theme: "theme"
    case .lookForEngines: "look for engines"
    case .task(.go(let number), _, _): "go \(number)"
    case .task(.save, _, _): "save"
    case .task(.rename(_, let name), _, _): "rename \(name)"
    case .task(.choose, _, _): "choose"
    case .task(.log, _, _): "log"
    case .task(.keep, _, _): "keep"
    case .task(.close, _, _): "close"
    case .task(.settle, _, _): "settle"
    case .task: "task"
    case .run(let run, _, _): "run \(run.request.title)"
    case .measure: "measure"
    case .snap: "snap"
    }
  }
}

/// The editor without a terminal, on a disk that can be slow.
@MainActor
final class EditorUnderTest {
  let folder: ScratchFolder
  let disk: SlowDisk
  private(set) var core: EditorCore
  let surface = Surface.of()
  /// What the owner of the terminal was asked to do.
  private(set) var terminalTasks: [TerminalTask] = []

  /// - Parameter pictures: files of pictures in the folder.
  init(
    _ pictures: String..., on start: StartState = StartState(), in folder: ScratchFolder? = nil,
    access: SessionFile.Access = .write
  ) throws {
    self.folder = try folder ?? ScratchFolder()
    for (index, name) in pictures.enumerated() {
      let shade = UInt8(40 + 40 * index)
      // With stripes, so that an edit has something to change.
      var bitmap = Bitmap(
        size: Size(width: 24, height: 16), fill: Pixel(shade, 90, 160, 255))
      for index in bitmap.pixels.indices where index % 3 == 0 { bitmap.pixels[index].x += 60 }
      try self.folder.write(PictureEncoder.png(bitmap, effort: .fast), to: name)
    }
    let folders = Folders(environment: ["HOME": self.folder.path])
    disk = SlowDisk(
      JobRunner(
        Editor.Options(
          folders: folders, configuration: Configuration(), themeFolders: [], access: access,
          engine: nil, demo: { throw PictureError.missing("demo") })))
    core = EditorCore(start, jobs: disk)
  }

  /// Begins anew, as after quitting.
  func restart() {
    core = EditorCore(StartState(), jobs: disk)
  }

  /// Opens a picture of the folder on a fast disk.
  func open(_ name: String) async throws {
    core.begin(with: .path(folder[name]))
    try await wait { self.state?.title == name }
  }

  /// Events that were taken from the mailbox and wait to be handled.
  private var pending: [Editor.Event] = []

  var state: EditorState? { core.open?.state }

  var lines: [String] { core.frame(on: surface).grid.lines }

  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  func handle(_ event: Editor.Event) {
    terminalTasks += core.handle(event, on: surface)
  }

  func press(_ keys: Key...) {
    for key in keys { handle(.screen(.input(.key(key)))) }
  }

  func type(_ text: String) {
    for character in text { press(Key(.character(character))) }
  }

  /// Types a line and runs it: `:` begins a command, `i` an instruction.
  func enter(_ text: String) {
    type(text)
    press(.enter)
  }

  /// Handles what comes until all that was asked for is done, with a revision on view.
  func waitUntilIdle(at revision: Int) async throws {
    try await wait {
      state?.tree.current == revision && state?.isBusy == false && state?.tasks.isEmpty == true
    }
  }

  /// Handles what comes until something is so.
  func wait(until isTrue: () -> Bool) async throws {
    while !isTrue() {
      if pending.isEmpty { pending = await core.mailbox.take() ?? [] }
      guard !pending.isEmpty else { return }
      handle(pending.removeFirst())
    }
  }

  /// Lets the disk do what was asked for first, and waits for something else to be asked for.
  func doOne(then count: Int) async throws {
    let before = state?.tasks
    await disk.doOne()
    try await wait { self.state?.tasks != before }
    await disk.arrival(of: count)
  }
}

extension ScratchFolder {
  /// The paths of all files whose name ends so, however deep they lie.
  func paths(endingIn suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(suffix) }
      .map { self[$0] }
  }
}
