import Pixels

/// Tile of the non-local means filter: a square part of a bitmap, with the margin that is searched
/// and the sums of its weighted means.
struct NoiseTile {
  static let side = 64
  /// The margin around the part.
  private static let margin = NonLocalMeans.reach
  /// The length of a row in memory, padded for the last eight lanes.
  static let pitch = side + 2 * margin + 4
  private static let area = pitch * pitch
  private static let sumLength = side * side
  /// A luma far from any other, for transparent pixels, so that they get no weight.
  private static let nothing: Float = 2000

  private let bitmap: Bitmap
  private let left: Int
  private let top: Int
  private let luma: UnsafeMutablePointer<Float>
  private let blueness: UnsafeMutablePointer<Float>
  private let redness: UnsafeMutablePointer<Float>
  /// The chroma blurred over 3 × 3 pixels.
  private let softBlueness: UnsafeMutablePointer<Float>
  private let softRedness: UnsafeMutablePointer<Float>
  /// For each pixel of the part: sums of weighted luma, of its weights, of both weighted chromas,
  /// and of their weights.
  private let sums: UnsafeMutablePointer<Float>
  /// The sums of squared differences over five rows, one for each column.
  private let columns: UnsafeMutablePointer<Float>

  /// Calls `body` with the tile of `bitmap` that begins at a pixel.
  static func with(of bitmap: Bitmap, left: Int, top: Int, _ body: (NoiseTile) -> Void) {
    withUnsafeTemporaryAllocation(
      of: Float.self, capacity: 5 * area + 5 * sumLength + 2 * pitch
    ) { memory in
      guard let start = memory.baseAddress else { return }
      memory.update(repeating: 0)
      let tile = NoiseTile(
        bitmap: bitmap, left: left, top: top, luma: start, blueness: start + area,
        redness: start + 2 * area, softBlueness: start + 3 * area,
        softRedness: start + 4 * area, sums: start + 5 * area,
        columns: start + 5 * area + 5 * sumLength)
      tile.load()
      body(tile)
    }
  }

