import Foundation
import Glibc

/// The built editor on a pseudo-terminal that answers like an xterm with sixel, with a clock on what
/// it writes.
final class EditorUnderTest {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What came between a key and the silence after it.
  struct Repaint {
    /// From the key to the last byte.
    var milliseconds: Double
    var bytes: Int
    /// How many of the bytes belong to pictures.
    var pictureBytes: Int
  }

  private let master: Int32
  private let pid: pid_t
  /// Whether the program has been told what this terminal can do.
  private var isAnswered = false

  /// Starts the program beside this one with its own data folder, on a screen of `columns` × `rows`
  /// cells of 8 × 15 pixels.
  init(arguments: [String], home: String, columns: Int, rows: Int) throws {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: UInt16(columns * 8),
      ws_ypixel: UInt16(rows * 15))
    var (master, slave): (Int32, Int32) = (0, 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw Failure(description: "no pseudo-terminal is to be had")
    }
    self.master = master
    guard let terminal = ttyname(slave) else {
      throw Failure(description: "the pseudo-terminal has no name")
    }
    let name = String(cString: terminal)
    close(slave)
    let program = (CommandLine.arguments[0] as NSString).deletingLastPathComponent + "/pentimento"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // POSIX_SPAWN_SETSID, which Swift's importer leaves out: a session of its own takes the terminal
    // it opens as its controlling one.
    posix_spawnattr_setflags(&attributes, 0x80)
    let environment =
      ["HOME=\(home)", "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8"]
      + (ProcessInfo.processInfo.environment["PATH"].map { ["PATH=\($0)"] } ?? [])
    var pid = pid_t()
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    guard posix_spawn(&pid, program, &actions, &attributes, &argv, &envp) == 0 else {
      throw Failure(description: "\(program) cannot be started")
    }
    self.pid = pid
  }

  deinit {
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
    close(master)
  }

  func press(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Reads what comes until nothing has come for `silence`, but waits at first for a byte, or for
  /// the end of a picture where one is expected.
  func repaint(
    after keys: String = "", expectsPicture: Bool, silence: Duration = .milliseconds(60)
  ) throws -> Repaint {
    let start = ContinuousClock.now
    press(keys)
    var (bytes, last): ([UInt8], ContinuousClock.Instant) = ([], start)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let now = ContinuousClock.now
      guard now - start < .seconds(20) else {
        throw Failure(description: "the editor did not answer “\(keys)”")
      }
      var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, 5) > 0 else {
        let isDone = !bytes.isEmpty && (!expectsPicture || Self.pictureBytes(bytes) > 0)
        if isDone, now - last > silence { break }
        continue
      }
      let count = piece.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "the editor ended") }
      bytes += piece[..<count]
      last = ContinuousClock.now
      if !isAnswered, Self.questions.contains(where: { bytes.firstRange(of: $0) != nil }) {
        isAnswered = true
        press("\u{1B}[?63;1;2;4c")
      }
    }
    return Repaint(
      milliseconds: (last - start) / .milliseconds(1), bytes: bytes.count,
      pictureBytes: Self.pictureBytes(bytes))
  }

  /// The question that a terminal answers last, in both of its forms; 4 in the answer is sixel.
  private static let questions: [[UInt8]] = ["\u{1B}[c", "\u{1B}[0c"].map { Array($0.utf8) }

  /// The bytes of whole sixel pictures: from `ESC P … q` to `ESC \`.
  private static func pictureBytes(_ bytes: [UInt8]) -> Int {
    var total = 0
    var rest = bytes[...]
    while let start = rest.firstRange(of: [0x1B, 0x50]) {
      guard let end = rest[start.upperBound...].firstRange(of: [0x1B, 0x5C]) else { break }
      if rest[start.upperBound...].prefix(12).contains(UInt8(ascii: "q")) {
        total += end.upperBound - start.lowerBound
      }
      rest = rest[end.upperBound...]
    }
    return total
  }
}
