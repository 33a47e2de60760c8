import Engine
import Glibc
import Pixels
import Tensors

/// One edit by a model, as it was planned before a network runs.
struct ModelEdit {
  let request: EditRequest
  let area: WorkingArea
  /// What of the area is made anew; nil is everything.
  let region: EditedRegion?
  let sampler: Sampler
  let guidance: Guidance

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
      coverage.sampled(area.part, at: area.size), factor: description.autoencoder.factor)
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
    let kind = try settings.sampler.map(Self.sampler) ?? description.scheduler.sampler
    sampler = try Sampler(
      kind, description.scheduler, stepCount: settings.steps,
      strength: min(max(settings.strength, 0), 1))
    guidance = Guidance(
      text: Float(settings.textGuidance),
      image: description.kind == .instruct ? Float(settings.imageGuidance) : nil,
      interval: settings.guidanceInterval,
      rescale: Float(min(max(settings.guidanceRescale, 0), 1)))
  }

  private static func sampler(named name: String) throws(EngineError) -> SamplerKind {
    guard let kind = SamplerKind(rawValue: name) else {
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

extension ModelEdit {
  /// Runs the model.
  ///
  /// Draws random numbers in the order of diffusers' pipelines: for the source's latents where
  /// these are drawn, then for the start, then for what an inpainting model sees, then at each step
  /// that asks for some.
  ///
  /// - Parameter tell: is given each step's number, how many there are, and a rough picture of where
  ///   the step points to, one pixel for a place of the latents.
  /// - Returns: the picture of the area, [height, width, 3] in about -1…1.
  func perform(
    with networks: ModelNetworks, checkpoint: Checkpoint, tell: (Int, Int, Bitmap) -> Void
  ) throws(CancellationError) -> [Float] {
    let description = networks.description
    let size = LatentSize(
      of: area.size, factor: description.autoencoder.factor,
      channels: description.autoencoder.latentChannels)
    var noise = NoiseSource(seed: request.settings.seed, size: size)
    let seen = seen
    let beginning = try beginning(of: seen, networks, &noise, checkpoint: checkpoint)
    let asked = try networks.embedding(of: request.instruction, checkpoint: checkpoint)
    let empty = try networks.embedding(
      of: request.settings.negative ?? "", checkpoint: checkpoint)
    networks.release()

    let denoising = Denoising(
      unet: networks.unet, compute: networks.compute, guidance: guidance,
      texts: [.instruction: asked, .source: empty, .neither: empty],
      sights: Self.sights(of: description.kind), kept: beginning.kept, size: size,
      source: beginning.sight, sightChannels: beginning.sight.count / (size.height * size.width))
    let projection = LatentPreview(of: seen, latents: beginning.source, size)
    let latents = try denoising.run(
      sampler, from: beginning.latents, noise: &noise, checkpoint: checkpoint
    ) { step, count, clean in
      let places = Size(width: size.width, height: size.height)
      tell(step, count, Bitmap(signal: projection.picture(clean), size: places))
    }
    networks.release()
    try checkpoint()
    return try networks.decode(latents, size, checkpoint: checkpoint)
  }

  /// What the model would have made, had it changed nothing: where its work is brought to another
  /// size, the difference from this is what is carried over, and the autoencoder's own faults are
  /// not.
  func unedited(
    by networks: ModelNetworks, checkpoint: Checkpoint
  ) throws(CancellationError) -> Bitmap {
    let seen = seen
    // Other kinds are asked for something new, not for the source with a difference.
    let isDifference = networks.description.kind == .instruct && area.size != area.part.size
    return isDifference ? try networks.coded(seen, checkpoint: checkpoint) : seen
  }

  /// What the first step is given.
  private struct Beginning {
    /// Noisy latents.
    var latents: [Float]
    /// The source's latents as the U-Net sees them; none where they are not known.
    var source: [Float]
    /// What the network sees beside the noisy latents.
    var sight: [Float] = []
    /// What stays as it is.
    var kept: KeptLatents?
  }

  private func beginning(
    of seen: Bitmap, _ networks: ModelNetworks, _ noise: inout NoiseSource, checkpoint: Checkpoint
  ) throws(CancellationError) -> Beginning {
    let kind = networks.description.kind
    let scale = Float(networks.description.autoencoder.scalingFactor)
    let isMasked = region != nil
    // A picture is redrawn from its own latents at any strength; under a mask, its surroundings are
    // enough to begin with noise alone.
    let isFromNoise = request.settings.strength >= 1 && (kind != .textToImage || isMasked)
    var source: [Float] = []
    if kind == .instruct {
      source = try networks.distribution(of: seen, checkpoint: checkpoint).mode
    } else if kind == .textToImage || !isFromNoise {
      source = try networks.distribution(of: seen, checkpoint: checkpoint).drawn(from: &noise)
    }
    let scaled = source.map { $0 * scale }
    let drawn = noise.draw()
    var beginning = Beginning(
      latents: isFromNoise
        ? drawn.map { $0 * sampler.initialNoiseScale }
        : sampler.addNoise(to: scaled, noise: drawn, at: sampler.indices.lowerBound),
      source: scaled)
    switch kind {
    case .instruct: beginning.sight = source
    case .inpainting:
      beginning.sight = try inpaintingSight(seen, networks, &noise, checkpoint: checkpoint)
    case .textToImage:
      // The reference draws for the picture without what is masked, and lets that go.
      if isMasked { _ = noise.draw() }
    }
    if kind != .inpainting, let region {
      beginning.kept = KeptLatents(source: scaled, noise: drawn, isEdited: region.places)
    }
    return beginning
  }

  private static func sights(of kind: ModelKind) -> [Guidance.Pass: Denoising.Sight] {
    switch kind {
    case .instruct: [.instruction: .source, .source: .source, .neither: .zeros]
    case .inpainting: [.instruction: .source, .source: .source, .neither: .source]
    case .textToImage: [:]
    }
  }

  /// What an inpainting model sees: the mask, then the latents of the source with mid-grey under it.
  private func inpaintingSight(
    _ seen: Bitmap, _ networks: ModelNetworks, _ noise: inout NoiseSource, checkpoint: Checkpoint
  ) throws(CancellationError) -> [Float] {
    let size = noise.size
    let region = region ?? EditedRegion(wholeOf: seen.size, places: size.height * size.width)
    var signal = seen.signal
    for (index, isEdited) in region.pixels.enumerated() where isEdited {
      for channel in 0..<3 { signal[3 * index + channel] = 0 }
    }
    let scale = Float(networks.description.autoencoder.scalingFactor)
    let latents = try networks.encode(signal, size: seen.size, checkpoint: checkpoint)
      .drawn(from: &noise)
    var sight: [Float] = []
    for (place, isEdited) in region.places.enumerated() {
      sight.append(isEdited ? 1 : 0)
      let channels = place * size.channels..<(place + 1) * size.channels
      sight += latents[channels].lazy.map { $0 * scale }
    }
    return sight
  }
}

extension LatentDistribution {
  /// Latents of one draw, as the reference takes it: none where nothing is in doubt.
  fileprivate func drawn(from noise: inout NoiseSource) -> [Float] {
    isCertain ? mode : sample(noise.draw())
  }
}

extension LatentPreview {
  /// The projection for a model: Stable Diffusion's, fitted to the source's latents where these are
  /// known, so that a model with latents of its own is shown rightly too.
  fileprivate init(of seen: Bitmap, latents: [Float], _ size: LatentSize) {
    let usual = size.channels == Self.stableDiffusion.channels ? Self.stableDiffusion : nil
    let colours = Self.colours(
      seen.signal, width: seen.width, factor: seen.width / size.width)
    self.init(
      latents: latents, channels: size.channels, colours: latents.isEmpty ? [] : colours,
      prior: usual)
  }
}
