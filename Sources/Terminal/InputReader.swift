import CNcurses
import Dispatch
import Glibc

/// Input reader: reads the terminal and the signals as they come, on a queue of its own.
///
/// Sendable because its state is touched on that queue only.
final class InputReader: @unchecked Sendable {
  enum Message: Sendable {
    case input([InputEvent])
    case signals(Set<Int32>)
    /// The terminal has gone.
    case hangUp
  }

  /// The end of a pipe that signal handlers write to.
  let notices: Int32
  private let queue = DispatchQueue(label: "terminal.input")
  private let line: TerminalLine
  /// The end that is read.
  private let signalled: Int32
  private let source: any DispatchSourceRead
  private let signalSource: any DispatchSourceRead
  private var buffer = InputBuffer()
  /// How many times bytes have come.
  private var arrivals = 0
  private var isPaused = false
  /// Whether a signal has asked the program to end.
  private var isEnding = false

  init(line: TerminalLine) throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard shim_pipe(&ends) == 0 else {
      throw .system(reason: String(cString: strerror(errno)))
    }
    self.line = line
    signalled = ends[0]
    notices = ends[1]
    source = DispatchSource.makeReadSource(fileDescriptor: line.input, queue: queue)
    signalSource = DispatchSource.makeReadSource(fileDescriptor: signalled, queue: queue)
    // The descriptors stay open until the sources have been cancelled.
    source.setCancelHandler { withExtendedLifetime(line) {} }
    signalSource.setCancelHandler { [signalled, notices] in
      close(signalled)
      close(notices)
    }
  }

  /// Starts reading; called once.
  func start(deliver: @escaping @Sendable (Message) -> Void) {
    source.setEventHandler { [weak self] in self?.read(deliver: deliver) }
    signalSource.setEventHandler { [weak self, signalled] in
      var numbers = [UInt8](repeating: 0, count: 256)
      let count = Glibc.read(signalled, &numbers, numbers.count)
      guard count > 0, let self else { return }
      let signals = Set(numbers[..<count].map(Int32.init))
      deliver(.signals(signals))
      guard !self.isEnding, !signals.isDisjoint(with: Lifeline.terminating) else { return }
      self.isEnding = true
      self.watchOutput()
    }
    source.activate()
    signalSource.activate()
  }

  /// From now on keeps a terminal that reads nothing for a second, such as one held by Ctrl-S, from
  /// holding up the end of the program: whoever writes to it waits on the main thread, which has to
  /// handle the signal.
  private func watchOutput(blockedFor count: Int = 0) {
    let count = line.isBlocked ? count + 1 : 0
    if count > 10 { line.discardOutput() }
    queue.asyncAfter(deadline: .now() + .milliseconds(100)) { [weak self] in
      self?.watchOutput(blockedFor: count)
    }
  }

  deinit {
    // A source must not be released while it is suspended or has never been activated.
    source.cancel()
    source.activate()
    if isPaused { source.resume() }
    signalSource.cancel()
    signalSource.activate()
  }

  /// Stops reading until `resume()`, so that another program gets what is typed.
  func pause() {
    queue.sync {
      guard !isPaused else { return }
      isPaused = true
      source.suspend()
      _ = buffer.expire()
    }
  }

  func resume() {
    queue.sync {
      guard isPaused else { return }
      isPaused = false
      source.resume()
    }
  }

  private func read(deliver: @escaping @Sendable (Message) -> Void) {
    guard let bytes = line.read() else {
      source.cancel()
      deliver(.hangUp)
      return
    }
    guard !bytes.isEmpty else { return }
    arrivals += 1
    let events = buffer.append(bytes)
    if !events.isEmpty { deliver(.input(events)) }
    guard let timeout = buffer.timeout else { return }
    let arrival = arrivals
    queue.asyncAfter(deadline: .now() + .milliseconds(timeout)) { [weak self] in
      guard let self, arrival == self.arrivals else { return }
      let events = buffer.expire()
      if !events.isEmpty { deliver(.input(events)) }
    }
  }
}
