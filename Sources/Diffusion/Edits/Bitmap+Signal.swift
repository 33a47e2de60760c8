import Pixels

extension Bitmap {
  /// The signal of a picture as networks take it: [height, width, 3] in -1…1.
  ///
  /// Alpha is not seen.
  var signal: [Float] {
    var signal: [Float] = []
    signal.reserveCapacity(3 * pixels.count)
    for pixel in pixels {
      for channel in 0..<3 { signal.append(Float(pixel[channel]) / 127.5 - 1) }
    }
    return signal
  }

  /// The opaque bitmap of a signal, cut to the range and rounded as diffusers does.
  init(signal: [Float], size: Size) {
    precondition(signal.count == 3 * size.area)
    self.init(size: size)
    for index in pixels.indices {
      for channel in 0..<3 {
        let value = signal[3 * index + channel] / 2 + 0.5
        // What is no number becomes black.
        let level = value > 0 ? min(value, 1) : 0
        pixels[index][channel] = UInt8((level * 255).rounded(.toNearestOrEven))
      }
    }
  }
}
