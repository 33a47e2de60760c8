import Pixels

/// The size of a picture's latents.
struct LatentSize: Hashable {
  var height, width, channels: Int

  var count: Int { height * width * channels }
  /// The shape of the tensor of one picture's.
  var shape: [Int] { [1, height, width, channels] }

  /// - Parameter factor: pixels for one position, each way; divides the sides of the picture.
  init(of picture: Size, factor: Int, channels: Int) {
    (height, width) = (picture.height / factor, picture.width / factor)
    self.channels = channels
  }
}

/// The noise of one edit: random numbers of one generator, in the order in which diffusers
/// draws from it.
struct NoiseSource {
  private var generator: TorchGenerator
  let size: LatentSize

  init(seed: UInt64, size: LatentSize) {
    generator = TorchGenerator(seed: seed)
    self.size = size
  }

  /// Normal numbers for latents, [height, width, channels].
  ///
  /// They are drawn channel by channel, as the reference keeps its latents.
  mutating func draw() -> [Float] {
    let drawn = generator.normals(size.count)
    let positions = size.height * size.width
    var noise = [Float](repeating: 0, count: size.count)
    for channel in 0..<size.channels {
      for position in 0..<positions {
        noise[position * size.channels + channel] = drawn[channel * positions + position]
      }
    }
    return noise
  }
}
