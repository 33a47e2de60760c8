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
