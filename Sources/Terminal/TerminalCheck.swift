/// Terminal check: what the terminal says that it can do, for `doctor`.
@MainActor
public enum TerminalCheck {
  /// What was found, as name and value.
  ///
  /// - Throws: `TerminalError` where there is no terminal.
  public static func findings() async throws(TerminalError) -> [(name: String, value: String)] {
    let screen = try Screen()
    defer { screen.restore() }
    let start = ContinuousClock.now
    screen.probe()
    let answered = await waitForAnswers(screen)
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    let capabilities = screen.capabilities
    let cell = screen.cellPixels.map { "\($0.width)×\($0.height) pixels" } ?? "not told"
    let largest = capabilities.maxPicture
    return [
      ("size", "\(screen.columns)×\(screen.rows) cells"), ("cell", cell),
      ("colours", "\(screen.colourDepth)"), ("UTF-8", screen.isUTF8 ? "yes" : "no"),
      ("answered", answered ? "after \(milliseconds) ms" : "no answer within 1 s"),
      ("version", capabilities.version ?? "not told"),
      ("sixel", capabilities.sixel ? "yes" : "no"),
      ("colour registers", "\(capabilities.colourRegisters)"),
      ("largest picture", "\(largest.width)×\(largest.height) pixels"),
      ("mouse in pixels", capabilities.pixelMouse ? "yes" : "no"),
      ("synchronised output", capabilities.synchronizedOutput ? "yes" : "no"),
      ("kitty graphics", capabilities.kittyGraphics ? "yes" : "no"),
      (
        "background",
        capabilities.background.map { $0.isLight ? "light" : "dark" } ?? "not told"
      ),
    ]
  }

  /// Waits for the last answer of the batch, at most for a second.
  private static func waitForAnswers(_ screen: Screen) async -> Bool {
    let events = screen.events
    let limit = Task {
      try? await Task.sleep(for: .seconds(1))
      screen.restore()
    }
    defer { limit.cancel() }
    for await event in events {
      if case .input(.report(.deviceAttributes)) = event { return true }
    }
    return false
  }
}
