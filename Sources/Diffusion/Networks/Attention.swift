import Tensors

/// Attention with its four projections.
struct Attention {
  /// What the projections are called within the layer.
  struct Names {
    let query, key, value, out: String
    static let diffusers = Names(query: "to_q", key: "to_k", value: "to_v", out: "to_out.0")
    static let transformers = Names(
      query: "q_proj", key: "k_proj", value: "v_proj", out: "out_proj")
  }

  /// Keys and values of what is attended to, each [batch, tokens, channels].
  struct Memory {
    let keys, values: Tensor
  }

  private let query, key, value, out: Linear
  private let heads: Int

  /// - Parameters:
  ///   - context: channels of what is attended to, where that is not the input itself.
  ///   - hasBias: of query, key and value; the last projection always has one.
  init(
    _ weights: inout Weights, _ name: String, _ channels: Int, context: Int? = nil, heads: Int,
    names: Names = .diffusers, hasBias: Bool
  ) throws(WeightError) {
    let inputs = context ?? channels
    query = try Linear(&weights, "\(name).\(names.query)", channels, channels, hasBias: hasBias)
    key = try Linear(&weights, "\(name).\(names.key)", inputs, channels, hasBias: hasBias)
    value = try Linear(&weights, "\(name).\(names.value)", inputs, channels, hasBias: hasBias)
    out = try Linear(&weights, "\(name).\(names.out)", channels, channels)
    self.heads = heads
  }

  /// What is kept of a text or picture to attend to it, once or at every step.
  func memory(of context: Tensor, on compute: Compute) -> Memory {
    Memory(keys: compute.linear(context, key), values: compute.linear(context, value))
  }

  /// Attends to a memory and adds the result to `residual`; both tensors are
  /// [batch, tokens, channels].
  func callAsFunction(
    _ x: Tensor, to memory: Memory, isCausal: Bool = false, adding residual: consuming Tensor,
    on compute: Compute
  ) -> Tensor {
    let found = compute.attention(
      compute.linear(x, query), memory.keys, memory.values, heads: heads, isCausal: isCausal)
    return compute.linear(found, out, adding: consume residual)
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
