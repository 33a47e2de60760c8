extension NewBackground.PaintedSky {
  var entry: CatalogueEntry {
    CatalogueEntry(
      family: .backgrounds, name: rawValue, example: "replace the sky with a \(rawValue)",
      summary: summary, change: .replace(.paintedSky(self)))
  }

  private var summary: String {
    switch self {
    case .sunset: "The sky of an evening, from yellow to violet."
    case .blueSky: "A clear sky, paler towards the horizon."
    case .cloudySky: "A sky with clouds."
    case .nightSky: "A dark sky with stars."
    }
  }
}

extension Drawing.Shape {
  var entry: CatalogueEntry {
    CatalogueEntry(
      family: .additions, name: rawValue,
      example: self == .arrow ? "draw an arrow" : "draw a \(rawValue)", summary: summary,
      change: .draw(Drawing(shape: self)))
  }

  private var summary: String {
    switch self {
    case .line: "A straight stroke."
    case .arrow: "A stroke with a head, to the right or where it is told to point."
    case .rectangle: "A rectangle, empty or filled."
    case .circle: "A circle, empty or filled."
    case .star: "A star with five points, empty or filled."
    case .heart: "A heart, empty or filled."
    }
  }
}

extension SkyObject.Kind {
  var entry: CatalogueEntry {
    CatalogueEntry(
      family: .additions, name: rawValue,
      example: self == .clouds ? "add clouds" : "add a \(rawValue)", summary: summary,
      change: .drawInSky(SkyObject(kind: self)))
  }

  private var summary: String {
    switch self {
    case .sun: "A sun with its glow, where the sky has room."
    case .moon: "A moon, where the sky has room."
    case .clouds: "Clouds, where the sky has room."
    }
  }
}

extension PictureFrame.Kind {
  var entry: CatalogueEntry {
    CatalogueEntry(
      family: .additions, name: rawValue, example: "add a \(rawValue)", summary: summary,
      change: .reframe(.frame(PictureFrame(kind: self))))
  }

  private var summary: String {
    switch self {
    case .border: "A flat edge of one colour around the picture."
    case .frame: "A wooden moulding with light on it."
    case .polaroid: "The white card of an instant picture."
    case .dropShadow: "The picture, or what is cut out, lifted off a transparent ground."
    }
  }
}
