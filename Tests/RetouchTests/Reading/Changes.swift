@testable import Retouch

/// Every case of the vocabulary, with samples of its parameters.
enum Changes {
  static let all: [Change] =
    Quality.allCases.map { .adjust($0) } + Filter.allCases.map { .applyFilter($0) }
    + Look.allCases.map { .applyLook($0) } + Stylisation.allCases.map { .stylise($0) }
    + [30, -120, 7.5].map { .shiftHue($0) }
    + [
      .duotone(dark: colour("navy"), light: colour("cream")),
      .keepColour(colour("red")), .keepColour(shade("dark blue")),
      .remove(object: nil), .remove(object: "lamp post"), .remove(object: "man and the dog"),
      .clear, .roundCorners(nil), .roundCorners(.pixels(20)), .roundCorners(.fraction(0.105)),
      .outline(nil, width: nil), .outline(colour("white"), width: nil),
      .outline(shade("dark blue"), width: .pixels(5)), .outline(nil, width: .fraction(0.02)),
    ]
    + ["red", "gold", "navy blue"].map { .recolour(object: nil, colour: colour($0)) }
    + [
      .recolour(object: "old Door", colour: shade("light green")),
      .recolour(object: nil, colour: NamedColour(name: "#f80", hexadecimal: 0xFF8800)),
    ]
    + Material.allCases.flatMap { material -> [Change] in
      [.cover(object: nil, material: material), .cover(object: "wall", material: material)]
    }
    + backgrounds.map { .replace($0) } + letterings.map { .write($0) } + drawings.map { .draw($0) }
    + things.map { .drawInSky($0) } + motions.map { .move($0) } + reframings.map { .reframe($0) }

  /// A change with all kinds of amounts and targets that it can have.
  static func operations(of change: Change) -> [Operation] {
    switch change {
    case .reframe(.crop(.target)):
      [.subject, .sky, .except(.sky), .colour(colour("red"))].map {
        Operation(change, .whole, $0)
      }
    case .reframe: [Operation(change, .whole, .picture)]
    case .roundCorners:
      [100, 62.5].map { Operation(change, Amount(percent: $0), .picture) }
    case .outline:
      targets.filter { !$0.isPosition && !$0.sparesSomething && $0 != .picture }.flatMap { target in
        [100, 62.5].map { Operation(change, Amount(percent: $0), target) }
      }
    case .recolour(.some, _), .cover(.some, _), .remove(.some):
      [Operation(change, .whole), Operation(change, Amount(percent: 40))]
    case .move:
      targets.filter { target in
        // "the top 20 % 10 % to the left" is not said.
        target != .picture && !target.sparesSomething && !target.isPercentOfPicture
      }.map { Operation(change, .whole, $0) }
    case .adjust:
      targets.flatMap { target in
        [20, -20, 12.5, 0, 300].compactMap { percent -> Operation? in
          percent == 0 && target != .mask
            ? nil : Operation(change, Amount(percent: percent), target)
        }
      }
    case .shiftHue: targets.map { Operation(change, .whole, $0) }
    case .clear, .remove:
      targets.filter { $0 != .picture }.flatMap { target in
        // "the top 20 % by 40 %" would be a size.
        (target.isPercentOfPicture ? [100] : [100, 40]).map {
          Operation(change, Amount(percent: $0), target)
        }
      }
    case .applyFilter(.blackAndWhite):
      // Except for a colour, it means keeping that colour.
      targets.filter { $0 != .except(.colour(colour("green"))) }.map {
        Operation(change, .whole, $0)
      }
    case .keepColour:
      [100, 40].map { Operation(change, Amount(percent: $0)) }
    case .replace(.colour):
      // Replacing one colour by another is recolouring.
      targets.filter { $0 != .picture && !$0.isColour }.map { Operation(change, .whole, $0) }
    case .write, .draw, .drawInSky:
      // "in the top left" is the position, and "in the sky" is implied for the sun.
      targets.filter { !$0.isPosition && !$0.sparesSomething && $0 != .sky }.flatMap { target in
        [100, 62.5].map { Operation(change, Amount(percent: $0), target) }
      }
    case .replace:
      targets.filter { $0 != .picture }.flatMap { target in
        [100, 40].map { Operation(change, Amount(percent: $0), target) }
      }
    default:
      targets.flatMap { target in
        [100, 62.5].map { Operation(change, Amount(percent: $0), target) }
      }
    }
  }

  static let targets: [Target] = [
    .mask, .picture, .subject, .background, .sky, .colour(colour("red")),
    .colour(shade("dark blue")), .position(Position.Anchor(horizontal: -1, vertical: -1)),
    .position(Position.Anchor(horizontal: 0, vertical: 0)),
    .position(Position.Anchor(horizontal: 1, vertical: 0)), .except(.sky), .except(.mask),
    .except(.subject), .except(.colour(colour("green"))),
    .except(.position(Position.Anchor(horizontal: 0, vertical: 1))),
    .part(Position.Anchor(horizontal: 0, vertical: 1), 1 / 3),
    .part(Position.Anchor(horizontal: -1, vertical: 0), 0.25),
    .part(Position.Anchor(horizontal: 0, vertical: -1), 0.2), .corners, .edges,
    .without(.mask, .sky), .without(.background, .subject),
  ]

  static func colour(_ name: String) -> NamedColour { Lexicon.colour(named: name) }

  /// A colour with an adjective.
  private static func shade(_ words: String) -> NamedColour {
    let parts = words.split(separator: " ").map(String.init)
    let shade = Lexicon.shades[parts[0]] ?? (0, 1)
    return NamedColour(
      name: words, of: colour(parts[1]), lightness: shade.lightness, chroma: shade.chroma)
  }

