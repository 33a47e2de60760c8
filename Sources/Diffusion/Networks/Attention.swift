import Tensors

/// Attention with its four projections.
struct Attention {
  /// The names of the projections within the layer.
  struct Names {
    let query, key, value, out: String
    static let diffusers = Names(query: "to_q", key: "to_k", value: "to_v", out: "to_out.0")
    static let transformers = Names(
      query: "q_proj", key: "k_proj", value: "v_proj", out: "out_proj")
  }

  /// Keys and values of the states that are attended to, each [batch, tokens, channels].
  struct Memory {
    let keys, values: Tensor
  }

  private let query, key, value, out: Linear
  private let heads: Int

  /// - Parameters:
  ///   - encoderChannels: channels of the states that are attended to, where these are not the
  ///     input itself.
  ///   - hasBias: of query, key and value; the last projection always has one.
  init(
    _ weights: inout Weights, _ name: String, _ channels: Int, encoderChannels: Int? = nil,
    heads: Int, names: Names = .diffusers, hasBias: Bool
  ) throws(WeightError) {
    let inputs = encoderChannels ?? channels
    query = try Linear(&weights, "\(name).\(names.query)", channels, channels, hasBias: hasBias)
    key = try Linear(&weights, "\(name).\(names.key)", inputs, channels, hasBias: hasBias)
    value = try Linear(&weights, "\(name).\(names.value)", inputs, channels, hasBias: hasBias)
    out = try Linear(&weights, "\(name).\(names.out)", channels, channels)
    self.heads = heads
  }

  /// The keys and values of a text or picture.
  func memory(of encoderHiddenStates: Tensor, on compute: Compute) -> Memory {
    Memory(
      keys: compute.linear(encoderHiddenStates, key),
      values: compute.linear(encoderHiddenStates, value))
  }

  /// Attends to a memory and adds the result to `residual`; both tensors are
  /// [batch, tokens, channels].
  func callAsFunction(
    _ x: Tensor, to memory: Memory, isCausal: Bool = false, adding residual: consuming Tensor,
    on compute: Compute
  ) -> Tensor {
    let hiddenStates = compute.attention(
      compute.linear(x, query), memory.keys, memory.values, heads: heads, isCausal: isCausal)
    return compute.linear(hiddenStates, out, adding: consume residual)
  }

  /// Attends to the input itself.
  func callAsFunction(
    _ x: Tensor, isCausal: Bool = false, adding residual: consuming Tensor, on compute: Compute
  ) -> Tensor {
    self(
      x, to: memory(of: x, on: compute), isCausal: isCausal, adding: consume residual,
      on: compute)
  }
}
