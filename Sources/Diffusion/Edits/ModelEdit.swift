import Engine
import Pixels
import Tensors

/// One edit by a model, as it was planned before a network runs.
struct ModelEdit {
  let request: EditRequest
  let area: WorkingArea
  /// The part of the area that is edited; nil is all of it.
  let region: EditedRegion?
  let sampler: Sampler
  let guidance: Guidance
  let method: any EditMethod

  /// Plans an edit.
  ///
  /// - Throws: `SamplingError`, `EngineError.needs`.
  init(_ request: EditRequest, coverage: Coverage?, for description: ModelDescription) throws {
    let (size, rule) = (request.source.size, description.workingSize)
    guard let coverage else {
      try self.init(
        request, in: WorkingArea(wholeOf: size, rule: rule), region: nil, for: description)
      return
    }
    let area = WorkingArea(around: coverage.bounds, of: size, rule: rule)
    let region = EditedRegion(
      coverage.sampled(area.part, at: area.size), factor: description.latents.factor)
    try self.init(request, in: area, region: region, for: description)
  }

  /// Plans an edit of an area.
  ///
  /// - Throws: `SamplingError`, `EngineError.needs`.
  init(
    _ request: EditRequest, in area: WorkingArea, region: EditedRegion?,
    for description: ModelDescription
  ) throws {
    let settings = request.settings
    (self.request, self.area, self.region) = (request, area, region)
    method = description.method
    let kind = try settings.sampler.map(Self.sampler) ?? description.schedule.sampler
    sampler = try Sampler(
      kind, description.schedule, stepCount: settings.steps,
      strength: min(max(settings.strength, 0), 1))
    guidance = Guidance(
      text: Float(settings.textGuidance),
      image: method.hasImageGuidance ? Float(settings.imageGuidance) : nil,
      interval: settings.guidanceInterval,
      rescale: Float(min(max(settings.guidanceRescale, 0), 1)))
  }

  private static func sampler(named name: String) throws(EngineError) -> SamplerKind {
    guard let kind = SamplerKind(named: name) else {
      let known = SamplerKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw .needs("no sampler is called “\(name.printable)”: there are \(known)")
    }
    return kind
  }

  /// Whether strength leaves no step to walk, so that the source stays as it is.
  var isIdle: Bool { sampler.indices.isEmpty }

  /// The part of the source that the model sees, at the size at which it sees it.
  var seen: Bitmap { request.source.resized(area.part, to: area.size) }

  /// Lays what the model made into the source.
  ///
  /// - Parameter unedited: what it would have made, had it changed nothing.
  func placed(_ edited: Bitmap, unedited: Bitmap) -> Bitmap {
    let part = request.source.cropped(to: area.part)
    var result = request.source
    result.replace(area.part, by: DetailTransfer.carried(edited, from: unedited, to: part))
    return result
  }
}
