import Tensors

/// The denoising loop of one edit.
struct Denoising {
  let compute: Compute
  let guidance: Guidance
  /// The text embeddings of each guidance pass, [1, tokens, channels].
  let texts: [Guidance.Pass: Tensor]
  let channels: ConcatenatedChannels?
  let kept: KeptLatents?
  let size: LatentSize

  /// Takes every step.
  ///
  /// - Parameters:
  ///   - start: the noisy latents before the first step.
  ///   - progress: is given each step's number, how many there are, and the predicted clean latents.
  /// - Returns: the clean latents, [positions, channels].
  /// - Throws: `CancellationError`, `NonFiniteError.step`.
  func run<D: Denoiser>(
    _ denoiser: D, _ sampler: Sampler, from start: [Float], noise: inout NoiseSource,
    progress: (Int, Int, [Float]) throws -> Void
  ) throws -> [Float] {
    var (sampler, latents) = (sampler, start)
    var contexts: [[Guidance.Pass]: D.Context] = [:]
    for index in sampler.indices {
      let passes = guidance.passes(at: index, of: sampler.steps.count)
      let kinds = passes.map(\.pass)
      let context =
        contexts[kinds] ?? denoiser.prepare(conditioning(of: kinds), on: compute)
      contexts[kinds] = context

      let step = sampler.steps[index]
      let input = compute.tensor(sampler.modelInput(latents, at: index), shape: size.shape)
      let predictions = try denoiser.predict(
        input, timestep: step.timestep, context, on: compute)
      let guided = guidance.combined(predictions.floats, passes: passes)
      let drawn = step.drawsNoise ? noise.draw() : []
      sampler.step(index, output: guided, noise: drawn, sample: &latents)
      if let kept { latents = kept.restored(latents, by: sampler, before: index + 1) }

      let (number, count) = (index - sampler.indices.lowerBound + 1, sampler.indices.count)
      try NonFiniteError.step(number, of: count).check(latents)
      try progress(number, count, sampler.clean)
    }
    return latents
  }

  /// The conditioning of some passes; passes that see the same channels share an input.
  private func conditioning(of passes: [Guidance.Pass]) -> Conditioning {
    let text = compute.concatenated(passes.compactMap { texts[$0] }, along: 0)
    guard let channels else {
      return Conditioning(text: text, channels: nil, inputs: passes.map { _ in 0 })
    }
    var variants: [Int] = []
    let inputs = passes.map { pass in
      let variant = channels.variant[pass] ?? 0
      if let known = variants.firstIndex(of: variant) { return known }
      variants.append(variant)
      return variants.count - 1
    }
    let shape = [variants.count, size.height, size.width, channels.count]
    let values = variants.flatMap { channels.variants[$0] }
    return Conditioning(
      text: text, channels: compute.tensor(values, shape: shape), inputs: inputs)
  }
}

/// Latents that are put back after each step where the mask leaves the source alone.
struct KeptLatents {
  /// The source's, normalised.
  let source: [Float]
  let noise: [Float]
  /// For each position, whether it is edited.
  let isEdited: [Bool]

  /// Latents with the source's, as noisy as they are before a step, at every position that is kept.
  func restored(_ latents: [Float], by sampler: Sampler, before index: Int) -> [Float] {
    let kept = sampler.addNoise(to: source, noise: noise, at: index)
    let channels = latents.count / isEdited.count
    return latents.indices.map { isEdited[$0 / channels] ? latents[$0] : kept[$0] }
  }
}