  private static let backgrounds: [NewBackground] =
    NewBackground.PaintedSky.allCases.map { .paintedSky($0) }
    + [
      .colour(colour("white")), .gradient(top: colour("navy"), bottom: shade("light blue")),
      .file("my beach.jpg"), .file("beach"),
    ]

  private static let positions: [Position?] =
    [nil, .point(x: .pixels(120), y: .pixels(80)), .point(x: .fraction(0.1), y: .fraction(0.205))]
    + (-1...1).flatMap { vertical in
      (-1...1).map { .anchor(Position.Anchor(horizontal: $0, vertical: vertical)) }
    }

  private static let letterings: [Lettering] = {
    var all = positions.map { Lettering(text: "Hello", position: $0) }
    let families: [Lettering.Family] = [
      .sans, .serif, .mono, .handwriting, .named("Comic Neue"), .named("Bold Red"),
    ]
    for family in families {
      for weight in Lettering.Weight.allCases {
        all.append(
          Lettering(
            text: "Don’t, 'say'; it \"now\"!", family: family, weight: weight, isItalic: true))
      }
    }
    all.append(
      Lettering(
        text: "then add a vignette", family: .serif, weight: .bold, isItalic: true,
        size: .fraction(0.08), colour: colour("white"), outline: colour("black"), hasShadow: true,
        position: positions[3], angle: 15))
    all.append(
      Lettering(text: "٣ 門", size: .pixels(40), outline: colour("red"), angle: -12.5))
    all.append(Lettering(text: "Hi", weight: .light, colour: shade("light blue")))
    return all
  }()

  private static let drawings: [Drawing] =
    Drawing.Shape.allCases.flatMap { shape -> [Drawing] in
      [
        Drawing(shape: shape),
        Drawing(
          shape: shape, colour: shade("dark blue"), isFilled: true, thickness: .pixels(5),
          size: .fraction(0.3), position: positions[4], angle: 45),
        Drawing(
          shape: shape, thickness: .fraction(0.012), size: .pixels(1), position: positions[1],
          angle: -90),
      ]
    }
    + spans.flatMap { span in
      [Drawing.Shape.line, .arrow].map { shape in
        Drawing(shape: shape, colour: colour("white"), thickness: .pixels(5), span: span)
      }
    }

  private static let spans: [Drawing.Span] = positions.compactMap(\.self).flatMap { start in
    [positions[1], positions[3], positions[6], positions[8]].compactMap(\.self).map { end in
      Drawing.Span(start: start, end: end)
    }
  }

  private static let things: [SkyObject] = SkyObject.Kind.allCases.flatMap { kind -> [SkyObject] in
    [SkyObject(kind: kind), SkyObject(kind: kind, size: .fraction(0.15), position: positions[5])]
  }

  private static let motions: [Motion] =
    ([
      .by(x: .fraction(0.2), y: .pixels(10)), .by(x: .pixels(-20), y: .pixels(0)),
      .by(x: .pixels(0), y: .fraction(-0.1)), .beside(x: 1, y: 0), .beside(x: -1, y: 1),
      .beside(x: 0, y: -1),
    ] + positions.compactMap { $0.map(Displacement.to) }).flatMap { [.shift($0), .duplicate($0)] }
    + [
      .scale(1.5), .scale(0.333), .turn(15), .turn(-90), .turn(180), .mirror(.horizontally),
      .mirror(.vertically),
    ]

  private static let anchors: [Position.Anchor] = (-1...1).flatMap { vertical in
    (-1...1).map { Position.Anchor(horizontal: $0, vertical: vertical) }
  }

  private static let reframings: [Reframing] =
    [
      .crop(.mask), .crop(.target), .crop(.ratio(width: 16, height: 9)),
      .crop(.ratio(width: 1.85, height: 1)),
      .crop(.inwards(.fraction(0.1))), .crop(.inwards(.pixels(12))),
      .crop(.size(width: 800, height: 600)), .crop(.size(width: 4, height: 3)),
      .straighten(nil), .straighten(0), .straighten(-2), .straighten(1.5), .turn(90), .turn(-12.5),
      .mirror(.horizontally), .mirror(.vertically), .resize(.scaled(0.5)), .resize(.scaled(2)),
      .resize(.scaled(0.333)), .resize(.width(800)), .resize(.height(600)),
      .resize(.size(width: 800, height: 600)), .resize(.longest(1024)),
    ]
    + anchors.flatMap { anchor -> [Reframing] in
      [.fraction(0.5), .fraction(1 / 3), .fraction(0.4), .pixels(200)].map {
        .crop(.part(anchor, $0))
      }
    }
    + anchors.filter { abs($0.horizontal) + abs($0.vertical) == 1 }.flatMap { side -> [Reframing] in
      [.fraction(0.1), .pixels(12)].map { .crop(.off(side, $0)) }
    }
    + PictureFrame.Kind.allCases.flatMap { kind -> [Reframing] in
      [
        .frame(PictureFrame(kind: kind)),
        .frame(PictureFrame(kind: kind, colour: colour("white"), width: .pixels(20))),
        .frame(PictureFrame(kind: kind, colour: shade("dark green"), width: .fraction(0.05))),
      ]
    }
}

extension Target {
  fileprivate var isPosition: Bool {
    switch self {
    case .position, .part: true
    default: false
    }
  }

  fileprivate var isPercentOfPicture: Bool {
    if case .part(_, 0.2) = self { true } else { false }
  }

  /// Whether a part of the target stays as it is, which what is added or moved cannot heed.
  fileprivate var sparesSomething: Bool { if case .without = self { true } else { false } }

  fileprivate var isColour: Bool { if case .colour = self { true } else { false } }
}
