import Pixels

/// Pyramid level of a picture with a hole, which the patch search reads and the voting writes.
struct FillLevel {
  /// The patch radius: patches are squares of `2 * radius + 1` pixels.
  static let radius = 3
  static let patchArea = Float((2 * radius + 1) * (2 * radius + 1))

  let size: Size
  /// Premultiplied colour and alpha of each pixel, 0…255; in the hole the current estimate.
  var colours: [SIMD4<Float>]
  /// The texture features of each pixel, see `TextureFeatures`.
  var textures: [SIMD4<Float>]
  /// The tone expected at each pixel.
  let tone: ToneGuide
  let isHole: [Bool]
  /// The distance of each pixel of the hole to the nearest known one, in pixels; 0 outside.
  let depths: [Float]
  /// Whether the patch around a pixel lies inside the picture and outside the hole.
  let isSource: [Bool]
  /// The centres of source patches, which can be copied from.
  let sources: [Int]
  /// The centres of target patches, which lie inside the picture and overlap the hole.
  let targets: [Int]
  /// The pixels of the hole.
  let holes: [Int]

  init(size: Size, colours: [SIMD4<Float>], textures: [SIMD4<Float>], isHole: [Bool]) {
    self.size = size
    self.colours = colours
    self.textures = textures
    self.isHole = isHole
    tone = ToneGuide(size: size, colours: colours, isHole: isHole)
    depths = Self.depths(isHole, size)
    let reaches = Self.dilated(isHole, size)
    var isSource = [Bool](repeating: false, count: size.area)
    var sources: [Int] = []
    var targets: [Int] = []
    for y in stride(from: Self.radius, to: size.height - Self.radius, by: 1) {
      for x in stride(from: Self.radius, to: size.width - Self.radius, by: 1) {
        let index = y * size.width + x
        if reaches[index] {
          targets.append(index)
        } else {
          isSource[index] = true
          sources.append(index)
        }
      }
    }
    self.isSource = isSource
    self.sources = sources
    self.targets = targets
    holes = isHole.indices.filter { isHole[$0] }
  }

  /// Morphological dilation of the hole by the radius of a patch.
  private static func dilated(_ isHole: [Bool], _ size: Size) -> [Bool] {
    let (width, height) = (size.width, size.height)
    var rows = [Bool](repeating: false, count: size.area)
    var dilated = rows
    for y in 0..<height {
      var last = -radius - 1
      for x in 0..<width + radius {
        if x < width, isHole[y * width + x] { last = x }
        if x >= radius { rows[y * width + x - radius] = last >= x - 2 * radius }
      }
    }
    for x in 0..<width {
      var last = -radius - 1
      for y in 0..<height + radius {
        if y < height, rows[y * width + x] { last = y }
        if y >= radius { dilated[(y - radius) * width + x] = last >= y - 2 * radius }
      }
    }
    return dilated
  }

  /// Chamfer distance transform: two sweeps with steps of 1 and √2; the border of the picture is
  /// not a known pixel.
  private static func depths(_ isHole: [Bool], _ size: Size) -> [Float] {
    let (width, height) = (size.width, size.height)
    let far = Float(width + height)
    let diagonal = Float(2).squareRoot()
    var depths = isHole.map { $0 ? far : 0 }
    func relax(_ index: Int, _ x: Int, row: Int, side: Int) {
      var depth = depths[index]
      guard depth > 0 else { return }
      if x + side >= 0, x + side < width { depth = min(depth, depths[index + side] + 1) }
      if row >= 0, row < height {
        let above = row * width + x
        depth = min(depth, depths[above] + 1)
        if x > 0 { depth = min(depth, depths[above - 1] + diagonal) }
        if x + 1 < width { depth = min(depth, depths[above + 1] + diagonal) }
      }
      depths[index] = depth
    }
    for y in 0..<height {
      for x in 0..<width { relax(y * width + x, x, row: y - 1, side: -1) }
    }
    for y in (0..<height).reversed() {
      for x in (0..<width).reversed() { relax(y * width + x, x, row: y + 1, side: 1) }
    }
    return depths
  }

  /// Bilinear interpolation of the colour, clamped at the border.
  func colour(x: Float, y: Float) -> SIMD4<Float> {
    let x = min(max(x, 0), Float(size.width - 1))
    let y = min(max(y, 0), Float(size.height - 1))
    let (left, top) = (Int(x), Int(y))
    let (right, bottom) = (min(left + 1, size.width - 1), min(top + 1, size.height - 1))
    let (across, down) = (x - Float(left), y - Float(top))
    func row(_ y: Int) -> SIMD4<Float> {
      let (first, second) = (colours[y * size.width + left], colours[y * size.width + right])
      return first + across * (second - first)
    }
    let upper = row(top)
    return upper + down * (row(bottom) - upper)
  }

  func coordinates(of index: Int) -> (x: Int, y: Int) {
    (index % size.width, index / size.width)
  }
}
