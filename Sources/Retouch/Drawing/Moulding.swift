import Glibc
import Pixels

/// Wooden picture frame of four mouldings, mitred at the corners, lit from the top left.
///
/// Brown is bare wood with a gilt bead next to the picture; another colour is painted on it.
struct Moulding {
  let size: Size
  /// The width of the moulding, in pixels.
  let width: Int
  let colour: NamedColour?

  private static let gilt = NamedColour(name: "gold", hexadecimal: 0xC9_9A3E)
  private static let wood = NamedColour(name: "brown", hexadecimal: 0x7A_4A27)

  func drawn() -> Bitmap {
    let material = MouldingMaterial(
      wood: (colour ?? Self.wood).light, bead: (colour ?? Self.gilt).light,
      // Paint hides most of the grain.
      grain: colour == nil ? 0.24 : 0.07)
    let rings = FractalNoise(seed: 0, stream: 1, octaves: 3)
    let pores = FractalNoise(seed: 0, stream: 2, octaves: 2)
    let breadth = Float(width)
    return Bitmap(size: size).mapRows { y, source, target in
      _ = target.update(fromContentsOf: source)
      let isBesidePicture = y >= width && y < size.height - width
      var x = 0
      while x < target.count {
        if isBesidePicture, x >= width, x < size.width - width {
          x = size.width - width
          continue
        }
        let lanes = 0..<min(8, target.count - x)
        var (along, across) = (Lanes.zero, Lanes.zero)
        for lane in lanes {
          let position = MouldingPosition(x: x + lane, y: y, in: size, breadth: breadth)
          along[lane] = position.along
          // Each moulding has grain of its own.
          across[lane] = position.depth + Float(position.side.rawValue) * 17
        }
        let (ring, pore) = (rings.at(along * 0.35, across * 5), pores.at(along * 3, across * 40))
        for lane in lanes {
          let position = MouldingPosition(x: x + lane, y: y, in: size, breadth: breadth)
          target[x + lane] = material.pixel(
            at: position, grain: sin(9 * ring[lane]) + 0.7 * pore[lane])
        }
        x += lanes.count
      }
    }
  }
}

/// Material of a moulding: its colours and grain under the light.
private struct MouldingMaterial {
  /// The colour of the wood in linear light.
  let wood: SIMD3<Float>
  let bead: SIMD3<Float>
  /// The amplitude of the grain.
  let grain: Float

  private let profiles = MouldingProfile.Side.allCases.map { MouldingProfile(side: $0) }

  init(wood: SIMD3<Float>, bead: SIMD3<Float>, grain: Float) {
    self.wood = wood
    self.bead = bead
    self.grain = grain
  }

  /// - Parameter pattern: around 0, mostly within ±1.5.
  func pixel(at position: MouldingPosition, grain pattern: Float) -> Pixel {
    let own = profiles[position.side.rawValue].shine(position.depth)
    let other = profiles[position.neighbour.rawValue].shine(position.depth)
    // Two mouldings meet in a joint that is a pixel wide.
    let shine = own + (other - own) * max(0, 0.5 - position.toMitre / 2)
    let joint = 1 - 0.25 * max(0, 1 - position.toMitre / max(1, position.breadth * 0.012))
    guard !MouldingProfile.isBead(position.depth) else {
      return Pixel(light: bead * shine.x * joint + shine.y * 0.5)
    }
    let tone = max(0, 1 + grain * pattern)
    return Pixel(light: wood * shine.x * tone * joint + shine.y * 0.16)
  }
}

/// Position on a frame: the moulding, and the coordinates on it.
private struct MouldingPosition {
  let side: MouldingProfile.Side
  /// The moulding on the other side of the nearest corner.
  let neighbour: MouldingProfile.Side
  /// The position from the outer edge (0) to the picture (1).
  let depth: Float
  /// The distance to the mitre joint, in pixels.
  let toMitre: Float
  /// The position along the moulding, in widths of it.
  let along: Float
  /// The width of the moulding, in pixels.
  let breadth: Float

  init(x: Int, y: Int, in size: Size, breadth: Float) {
    let (x, y) = (Float(x) + 0.5, Float(y) + 0.5)
    let horizontal = min(x, Float(size.width) - x)
    let vertical = min(y, Float(size.height) - y)
    let (beside, above) = (
      x == horizontal ? MouldingProfile.Side.left : .right,
      y == vertical ? MouldingProfile.Side.top : .bottom
    )
    let isBeside = horizontal < vertical
    side = isBeside ? beside : above
    neighbour = isBeside ? above : beside
    depth = min(horizontal, vertical) / breadth
    toMitre = abs(horizontal - vertical) * Float(0.5).squareRoot()
    along = (isBeside ? y : x) / breadth
    self.breadth = breadth
  }
}

extension NamedColour {
  /// The colour in linear light.
  fileprivate var light: SIMD3<Float> {
    SIMD3(
      LinearLight.decode(samples.x), LinearLight.decode(samples.y), LinearLight.decode(samples.z))
  }
}

extension Pixel {
  /// An opaque pixel of a colour in linear light.
  fileprivate init(light: SIMD3<Float>) {
    let bounded = light.clamped(
      lowerBound: SIMD3(repeating: LinearLight.darkest), upperBound: SIMD3(repeating: 1))
    func encoded(_ light: Float) -> UInt8 { LinearLight.encoded[LinearLight.index(of: light)] }
    self.init(encoded(bounded.x), encoded(bounded.y), encoded(bounded.z), 255)
  }
}
