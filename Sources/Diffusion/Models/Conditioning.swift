import Tensors

/// The conditioning of a denoiser: its inputs beside the noisy latents and their noise level.
///
/// Another family's inputs (a pooled embedding, an embedded guidance, tokens or latents of
/// references, residuals of a ControlNet) become fields here, filled by its `TextConditioner` or
/// its `EditMethod`.
struct Conditioning {
  /// Text embeddings, one for each guidance pass: [passes, tokens, channels].
  let text: Tensor
  /// The different channels that are concatenated to the noisy latents:
  /// [inputs, height, width, channels]; nil where there are none.
  let channels: Tensor?
  /// Which input each pass takes; passes that share one share the work up to where text comes in.
  let inputs: [Int]
}
