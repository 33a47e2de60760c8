internal import Pixels
internal import Synchronization

extension EditEngine {
  /// Performs an edit: what the engine proposes, laid over the source by the effective mask.
  ///
  /// Cancelling the task ends the edit before the engine's next step.
  ///
  /// - Throws: `MaskError` for a mask that does not fit the picture, what the engine throws,
  ///   `EngineError.sizeChanged`, `CancellationError`.
  public func edit(
    _ request: EditRequest, report: @escaping @Sendable (EditEvent) -> Void = { _ in }
  ) async throws -> EditOutcome {
    let start = ContinuousClock.now
    let mask = request.recipe.mask
    let coverage = mask.isWhole ? nil : try mask.coverage(for: request.source.size)
    // Beside the edit: the digest of a model's files may take seconds.
    async let identity = identity()
    let proposal = Mutex(Proposal(source: request.source, coverage: coverage))
    let proposed = try await propose(request, coverage: coverage) { event in
      report(proposal.withLock { $0.following(event) })
    }
    try Task.checkCancellation()
    let told = proposal.withLock { $0 }
    let bitmap = try told.composed(proposed)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    var recipe = request.recipe
    do {
      recipe.engine = try await identity
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      // The picture is made: it is not thrown away for want of a digest.
      report(.notice("what the model's weights were is not recorded: \(error)"))
      recipe.engine = EngineIdentity(name: facts.name)
    }
    return EditOutcome(
      recipe: recipe, settingsRead: facts.settings, source: request.source, bitmap: bitmap,
      reading: told.reading, coverage: told.coverage, seconds: seconds)
  }
}

/// The proposal of an engine, as it told it before a pixel changed: how the instruction is read, and
/// how far a result may cover the source.
private struct Proposal {
  let source: Bitmap
  /// The effective mask, rasterised once; nil is everywhere.
  var coverage: Coverage?
  var reading = Reading(text: "")

  /// Takes in what the engine tells.
  ///
  /// - Returns: the event as the person may see it, a preview held to the effective mask.
  mutating func following(_ event: EditEvent) -> EditEvent {
    switch event {
    case .notice: return event
    case .reading(let reading):
      self.reading = reading
      if let region = reading.region { coverage = region }
      return event
    case .step(let number, let count, let preview):
      // A preview may be smaller than the picture, for the screen to enlarge; it stays as it is.
      return .step(
        number: number, count: count, preview: preview.map { (try? composed($0)) ?? $0 })
    }
  }

  /// A result laid over the source by the effective mask; as it is, where the size changes.
  func composed(_ result: Bitmap) throws(EngineError) -> Bitmap {
    let size = reading.transform?.size ?? source.size
    guard result.size == size else { throw EngineError.sizeChanged }
    guard let coverage, size == source.size else { return result }
    return try Compositor.composite(source: source, result: result, coverage: coverage)
  }
}
