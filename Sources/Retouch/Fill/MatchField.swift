import Pixels

/// Nearest-neighbour field: for each target patch of a level the most similar source patch found so
/// far.
struct MatchField {
  /// A source patch and its distance to the target patch.
  struct Match: Sendable {
    static let none = Match(source: -1, distance: 0)

    /// The pixel at the centre of the source patch; −1 where there is none.
    var source: Int32
    var distance: Float
  }

  /// One match for each pixel of the level; none where there is no target patch, or nothing was
  /// found for it yet.
  var matches: [Match]

  init(size: Size) {
    matches = [Match](repeating: .none, count: size.area)
  }

  /// The field of a finer level, initialised from that of the level with half the resolution.
  init(doubling coarse: MatchField, from half: FillLevel, to level: FillLevel, seed: UInt64) {
    self.init(size: level.size)
    let radius = FillLevel.radius
    for target in level.targets {
      let (x, y) = level.coordinates(of: target)
      // Patches do not extend over the border, so the outermost ones have no parent of their own.
      let parentX = min(max(x / 2, radius), half.size.width - 1 - radius)
      let parentY = min(max(y / 2, radius), half.size.height - 1 - radius)
      let match = coarse.matches[parentY * half.size.width + parentX].source
      guard match >= 0 else { continue }
      let (matchX, matchY) = half.coordinates(of: Int(match))
      let guess = (2 * matchX + x - 2 * parentX, 2 * matchY + y - 2 * parentY)
      guard let source = level.source(near: guess) else { continue }
      matches[target] = Match(source: Int32(source), distance: 0)
    }
    fillGaps(of: level, seed: seed)
  }

  /// Gives every target without a match a random one.
  mutating func fillGaps(of level: FillLevel, seed: UInt64) {
    for target in level.targets where matches[target].source < 0 {
      var random = SeededRandom(seed: seed, stream: UInt64(target))
      let source = level.sources[random.below(level.sources.count)]
      matches[target] = Match(source: Int32(source), distance: 0)
    }
  }
}

extension FillLevel {
  /// The nearest source pixel within the patch radius of a position; nil where there is none.
  fileprivate func source(near position: (x: Int, y: Int)) -> Int? {
    for distance in 0...Self.radius {
      for dy in -distance...distance {
        for dx in -distance...distance where max(abs(dx), abs(dy)) == distance {
          let (x, y) = (position.x + dx, position.y + dy)
          guard x >= 0, y >= 0, x < size.width, y < size.height else { continue }
          if isSource[y * size.width + x] { return y * size.width + x }
        }
      }
    }
    return nil
  }
}
