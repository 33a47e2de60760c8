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
  let source = Plane(elements: x.floats, width: x.shape[2], channels: x.channels)
  var sum = Plane(
    height: x.shape[1] / unit * result.unit, width: x.shape[2] / unit * result.unit,
    channels: result.channels)
  let (height, width) = (rows.length * unit, columns.length * unit)
  for (top, rowWeights) in zip(rows.starts, rows.weights(scale: result.unit)) {
    for (left, columnWeights) in zip(columns.starts, columns.weights(scale: result.unit)) {
      let part = source.part(top: top * unit, left: left * unit, height: height, width: width)
      let tile = try function(compute.tensor(part, shape: [1, height, width, x.channels]))
      sum.add(
        tile.floats, top: top * result.unit, left: left * result.unit, rowWeights, columnWeights)
    }
  }
  return compute.tensor(sum.elements, shape: [1, sum.height, sum.width, sum.channels])
}

/// A picture of 32-bit numbers, channels last.
private struct Plane {
  var elements: [Float]
  let width, channels: Int

  var height: Int { elements.count / width / channels }

  init(elements: [Float], width: Int, channels: Int) {
    (self.elements, self.width, self.channels) = (elements, width, channels)
  }

  init(height: Int, width: Int, channels: Int) {
    self.init(
      elements: [Float](repeating: 0, count: height * width * channels), width: width,
      channels: channels)
  }

  func part(top: Int, left: Int, height: Int, width partWidth: Int) -> [Float] {
    var part: [Float] = []
    part.reserveCapacity(height * partWidth * channels)
    for row in top..<top + height {
      let start = (row * width + left) * channels
      part += elements[start..<start + partWidth * channels]
    }
    return part
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
