internal import CKernels

extension Compute {
  /// Whether a layer is computed by Winograd's minimal filtering.
  ///
  /// That needs 2.25 times fewer products than the plain sum. Where the processor has matrix units,
  /// products cost less than the transforms around them, and oneDNN's direct convolution wins.
  /// Transformed weights take 1.78 times the memory: the widest layers, which hold most of them, are
  /// computed directly.
  func usesWinograd(_ layer: Convolution) -> Bool {
    layer.kernel == 3 && layer.stride == 1 && layer.padding == Padding(1)
      && layer.inputs % 16 == 0 && layer.outputs % 16 == 0
      && layer.inputs * layer.outputs <= 1280 * 640 && winograd_serves(mode)
      && !(precision == .bf16 && processor.features.contains(.amxBF16))
  }

  /// The convolution of `convolution(_:_:offset:adding:)`, by Winograd's minimal filtering.
  ///
  /// A block of tiles is transformed, then multiplied panel by panel; both are shared among the
  /// threads. Blocks are as large as stays in the processor's cache.
  func winograd(
    _ x: Tensor, _ layer: Convolution, bias: [Float], adding residual: consuming Tensor?
  ) -> Tensor {
    let outShape = [x.shape[0], x.shape[1], x.shape[2], layer.outputs]
    let accumulates = residual != nil
    let out = if let residual = consume residual { owned(residual) } else { blank(outShape) }
    precondition(out.shape == outShape)
    var shape = winograd_shape(
      mode: mode, batch: x.shape[0], height: x.shape[1], width: x.shape[2],
      in_channels: layer.inputs, out_channels: layer.outputs)
    let packed = layer.weights.transformed(for: &shape, on: self)
    let most = Int(WINOGRAD_TILES)
    let tiles = winograd_tile_count(&shape)
    let blockLength = max(1, 4096 / layer.inputs) * most
    let panels = (layer.outputs + Int(WINOGRAD_PANEL) - 1) / Int(WINOGRAD_PANEL)
    let length = min(tiles, blockLength)
    // Products come six rows at a time.
    let rows = length.roundedUp(to: 6)
    let block = TensorStorage(byteCount: winograd_block_bytes(&shape, rows), pool: pool)
    profiled(.convolutions, operations: layer.operations(for: out)) {
      for first in stride(from: 0, to: tiles, by: blockLength) {
        let count = min(blockLength, tiles - first)
        let shape = shape
        parallel((count + 7) / 8) { group in
          withUnsafePointer(to: shape) { shape in
            for row in group * 8..<min(group * 8 + 8, count) {
              winograd_gather(shape, x.address, first + row, row, rows, block.address)
            }
          }
        }
        let parts = (count + most - 1) / most
        parallel(parts * panels) { index in
          let (panel, part) = index.quotientAndRemainder(dividingBy: parts)
          let row = part * most
          withUnsafePointer(to: shape) { shape in
            withUnsafeTemporaryAllocation(byteCount: winograd_scratch_bytes(), alignment: 64) {
              winograd_panel(
                shape, block.address, rows, first, row, min(most, count - row), packed, panel, bias,
                accumulates, out.address, $0.baseAddress)
            }
          }
        }
      }
    }
    return out
  }
}

extension PackedWeights {
  /// The weights transformed for Winograd's products.
  fileprivate func transformed(
    for shape: inout winograd_shape, on compute: Compute
  ) -> UnsafeRawPointer {
    let type = compute.elementType
    if let known = winograd[type] { return UnsafeRawPointer(known.address) }
    let memory = WeightMemory(byteCount: winograd_weight_bytes(&shape))
    let (shape, panel) = (shape, Int(WINOGRAD_PANEL))
    let (inputs, some) = (shape.in_channels, Int(WINOGRAD_CHANNELS))
    let reader = reader
    compute.parallel((shape.out_channels + panel - 1) / panel * (inputs / some)) { index in
      let (panelIndex, part) = index.quotientAndRemainder(dividingBy: inputs / some)
      withUnsafeTemporaryAllocation(of: Float.self, capacity: panel * some * 9) { filters in
        guard var target = filters.baseAddress else { return }
        for out in panelIndex * panel..<min((panelIndex + 1) * panel, shape.out_channels) {
          reader.read(row: out, columns: part * some * 9..<(part + 1) * some * 9, to: target)
          target += some * 9
        }
        withUnsafePointer(to: shape) {
          winograd_pack($0, panelIndex, part * some, filters.baseAddress, memory.address)
        }
      }
    }
    winograd[type] = memory
    return UnsafeRawPointer(memory.address)
  }
}
