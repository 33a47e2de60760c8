import Engine
import Pixels
import Tensors

extension ModelEdit {
  /// Runs the model.
  ///
  /// - Parameter progress: is given each step's number, how many there are, and a rough picture of
  ///   what the step predicts, where the request wants one now.
  /// - Returns: the picture of the area, [height, width, 3] in about −1…1.
  /// - Throws: `CancellationError`, `NonFiniteError`.
  func perform(
    with networks: ModelNetworks, progress: (Int, Int, Bitmap?) -> Void
  ) throws -> [Float] {
    let (size, compute) = (networks.format.size(of: area.size), networks.compute)
    var noise = NoiseSource(seed: request.settings.seed, size: size)
    let source = seen
    let start = try method.start(self, of: source, with: networks, noise: &noise)
    try NonFiniteError.sourceLatents.check(start.latents)
    let text = try networks.embedding(of: request.instruction)
    let negative = try networks.embedding(of: request.settings.negative ?? "")
    networks.release()
    try NonFiniteError.embedding.check(text.floats + negative.floats)

    let denoising = Denoising(
      compute: compute, guidance: guidance,
      texts: [.text: text, .image: negative, .unconditional: negative], channels: start.channels,
      kept: start.kept, size: size)
    var preview = request.previewInterval.map { interval in
      StepPreview(
        decoder: networks.previewDecoder, format: networks.format, latents: start.source,
        source: source, interval: interval)
    }
    let latents = try denoising.run(
      networks.denoiser, sampler, from: start.latents, noise: &noise
    ) { step, count, clean in
      progress(step, count, try preview?.picture(clean, on: compute))
    }
    networks.release()
    try compute.checkCancellation()
    let picture = try networks.decode(latents, size)
    try NonFiniteError.picture.check(picture)
    return picture
  }

  /// The picture that the model would have made, had it changed nothing: where its work is brought
  /// to another size, the difference from this is what is carried over.
  func unedited(by networks: ModelNetworks) throws(CancellationError) -> Bitmap {
    let source = seen
    return method.givesDifference && area.size != area.part.size
      ? try networks.coded(source) : source
  }

  /// The reading of the edit: how it will be made, in one line.
  func reading(by networks: ModelNetworks) -> String {
    var parts = ["“\(request.instruction.printable)”"]
    guard !isIdle else {
      parts.append("strength \(request.settings.strength) leaves no step: nothing is changed")
      return parts.joined(separator: ", ")
    }
    let count = sampler.indices.count
    parts.append("\(count) \(count == 1 ? "step" : "steps") of \(sampler.kind.title)")
    let (seen, part) = (area.size, area.part.size)
    parts.append(
      seen == part
        ? "at \(seen.width)×\(seen.height)"
        : "at \(seen.width)×\(seen.height) for \(part.width)×\(part.height)")
    if let lost = networks.text.truncatedText(of: request.instruction) {
      parts.append("not read, for want of room: “\(lost.printable)”")
    }
    return parts.joined(separator: ", ")
  }

  /// The preview of a step as a person sees it: of the working size for a whole picture, else laid
  /// into the source.
  func preview(of rough: Bitmap) -> Bitmap {
    guard region != nil else { return rough.resized(to: area.size) }
    var picture = request.source
    picture.replace(area.part, by: rough.resized(to: area.part.size))
    return picture
  }
}