  private func load() {
    bitmap.pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<Self.pitch {
        let y = min(max(top + row - Self.margin, 0), bitmap.height - 1)
        for column in 0..<Self.pitch {
          let x = min(max(left + column - Self.margin, 0), bitmap.width - 1)
          let samples = SIMD4<Float>(samples: pixels[y * bitmap.width + x])
          let index = row * Self.pitch + column
          let light = ChannelWeights.bt709(samples.x, samples.y, samples.z)
          luma[index] = samples.w > 0 ? light : Self.nothing
          blueness[index] = samples.z - light
          redness[index] = samples.x - light
        }
      }
    }
    soften(blueness, into: softBlueness)
    soften(redness, into: softRedness)
  }

  private func soften(
    _ source: UnsafeMutablePointer<Float>, into target: UnsafeMutablePointer<Float>
  ) {
    let first = Self.pitch + 1
    for index in stride(from: first, to: Self.area - first - 8, by: 8) {
      var sum = Lanes.zero
      for row in -1...1 {
        for column in -1...1 { sum += source.lanes(at: index + row * Self.pitch + column) }
      }
      target.store(sum * (1 / 9), at: index)
    }
  }

  /// Adds the pixels at one offset in memory to the sums of all pixels of the part.
  func add(offset: Int, by means: NonLocalMeans, withChroma: Bool) {
    let first = Self.margin * Self.pitch + Self.margin
    let width = Self.side + 8
    let begin = first - 2
    for x in stride(from: 0, to: width, by: 8) {
      var sum = Lanes.zero
      for line in -2...1 { sum += squaredDifference(begin + line * Self.pitch + x, offset) }
      columns.store(sum, at: x)
    }
    let oldest = -2 * Self.pitch
    let newest = 2 * Self.pitch
    for y in 0..<Self.side {
      let line = begin + y * Self.pitch
      for x in stride(from: 0, to: width, by: 8) {
        columns.store(
          columns.lanes(at: x) + squaredDifference(line + newest + x, offset), at: x)
      }
      for x in stride(from: 0, to: Self.side, by: 8) {
        var square = columns.lanes(at: x) + columns.lanes(at: x + 1) + columns.lanes(at: x + 2)
        square += columns.lanes(at: x + 3) + columns.lanes(at: x + 4)
        let unlike =
          (square * (1 / 25) - means.noise).atLeast(0) * means.falloff
        let here = first + y * Self.pitch + x
        let index = y * Self.side + x
        if withChroma { addChroma(at: index, here, here + offset, unlike, means) }
        let near = (1 - unlike).atLeast(0)
        guard any(near .> 0) else { continue }
        let weight = near * near * near * near
        sums.add(weight * luma.lanes(at: here + offset), at: index)
        sums.add(weight, at: index + Self.sumLength)
      }
      for x in stride(from: 0, to: width, by: 8) {
        columns.store(
          columns.lanes(at: x) - squaredDifference(line + oldest + x, offset), at: x)
      }
    }
  }

  @inline(__always)
  private func addChroma(
    at index: Int, _ here: Int, _ there: Int, _ unlike: Lanes, _ means: NonLocalMeans
  ) {
    let loose = (1 - 0.5 * unlike).atLeast(0)
    guard any(loose .> 0) else { return }
    let blue = softBlueness.lanes(at: here) - softBlueness.lanes(at: there)
    let red = softRedness.lanes(at: here) - softRedness.lanes(at: there)
    let apart = (blue * blue + red * red - means.chromaNoise).atLeast(0)
    let root = loose * (1 - apart * means.chromaFalloff).atLeast(0)
    let weight = root * root
    sums.add(weight * blueness.lanes(at: there), at: index + 2 * Self.sumLength)
    sums.add(weight * redness.lanes(at: there), at: index + 3 * Self.sumLength)
    sums.add(weight, at: index + 4 * Self.sumLength)
  }

  @inline(__always)
  private func squaredDifference(_ index: Int, _ offset: Int) -> Lanes {
    let difference = luma.lanes(at: index) - luma.lanes(at: index + offset)
    return difference * difference
  }

  /// Writes the means, each including the pixel itself with weight 1, blended with the source by
  /// the filter's amount.
  func write(to target: UnsafeMutableBufferPointer<Pixel>, by means: NonLocalMeans) {
    let weights = SIMD3(
      Float(ChannelWeights.bt709.x), Float(ChannelWeights.bt709.y), Float(ChannelWeights.bt709.z))
    for row in 0..<min(Self.side, bitmap.height - top) {
      for column in 0..<min(Self.side, bitmap.width - left) {
        let index = row * Self.side + column
        let source = (row + Self.margin) * Self.pitch + column + Self.margin
        let pixel = (top + row) * bitmap.width + left + column
        let alpha = bitmap.pixels[pixel].w
        guard alpha > 0 else {
          target[pixel] = bitmap.pixels[pixel]
          continue
        }
        let light = (sums[index] + luma[source]) / (sums[index + Self.sumLength] + 1)
        let chroma = 1 / (sums[index + 4 * Self.sumLength] + 1)
        let softness = means.chromaSoftness
        let ownBlue = blueness[source] + (softBlueness[source] - blueness[source]) * softness
        let ownRed = redness[source] + (softRedness[source] - redness[source]) * softness
        let blue = light + (sums[index + 2 * Self.sumLength] + ownBlue) * chroma
        let red = light + (sums[index + 3 * Self.sumLength] + ownRed) * chroma
        let green = (light - weights.x * red - weights.z * blue) / weights.y
        var samples = SIMD4<Float>(samples: bitmap.pixels[pixel])
        samples += (SIMD4(red, green, blue, samples.w) - samples) * means.amount
        samples.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        target[pixel] = Pixel(roundedInRange: samples)
      }
    }
  }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always)
  fileprivate func lanes(at index: Int) -> Lanes {
    UnsafeRawPointer(self + index).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  fileprivate func store(_ lanes: Lanes, at index: Int) {
    UnsafeMutableRawPointer(self + index).storeBytes(of: lanes, as: Lanes.self)
  }

  @inline(__always)
  fileprivate func add(_ lanes: Lanes, at index: Int) {
    store(self.lanes(at: index) + lanes, at: index)
  }
}
