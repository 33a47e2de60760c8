import Pixels

/// Detail transfer: an edit that was made at a smaller size, brought back to full resolution.
///
/// The edited picture, enlarged, lacks what the smaller size could not hold. That detail is taken
/// from the source, as much of it as the edit has kept of the source's structure around each pixel:
/// all of it where nothing changed, more where contrast grew, none where something new stands.
/// Light and colour are kept apart: a picture turned to grey gets its edges back, and no colour.
enum DetailTransfer {
  /// - Parameters:
  ///   - edited: what the model made.
  ///   - seen: what it would have made of no edit, as a rule what it saw: `source` at the size of
  ///     `edited`.
  ///   - source: the full resolution.
  /// - Returns: a picture of the size of `source`, with its alpha.
  static func carried(_ edited: Bitmap, from seen: Bitmap, to source: Bitmap) -> Bitmap {
    let size = source.size
    // Transparent pixels must lend no colour to their neighbours in one and not in the other.
    let edited = edited.withAlpha(of: seen)
    guard edited.size != size else { return edited.withAlpha(of: source) }
    let enlarged = edited.resized(to: size)
    guard edited.size.area < size.area else { return enlarged.withAlpha(of: source) }
    let blurred = seen.resized(to: size)
    let gains = gains(from: seen, to: edited).resized(to: size)
    var result = enlarged
    for index in result.pixels.indices {
      let gain = gains.pixels[index]
      let (light, colour) = (Float(gain.x) / unit, Float(gain.y) / unit)
      let detail = SIMD4<Float>(source.pixels[index]) - SIMD4<Float>(blurred.pixels[index])
      let value =
        SIMD4<Float>(enlarged.pixels[index]) + colour * detail + (light - colour) * detail.luma
      let bounded = value.clamped(lowerBound: .zero, upperBound: .init(repeating: 255))
      var pixel = Pixel(bounded.rounded(.toNearestOrAwayFromZero))
      pixel.w = source.pixels[index].w
      result.pixels[index] = pixel
    }
    return result
  }

  /// A gain of 1 as a pixel's value; what is twice that is the most.
  private static let unit: Float = 127
  /// Half the side of the neighbourhood in which structure is compared, in pixels of the model.
  private static let radius = 3
  /// The variances of luma and of colour that count as noise, in squares of 8-bit values: below
  /// them there is no structure to lose.
  private static let (lumaNoise, colourNoise): (Float, Float) = (16, 4)

  /// The gain of the source's detail at each pixel of the edited picture: of luma as red, of
  /// colour as green.
  private static func gains(from seen: Bitmap, to edited: Bitmap) -> Bitmap {
    let light = gains(from: [seen.luma], to: [edited.luma], noise: lumaNoise, size: seen.size)
    let colour = gains(
      from: seen.colourDifferences, to: edited.colourDifferences, noise: colourNoise,
      size: seen.size)
    return Bitmap(size: seen.size, pixels: zip(light, colour).map { Pixel($0, $1, 0, 255) })
  }

  /// The slope of the line that gives the edited from the source in the neighbourhood, times the
  /// fraction of the variance that this line explains.
  private static func gains(
    from source: [[Float]], to edited: [[Float]], noise: Float, size: Size
  ) -> [UInt8] {
    func mean(_ values: [Float]) -> [Float] { boxMean(values, size: size, radius: radius) }
    var varianceA = [Float](repeating: noise, count: size.area)
    var (varianceB, covariance) = (varianceA, varianceA)
    for (a, b) in zip(source, edited) {
      let (meanA, meanB) = (mean(a), mean(b))
      let squaresA = mean(zip(a, a).map { $0 * $1 })
      let squaresB = mean(zip(b, b).map { $0 * $1 })
      let products = mean(zip(a, b).map { $0 * $1 })
      for index in a.indices {
        varianceA[index] += squaresA[index] - meanA[index] * meanA[index]
        varianceB[index] += squaresB[index] - meanB[index] * meanB[index]
        covariance[index] += products[index] - meanA[index] * meanB[index]
      }
    }
    return covariance.indices.map { index in
      let common = max(0, covariance[index])
      let explained = common * common / (varianceA[index] * varianceB[index])
      let gain = common / varianceA[index] * min(explained, 1)
      return UInt8(min(gain * unit, 2 * unit).rounded())
    }
  }
}

extension SIMD4<Float> {
  /// Luma (BT.601) of red, green and blue.
  fileprivate var luma: Float { ChannelWeights.bt601(x, y, z) }
}

extension Bitmap {
  /// Luma of each pixel, 0…255.
  fileprivate var luma: [Float] { pixels.map { SIMD4<Float>($0).luma } }

  /// The colour differences: red and blue less the luma of each pixel, as two planes.
  fileprivate var colourDifferences: [[Float]] {
    [0, 2].map { channel in
      pixels.map { pixel in
        let pixel = SIMD4<Float>(pixel)
        return pixel[channel] - pixel.luma
      }
    }
  }

  func withAlpha(of other: Bitmap) -> Bitmap {
    guard !other.isOpaque else { return self }
    var result = self
    for index in pixels.indices { result.pixels[index].w = other.pixels[index].w }
    return result
  }
}

/// The mean of each value's square neighbourhood, as far as it lies within the plane.
private func boxMean(_ values: [Float], size: Size, radius: Int) -> [Float] {
  let across = lineMeans(
    values, count: size.width, lines: size.height, step: 1, lineStep: size.width, radius)
  return lineMeans(
    across, count: size.height, lines: size.width, step: size.width, lineStep: 1, radius)
}

private func lineMeans(
  _ values: [Float], count: Int, lines: Int, step: Int, lineStep: Int, _ radius: Int
) -> [Float] {
  var means = values
  for line in 0..<lines {
    let base = line * lineStep
    // In double precision, so that what is taken away again leaves nothing behind.
    var sum = 0.0
    for index in 0..<min(radius, count) { sum += Double(values[base + index * step]) }
    for index in 0..<count {
      if index + radius < count { sum += Double(values[base + (index + radius) * step]) }
      if index > radius { sum -= Double(values[base + (index - radius - 1) * step]) }
      let length = min(index + radius, count - 1) - max(index - radius, 0) + 1
      means[base + index * step] = Float(sum / Double(length))
    }
  }
  return means
}
