import CNcurses
import Glibc

extension Screen {
  /// Gives the terminal back and stops the program as Ctrl-Z does; the event `resumed` comes once it
  /// is continued and has the terminal again.
  public func suspend() {
    guard !isGivenBack else { return }
    giveBack()
    // The kernel does not stop a process group that nobody could continue: it goes on at once.
    Lifeline.stopProcessGroup()
    takeAgain()
    continuation.yield(.resumed)
  }

  /// Lends the terminal to another program, such as a text editor, until that ends; the event
  /// `resumed` comes then.
  ///
  /// Ctrl-Z in it stops this program too, and both go on together.
  ///
  /// - Parameter arguments: the program, which is looked for in PATH, and what it is given.
  /// - Returns: its exit status, which is 128 + the number of a signal that ended it.
  /// - Throws: `TerminalError.system` where it cannot be started.
  public func lend(to arguments: [String]) async throws(TerminalError) -> Int32 {
    if !isGivenBack { giveBack() }
    let program: ForegroundProgram
    do {
      program = try ForegroundProgram(arguments, on: line)
    } catch {
      takeAgain()
      throw error
    }
    borrower = program
    let status = await program.end()
    borrower = nil
    if !isRestored {
      takeAgain()
      continuation.yield(.resumed)
    }
    return status
  }

  func receive(_ message: InputReader.Message) {
    switch message {
    case .input(let events):
      for event in events {
        if case .report(let report) = event { update(by: report) }
        continuation.yield(.input(event))
      }
    case .signals(let signals):
      for signal in signals.sorted() { receive(signal: signal) }
    case .hangUp:
      isGone = true
      continuation.yield(.terminate(signal: SIGHUP))
    }
  }

  private func update(by report: TerminalReport) {
    let registersBefore = capabilities.colourRegisters
    capabilities.update(by: report)
    let registers = capabilities.colourRegisters
    if registers < 256, registers != registersBefore { ask(TerminalModes.raiseColourRegisters) }
    if cellPixels == nil { cellPixels = capabilities.cellPixels }
  }

  private func receive(signal: Int32) {
    switch signal {
    case SIGWINCH:
      guard !isGivenBack else { return }
      measure()
      continuation.yield(.resized)
    case SIGTSTP: suspend()
    case SIGCONT:
      guard borrower == nil else { return }
      // After SIGSTOP, which cannot be handled, the shell has changed the line's settings. What was
      // not given back then is now: taking the terminal saves modes that must be as they were.
      if !isGivenBack { giveBack() }
      takeAgain()
      continuation.yield(.resumed)
    default: continuation.yield(.terminate(signal: signal))
    }
  }

  /// Leaves the terminal as it was found; `frame` is kept for when the program has it again.
  func giveBack() {
    isGivenBack = true
    reader?.pause()
    send(line.takeAbort() + TerminalModes.exit)
    if !isGone { line.drain() }
    let plan = ledger.clear()
    for area in plan.erased {
      for row in area.row..<area.maxRow {
        send(
          TerminalModes.move(to: CellPoint(column: area.column, row: row))
            + [UInt8](repeating: UInt8(ascii: " "), count: area.columns))
      }
    }
    for command in plan.commands { send(command.bytes) }
    send(TerminalModes.clear)
    endwin()
    line.restoreSettings()
    Lifeline.disarm()
  }

  private func takeAgain() {
    isGivenBack = false
    Lifeline.arm(farewell: ncurses.farewell)
    measure()
    if frame == nil { update(cursor: nil, isCleared: true) } else { repaintAll() }
    send(TerminalModes.entry + TerminalModes.mouse(mouse))
    reader?.resume()
  }
}
