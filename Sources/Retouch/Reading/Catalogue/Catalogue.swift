/// Catalogue of everything the instruction reader understands, in the order of the documentation,
/// which is generated from it.
///
/// Entries for the vocabulary's cases are listed by exhaustive switches, so that none can be
/// missing.
public enum Catalogue {
  /// All entries, in the order of the documentation.
  public static let entries: [CatalogueEntry] =
    Quality.allCases.map(\.entry) + Filter.allCases.map(\.entry) + colours
    + Look.allCases.map(\.entry) + Stylisation.allCases.map(\.entry)
    + Material.allCases.map(\.entry)
    + backgrounds + NewBackground.PaintedSky.allCases.map(\.entry) + additions
    + Drawing.Shape.allCases.map(\.entry) + SkyObject.Kind.allCases.map(\.entry)
    + PictureFrame.Kind.allCases.map(\.entry) + motions + reframing

  /// The words and phrases that ask for an entry's change, the best known first.
  public static func phrases(of entry: CatalogueEntry) -> [String] {
    Lexicon.phrases { $0.asks(for: entry.change) }
  }

  private static func entry(
    _ family: CatalogueEntry.Family, _ name: String, _ example: String, _ summary: String,
    _ change: Change
  ) -> CatalogueEntry {
    CatalogueEntry(
      family: family, name: name, example: example, summary: summary, change: change)
  }

  private static let colours = [
    entry(
      .colour, "hue", "hue +30°",
      "Turns every colour around the colour circle by an angle.", .shiftHue(30)),
    entry(
      .colour, "duotone", "duotone navy and cream",
      "Two colours in place of all others, one for the shadows and one for the lights.",
      .duotone(dark: Lexicon.colour(named: "navy"), light: Lexicon.colour(named: "cream"))),
    entry(
      .colour, "keep only a colour", "keep only the red",
      "Black and white but for the things of one colour.",
      .keepColour(Lexicon.colour(named: "red"))),
    entry(
      .colour, "recolour", "make the door blue",
      "Gives a thing another colour and keeps its shading.",
      .recolour(object: "door", colour: Lexicon.colour(named: "blue"))),
  ]

  private static let backgrounds = [
    entry(
      .backgrounds, "remove", "remove the lamp post",
      "Takes a thing out and fills its place from the surroundings.",
      .remove(object: "lamp post")),
    entry(
      .backgrounds, "remove the background", "remove the background",
      "Leaves nothing but the subject, on a transparent ground.", .clear),
    entry(
      .backgrounds, "plain background", "replace the background with white",
      "Puts one colour behind the subject.",
      .replace(.colour(Lexicon.colour(named: "white")))),
    entry(
      .backgrounds, "gradient", "replace the background with a gradient from navy to cream",
      "Puts a run from one colour to another behind the subject.",
      .replace(
        .gradient(
          top: Lexicon.colour(named: "navy"), bottom: Lexicon.colour(named: "cream")))),
    entry(
      .backgrounds, "picture", "replace the background with beach.jpg",
      "Puts another picture behind the subject.", .replace(.file("beach.jpg"))),
  ]

  private static let additions = [
    entry(
      .additions, "text", "write “Hello” in bold at the top",
      "Writes a text into the picture, in any font of the system.",
      .write(
        Lettering(
          text: "Hello", weight: .bold,
          position: .anchor(Position.Anchor(horizontal: 0, vertical: -1))))),
    entry(
      .additions, "outline", "outline it in red, 2 % thick",
      "A stroke along the edge of a thing, or of the subject.",
      .outline(Lexicon.colour(named: "red"), width: .fraction(0.02))),
  ]

  private static let motions = [
    entry(
      .motion, "move", "move it 20 pixels to the left",
      "Moves a thing and fills the place it leaves.",
      .move(.shift(.by(x: .pixels(-20), y: .pixels(0))))),
    entry(
      .motion, "duplicate", "duplicate it to the right",
      "Puts another like it beside a thing.", .move(.duplicate(.beside(x: 1, y: 0)))),
    entry(
      .motion, "scale", "make it twice as big",
      "Makes a thing, or the picture where there is no mask, larger or smaller.",
      .move(.scale(2))),
    entry(
      .motion, "rotate", "rotate it by 15 degrees",
      "Turns a thing, or the picture where there is no mask.", .move(.turn(-15))),
    entry(
      .motion, "mirror", "flip it", "Mirrors a thing, or the picture where there is no mask.",
      .move(.mirror(.horizontally))),
  ]

  private static let reframing = [
    entry(
      .reframing, "crop", "crop to 16:9",
      "Cuts the picture to the mask, the subject, a half, a ratio or a size, or so much off a side.",
      .reframe(.crop(.ratio(width: 16, height: 9)))),
    entry(
      .reframing, "round corners", "round the corners by 10 %",
      "Rounds the picture's corners, transparent beyond.", .roundCorners(.fraction(0.1))),
    entry(
      .reframing, "straighten", "straighten the horizon",
      "Levels the picture by its horizon, or by an angle.", .reframe(.straighten(nil))),
    entry(
      .reframing, "rotate the picture", "rotate the picture right",
      "Turns the picture by any angle.", .reframe(.turn(-90))),
    entry(
      .reframing, "mirror the picture", "mirror the picture",
      "Mirrors the picture left to right or top to bottom.", .reframe(.mirror(.horizontally))),
    entry(
      .reframing, "resize", "resize to 1024 pixels wide",
      "Gives the picture another size.", .reframe(.resize(.width(1024)))),
  ]
}

extension Meaning {
  /// Whether a phrase of this meaning asks for a change.
  fileprivate func asks(for change: Change) -> Bool {
    switch (self, change) {
    case (.term(let term), _): term.subject == change.subject
    case (.material(let material), .cover(_, let other)): material == other
    case (.paintedSky(let scene), .replace(.paintedSky(let other))): scene == other
    case (.shape(let shape), .draw(let drawing)): shape == drawing.shape
    case (.skyObject(let kind), .drawInSky(let thing)): kind == thing.kind
    case (.frame(let kind), .reframe(.frame(let frame))): kind == frame.kind
    case (.hue, .shiftHue), (.duotone, .duotone), (.transparent, .clear): true
    case (.roundCorners, .roundCorners), (.attribute(.outline), .outline): true
    case (.verb(let verb), _): change.verbs.contains(verb)
    default: false
    }
  }
}

extension Change {
  fileprivate var subject: Term.Subject? {
    switch self {
    case .adjust(let quality): .quality(quality)
    case .applyFilter, .stylise, .applyLook: .named(self)
    default: nil
    }
  }

  /// The verbs that ask for the change by themselves.
  fileprivate var verbs: [Verb] {
    switch self {
    case .keepColour: [.keeping]
    case .recolour: [.painting]
    case .remove: [.removing, .filling]
    case .clear: [.clearing]
    case .replace(.paintedSky): []
    case .replace: [.replacing]
    case .write: [.writing]
    case .move(.shift): [.moving]
    case .move(.duplicate): [.duplicating]
    case .move(.scale): [.enlarging, .shrinking, .scaling]
    case .move(.turn), .reframe(.turn): [.turning]
    case .move(.mirror), .reframe(.mirror): [.mirroring]
    case .reframe(.crop): [.cropping]
    case .reframe(.straighten): [.straightening]
    case .reframe(.resize): [.resizing]
    default: []
    }
  }
}
