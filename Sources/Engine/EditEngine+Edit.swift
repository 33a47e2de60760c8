import Pixels

extension EditEngine {
  /// Performs an edit: what the engine proposes, laid over the source by the effective mask.
  ///
  /// Leaving the stream cancels the edit before the engine's next step.
  ///
  /// - Throws, through the stream: `MaskError` for a mask that does not fit the picture, what the
  ///   engine throws, `EngineError.sizeChanged`, `EngineError.noResult`, `CancellationError`.
  public func edit(_ request: EditRequest) -> AsyncThrowingStream<EditProgress, any Error> {
    AsyncThrowingStream(of: { yield in try await follow(request, yield: yield) })
  }

  private func follow(
    _ request: EditRequest, yield: @Sendable (EditProgress) -> Void
  ) async throws {
    let start = ContinuousClock.now
    var layers = Layers(
      source: request.source,
      coverage: request.mask.isWhole
        ? nil : try request.mask.coverage(for: request.source.size))
    var reading = Reading(text: "")
    var result: Bitmap?
    for try await event in propose(request) where result == nil {
      switch event {
      case .reading(let told):
        reading = told
        if let region = told.region { layers.coverage = region }
        layers.newSize = told.newSize == request.source.size ? nil : told.newSize
        yield(.reading(told))
      case .step(let number, let count, let preview):
        yield(.step(number: number, count: count, preview: preview.map(layers.preview)))
      case .finished(let bitmap):
        result = try layers.composed(bitmap)
      }
    }
    try Task.checkCancellation()
    guard let result else { throw EngineError.noResult }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    yield(
      .finished(
        EditOutcome(
          source: request.source, bitmap: result, reading: reading, coverage: layers.coverage,
          seconds: seconds)))
  }
}

/// The source of an edit and how far a result may cover it; nil is everywhere.
private struct Layers {
  let source: Bitmap
  var coverage: Coverage?
  /// The size that the result must have where it is not the source's.
  var newSize: Size?

  func composed(_ result: Bitmap) throws(EngineError) -> Bitmap {
    if let newSize {
      guard result.size == newSize else { throw EngineError.sizeChanged }
      return result
    }
    guard let coverage else {
      guard result.size == source.size else { throw EngineError.sizeChanged }
      return result
    }
    return try Compositor.composite(source: source, result: result, coverage: coverage)
  }

  /// A preview may be smaller than the picture, for the screen to enlarge; then it stays as it is.
  func preview(_ bitmap: Bitmap) -> Bitmap {
    (try? composed(bitmap)) ?? bitmap
  }
}
