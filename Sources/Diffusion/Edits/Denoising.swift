import Tensors

/// One edit's walk from noise to latents.
struct Denoising {
  let unet: UNet
  let compute: Compute
  let guidance: Guidance
  /// The text embeddings of each pass.
  let texts: [Guidance.Pass: Tensor]
  /// What the network sees beside the noisy latents: [places, channels] for each pass; none for a
  /// model that sees nothing else.
  let sights: [Guidance.Pass: Sight]
  /// What stays as it is, for a model that does not see the mask.
  let kept: KeptLatents?
  let size: LatentSize

  /// What a pass sees beside the noisy latents.
  ///
  /// Passes with the same sight share work.
  enum Sight: Hashable {
    case nothing
    case zeros
    case source
  }

  /// The channels of `Sight.source`, [places, sightChannels].
  let source: [Float]
  let sightChannels: Int

  /// Walks all steps.
  ///
  /// - Parameters:
  ///   - start: the noisy latents before the first step.
  ///   - tell: is given each step's number, how many there are, and the clean latents that the
  ///     step points to.
  /// - Returns: the clean latents, [places, channels].
  func run(
    _ sampler: Sampler, from start: [Float], noise: inout NoiseSource, checkpoint: Checkpoint,
    tell: (Int, Int, [Float]) -> Void
  ) throws(CancellationError) -> [Float] {
    var (sampler, latents) = (sampler, start)
    var contexts: [[Guidance.Pass]: TextContext] = [:]
    for index in sampler.indices {
      let passes = guidance.passes(at: index, of: sampler.steps.count)
      let kinds = passes.map(\.pass)
      let context = contexts[kinds] ?? context(of: kinds)
      contexts[kinds] = context

      let (inputs, sharing) = inputs(sampler.modelInput(latents, at: index), for: kinds)
      let answers = try unet(
        inputs, sharing: sharing, timestep: sampler.steps[index].timestep, context: context,
        on: compute, checkpoint: checkpoint)
      let guided = guidance.combined(answers.floats, passes: passes)
      let drawn = sampler.steps[index].drawsNoise ? noise.draw() : []
      sampler.step(index, output: guided, noise: drawn, sample: &latents)
      if let kept { latents = kept.restored(latents, by: sampler, before: index + 1) }

      tell(index - sampler.indices.lowerBound + 1, sampler.indices.count, sampler.clean)
    }
    return latents
  }

  private func context(of passes: [Guidance.Pass]) -> TextContext {
    unet.context(compute.stacked(passes.compactMap { texts[$0] }), on: compute)
  }

  /// The network's different inputs, and which of them each pass uses.
  private func inputs(
    _ latents: [Float], for passes: [Guidance.Pass]
  ) -> (inputs: Tensor, sharing: [Int]) {
    var distinct: [Sight] = []
    let sharing = passes.map { pass in
      let sight = sights[pass] ?? .nothing
      if let known = distinct.firstIndex(of: sight) { return known }
      distinct.append(sight)
      return distinct.count - 1
    }
    var elements: [Float] = []
    let channels = size.channels + sightChannels
    elements.reserveCapacity(distinct.count * size.height * size.width * channels)
    for sight in distinct {
      for place in 0..<size.height * size.width {
        elements += latents[place * size.channels..<(place + 1) * size.channels]
        switch sight {
        case .nothing: break
        case .zeros: elements += repeatElement(0, count: sightChannels)
        case .source: elements += source[place * sightChannels..<(place + 1) * sightChannels]
        }
      }
    }
    let shape = [distinct.count, size.height, size.width, channels]
    return (compute.tensor(elements, shape: shape), sharing)
  }
}

/// Latents that a walk puts back after each step where the mask leaves the source alone.
struct KeptLatents {
  let source: [Float]
  let noise: [Float]
  /// For each place, whether it is edited.
  let isEdited: [Bool]

  /// Latents with the source's, as noisy as they are before a step, in every place that is kept.
  func restored(_ latents: [Float], by sampler: Sampler, before index: Int) -> [Float] {
    let proper = sampler.addNoise(to: source, noise: noise, at: index)
    let channels = latents.count / isEdited.count
    return latents.indices.map { isEdited[$0 / channels] ? latents[$0] : proper[$0] }
  }
}
