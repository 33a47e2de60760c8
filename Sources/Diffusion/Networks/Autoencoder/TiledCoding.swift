import Tensors

extension Autoencoder {
  /// Decodes latents tile by tile, so that memory grows with the tile and not with the picture.
  ///
  /// Each tile is normalised by itself, so that its tint may differ a little from the whole's;
  /// where tiles overlap one fades into the other. Latents that fit in one tile are decoded exactly
  /// as `decode` does. The method is diffusers' `enable_vae_tiling`, with tiles of equal size.
  ///
  /// - Parameter latents: [1, height, width, channels].
  /// - Returns: [1, height · factor, width · factor, 3].
  func decode(
    _ latents: Tensor, tiling: Tiling, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    let shape = (unit: configuration.latents.factor, channels: 3)
    return try tiled(latents, tiling, unit: 1, result: shape, on: compute) {
      (tile: Tensor) throws(CancellationError) in
      try decode(tile, on: compute)
    }
  }

  /// Encodes a picture tile by tile, as `decode(_:tiling:on:)` decodes.
  ///
  /// - Parameter picture: [1, height, width, 3] in -1…1; sides are multiples of the factor.
  /// - Returns: the latents' distribution, as `encode` gives it.
  func encode(
    _ picture: Tensor, tiling: Tiling, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    let shape = (unit: 1, channels: 2 * configuration.latentChannels)
    return try tiled(
      picture, tiling, unit: configuration.latents.factor, result: shape, on: compute
    ) {
      (tile: Tensor) throws(CancellationError) in
      try encode(tile, on: compute)
    }
  }
}

/// Composes a function of a picture from its values for tiles.
///
/// - Parameters:
///   - x: [1, height, width, channels].
///   - unit: how many rows and columns of `x` make one position of the tiling.
///   - result: how many rows and columns of the result do, and the result's channels.
private func tiled(
  _ x: Tensor, _ tiling: Tiling, unit: Int, result: (unit: Int, channels: Int),
  on compute: Compute,
  _ function: (Tensor) throws(CancellationError) -> Tensor
) throws(CancellationError) -> Tensor {
  let rows = tiling.spans(of: x.shape[1] / unit)
  let columns = tiling.spans(of: x.shape[2] / unit)
  guard rows.starts.count * columns.starts.count > 1 else { return try function(x) }
  var sum = WeightedSum(
    height: x.shape[1] / unit * result.unit, width: x.shape[2] / unit * result.unit,
    channels: result.channels)
  for (top, rowWeights) in zip(rows.starts, rows.weights(scale: result.unit)) {
    let band = compute.sliced(x, top * unit..<(top + rows.length) * unit, along: 1)
    for (left, columnWeights) in zip(columns.starts, columns.weights(scale: result.unit)) {
      let part = compute.sliced(band, left * unit..<(left + columns.length) * unit, along: 2)
      sum.add(
        try function(part).floats, top: top * result.unit, left: left * result.unit, rowWeights,
        columnWeights)
    }
  }
  return compute.tensor(sum.elements, shape: [1, sum.height, sum.width, sum.channels])
}

/// The weighted sum of tiles in 32 bits, [height, width, channels].
private struct WeightedSum {
  let height, width, channels: Int
  private(set) var elements: [Float]

  init(height: Int, width: Int, channels: Int) {
    (self.height, self.width, self.channels) = (height, width, channels)
    elements = [Float](repeating: 0, count: height * width * channels)
  }

  /// Adds a tile, each of its positions by the product of its row's and its column's weight.
  mutating func add(
    _ tile: [Float], top: Int, left: Int, _ rowWeights: [Float], _ columnWeights: [Float]
  ) {
    var index = 0
    for (row, rowWeight) in rowWeights.enumerated() {
      var element = ((top + row) * width + left) * channels
      for columnWeight in columnWeights {
        let weight = rowWeight * columnWeight
        for _ in 0..<channels {
          elements[element] += weight * tile[index]
          (element, index) = (element + 1, index + 1)
        }
      }
    }
  }
}
