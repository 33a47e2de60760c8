internal import CKernels

extension Compute {
  /// Rows of one parallel task; the same for any number of threads, so that sums are made in the
  /// same order.
  private static let band = 64

  /// Group normalisation (Wu and He 2018), with an activation on top.
  ///
  /// - Parameter x: [batch, height, width, channels]; each item is normalised by itself.
  public func groupNorm(
    _ x: Tensor, _ layer: Normalisation, activation: Activation = .none
  ) -> Tensor {
    precondition(x.channels == layer.scale.count && x.channels % layer.groups == 0)
    let (items, channels) = (x.shape[0], x.channels)
    let rows = x.rows / items
    let bands = (rows + Self.band - 1) / Self.band
    let size = elementType.byteCount
    // Sums are made about the first pixel, since a mean far from zero would drown the variance.
    let pivots = blank([items, channels], .float32)
    for item in 0..<items {
      convert(
        x.address + item * rows * channels * size, elementType,
        to: pivots.floatAddress + item * channels, count: channels)
    }
    // Of every band: the sum of each channel, then the sum of its squares.
    let sums = blank([items * bands, 2, channels], .float32)
    let out = blank(x.shape)
    parallel(items * bands) { index in
      let (item, band) = index.quotientAndRemainder(dividingBy: bands)
      let start = item * rows + band * Self.band
      let count = min(Self.band, rows - band * Self.band)
      let base = sums.floatAddress + index * 2 * channels
      base.update(repeating: 0, count: 2 * channels)
      kernel_channel_sums(
        mode, x.address + start * channels * size, count, channels,
        pivots.floatAddress + item * channels, base, base + channels)
    }
    // What each channel of each item is multiplied by, then what is added to it.
    let factors = blank([items, 2, channels], .float32)
    for item in 0..<items {
      layer.factors(
        of: sums.floatAddress + item * bands * 2 * channels, bands: bands, rows: rows,
        pivot: pivots.floatAddress + item * channels, channels: channels,
        to: factors.floatAddress + item * 2 * channels)
    }
    parallel(items * bands) { index in
      let (item, band) = index.quotientAndRemainder(dividingBy: bands)
      let start = (item * rows + band * Self.band) * channels * size
      let count = min(Self.band, rows - band * Self.band)
      let factor = factors.floatAddress + item * 2 * channels
      kernel_scale_shift(
        mode, activation.kernel, x.address + start, out.address + start, count,
        channels, factor, factor + channels)
    }
    return out
  }

  /// Layer normalisation over the last dimension, after Ba and others, 2016.
  public func layerNorm(_ x: Tensor, _ layer: Normalisation) -> Tensor {
    precondition(x.channels == layer.scale.count)
    let out = blank(x.shape)
    let size = x.channels * elementType.byteCount
    parallel((x.rows + Self.band - 1) / Self.band) { band in
      let start = band * Self.band
      kernel_layer_norm(
        mode, x.address + start * size, out.address + start * size,
        min(Self.band, x.rows - start), x.channels, layer.epsilon, layer.scale, layer.shift)
    }
    return out
  }

  /// Root mean square normalisation (Zhang and Sennrich 2019), of rows or of each head in a row.
  ///
  /// - Parameter x: [..., channels of the layer], or a multiple of them.
  public func rmsNorm(_ x: Tensor, _ layer: RMSNormalisation) -> Tensor {
    let channels = layer.scale.count
    precondition(x.channels.isMultiple(of: channels))
    let out = blank(x.shape)
    let (rows, size) = (x.count / channels, channels * elementType.byteCount)
    parallel((rows + Self.band - 1) / Self.band) { band in
      let start = band * Self.band
      kernel_rms_norm(
        mode, x.address + start * size, out.address + start * size,
        min(Self.band, rows - start), channels, layer.epsilon, layer.scale)
    }
    return out
  }
}

extension Normalisation {
  /// Computes scale and shift of each channel from the sums of one item's bands, which were made
  /// about `pivot`.
  fileprivate func factors(
    of sums: UnsafePointer<Float>, bands: Int, rows: Int, pivot: UnsafePointer<Float>,
    channels: Int, to out: UnsafeMutablePointer<Float>
  ) {
    let width = channels / groups
    for group in 0..<groups {
      var (sum, squares) = (0.0, 0.0)
      for channel in group * width..<(group + 1) * width {
        let origin = Double(pivot[channel])
        var (extra, extraSquares) = (0.0, 0.0)
        for band in 0..<bands {
          extra += Double(sums[band * 2 * channels + channel])
          extraSquares += Double(sums[(band * 2 + 1) * channels + channel])
        }
        sum += extra + Double(rows) * origin
        squares += extraSquares + origin * (2 * extra + Double(rows) * origin)
      }
      let count = Double(rows * width)
      let mean = sum / count
      let variance = max(0, squares / count - mean * mean)
      let factor = 1 / (variance + Double(epsilon)).squareRoot()
      for channel in group * width..<(group + 1) * width {
        out[channel] = Float(factor) * scale[channel]
        out[channels + channel] = shift[channel] - Float(mean * factor) * scale[channel]
      }
    }
  }
}

extension Tensor {
  /// The first element of a tensor of 32-bit numbers.
  var floatAddress: UnsafeMutablePointer<Float> {
    address.assumingMemoryBound(to: Float.self)
  }
}
