/// A style in the colour numbers of a terminal.
struct TerminalStyle: Hashable, Sendable {
  /// The terminal's number of a colour; -1 is its default.
  var foreground: Int32 = -1
  var background: Int32 = -1
  var attributes: Style.Attributes = []
}

/// Colour mapping: for any style the nearest that the terminal can show.
struct ColourMap {
  private enum Role: Hashable {
    case foreground
    case background
  }

  private struct Key: Hashable {
    let colour: Colour
    let role: Role
  }

  let depth: ColourDepth
  /// The numbers found so far.
  private var numbers: [Key: Int32] = [:]

  init(depth: ColourDepth) {
    self.depth = depth
  }

  mutating func terminalStyle(_ style: Style) -> TerminalStyle {
    var result = TerminalStyle(attributes: style.attributes)
    guard depth != .none else { return result }
    if let colour = style.background { result.background = number(of: colour, as: .background) }
    if let colour = style.foreground { result.foreground = number(of: colour, as: .foreground) }
    if let foreground = style.foreground, let background = style.background,
      result.foreground == result.background
        || depth == .ansi8 && result.foreground & 7 == result.background
    {
      result.foreground =
        distinctForeground(foreground, on: background, shown: result.background)
        ?? result.foreground
    }
    if depth == .ansi8, result.foreground > 7 {
      result.foreground -= 8
      result.attributes.insert(.bold)
    } else if depth == .ansi8, result.foreground == 0 {
      // Many terminals show bold black as grey.
      result.attributes.remove(.bold)
    }
    return result
  }

  /// Black or white as foreground, where the terminal has one number for two colours of clearly
  /// different lightness, as those of text are; nil for similar ones, as in block characters.
  private func distinctForeground(_ foreground: Colour, on background: Colour, shown: Int32)
    -> Int32?
  {
    let ground = Self.lab(of: background).lightness
    guard abs(Self.lab(of: foreground).lightness - ground) > 0.25 else { return nil }
    let choices = [Self.white(at: depth), Self.black(at: depth)]
    return (ground < 0.6 ? choices : choices.reversed()).first { $0 != shown }
  }

  private mutating func number(of colour: Colour, as role: Role) -> Int32 {
    let key = Key(colour: colour, role: role)
    if let known = numbers[key] { return known }
    let number = find(colour, as: role)
    // A picture of block characters may bring any number of colours.
    if numbers.count > 1 << 16 { numbers.removeAll(keepingCapacity: true) }
    numbers[key] = number
    return number
  }

  private func find(_ colour: Colour, as role: Role) -> Int32 {
    switch (depth, colour) {
    case (.none, _): -1
    case (.direct, .rgb(let red, let green, let blue)):
      // A number below 256 may mean a colour of the palette; green raised by 1 is not seen.
      Int32(red) << 16 | Int32(max(green, red == 0 ? 1 : 0)) << 8 | Int32(blue)
    case (.direct, .named(let number)): Int32(number & 7)
    case (.ansi8, .named(let number)):
      role == .foreground ? Int32(number & 15) : Int32(number & 7)
    case (_, .named(let number)): Int32(number & 15)
    case (.indexed256, .rgb(let red, let green, let blue)):
      Self.nearest(to: OKLab(red, green, blue), in: Self.fixed, from: 16)
    case (.ansi16, .rgb(let red, let green, let blue)):
      Self.nearest(to: OKLab(red, green, blue), in: Self.named[...], from: 0)
    case (.ansi8, .rgb(let red, let green, let blue)):
      Self.nearest(
        to: OKLab(red, green, blue),
        in: Self.named.prefix(role == .foreground ? 16 : 8), from: 0)
    }
  }

  private static func nearest(
    to colour: OKLab, in palette: ArraySlice<OKLab>, from first: Int32
  ) -> Int32 {
    var best: Int32 = 0
    var least = Float.infinity
    for (index, candidate) in palette.enumerated() {
      let distance = candidate.squaredDistance(to: colour)
      if distance < least {
        least = distance
        best = Int32(index)
      }
    }
    return first + best
  }

  private static func white(at depth: ColourDepth) -> Int32 {
    depth == .direct ? 0xFFFFFF : depth == .ansi8 ? 7 : 15
  }

  private static func black(at depth: ColourDepth) -> Int32 { depth == .direct ? 0x000100 : 0 }

  private static func lab(of colour: Colour) -> OKLab {
    switch colour {
    case .rgb(let red, let green, let blue): OKLab(red, green, blue)
    case .named(let number): named[Int(number & 15)]
    }
  }

  /// The terminal's own 16 colours with xterm's defaults.
  private static let named: [OKLab] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ].map { OKLab($0.0, $0.1, $0.2) }

  /// Colours 16…255, the same in every terminal: the cube, then the greys.
  private static let fixed: ArraySlice<OKLab> = {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    var colours: [OKLab] = []
    for red in steps {
      for green in steps {
        for blue in steps { colours.append(OKLab(red, green, blue)) }
      }
    }
    for grey in 0..<24 {
      let value = UInt8(8 + 10 * grey)
      colours.append(OKLab(value, value, value))
    }
    return colours[...]
  }()
}
