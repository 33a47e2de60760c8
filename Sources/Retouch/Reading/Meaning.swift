/// Meaning of a word or phrase in a clause.
///
/// A phrase may have several: "gold" is a colour and a material, "turn" makes and turns. The reader
/// of each kind of clause looks for the one it needs.
enum Meaning: Hashable, Sendable {
  // MARK: What changes

  /// Name of a quality, a filter, a look or a style.
  case term(Term)
  case material(Material)
  case paintedSky(NewBackground.PaintedSky)
  case shape(Drawing.Shape)
  case skyObject(SkyObject.Kind)
  case frame(PictureFrame.Kind)
  case verb(Verb)
  /// Hue, of all colours.
  case hue
  case duotone
  case gradient
  case transparent
  /// "round the corners", of the picture.
  case roundCorners
  /// "tint", "cast": after a colour, a shift of all colours towards it.
  case cast
  /// Comparative of a colour: "redder".
  case towards(NamedColour)
  /// Wish, with the instruction it stands for: "cosy".
  case wish(String)
  /// Format of a use, with the instruction that gives it: "passport photo".
  case format(String)
  /// Complaint about the picture, with the instruction that helps: "washed out".
  case complaint(String)
  /// Nuisance in the picture, with the instruction that reduces it: "noise".
  case nuisance(String)
  /// Nuisance that cannot be reduced here, with a hint.
  case unmendable(String)
  /// Action of a person or an animal, with the reason why it cannot be done here.
  case deed(String)
  /// Object or change that requires a generative model, with the reason.
  case refused(String)
  /// Request that is out of reach here, with a hint: "2 MB".
  case outOfReach(String)

  // MARK: How much

  /// Direction: more (1) or less (−1) of a term.
  case direction(Double)
  /// Particle: "up" (1) and "down" (−1), a direction where nothing else gives one.
  case particle(Double)
  /// "too": less of the term that follows, or also.
  case excess
  /// Degree, as a multiple of the default amount.
  case degree(Double)
  /// Factor relative to what the picture has: "twice as", "half".
  case factor(Double)
  /// Percentage in words: "a third".
  case percentage(Double)
  /// Number in words: "twenty".
  case count(Double)
  /// Amount of light in stops: "half a stop".
  case stops(Double)
  /// Unit after a number.
  case unit(Number.Unit)
  /// "by": an amount follows.
  case by
  /// "to", "into": a goal follows.
  case to
  /// "opacity", after a percentage.
  case opacity
  /// "semi-transparent": an opacity of one half.
  case translucent

  // MARK: Where

  case target(Target)
  /// The person's mask: "inside the mask".
  case mask
  /// Object that exists only under a mask: "the face".
  case maskedObject
  /// "everything but": another target follows.
  case except
  /// "the rest": outside the region named before, or outside the mask.
  case rest
  /// "don't change", "without touching": what follows stays as it is.
  case sparing
  /// "as it is", "untouched": what stands before it stays so.
  case asItIs
  case only
  case everything
  /// All parts of one colour: "the reds".
  case coloured(NamedColour)
  /// "parts", after a colour.
  case parts
  case anchor(Position.Anchor)
  /// A part of the picture at an anchor: "bottom third".
  case part(Position.Anchor, Double)
  /// "corner", after an anchor.
  case side
  case behind
  /// Preposition before a position: "in", "at".
  case preposition

  // MARK: Of which kind

  case colour(NamedColour)
  /// The word "colour": a verb, or the saturation where nothing else is named.
  case colourWord
  case attribute(Attribute)
  case axis(MirrorAxis)
  /// Rotation: 1 counter-clockwise, −1 clockwise.
  case rotation(Double)
  case step(x: Int, y: Int)
  /// "beside itself": a displacement by the object's width.
  case besideWord
  case ratio(width: Double, height: Double)

  // MARK: Nothing by itself

  /// Conjunction of clauses that may share direction and amount: "and".
  case and
  /// Conjunction of clauses that share nothing: "then".
  case then
  /// Negation: "not".
  case negation
  /// Alternative: "or".
  case alternative
  /// Copula: "looks", "is"; what follows describes the picture.
  case being
  /// Determiner before the name of an object: "the", "his".
  case determiner
  /// The picture itself: "the photo".
  case picture
  /// Beginning of a question: "could".
  case asking
  /// Word without influence on the change: "please", "it".
  case filler
  /// "style", "effect": nothing after the name of a change, and something after "the".
  case manner
  /// Damage of a print: "scratches", "dust".
  case damage
}

/// Verb class: what a person can ask to do with something.
enum Verb: Hashable, Sendable, CaseIterable {
  case making
  case painting
  case removing
  /// "repair", "restore", "fix": only damage is filled.
  case repairing
  /// "fill", "heal": the same as removing, and with "with" the same as replacing.
  case filling
  case clearing
  case keeping
  case replacing
  case writing
  case drawing
  case adding
  case putting
  case moving
  case duplicating
  case enlarging
  case shrinking
  case scaling
  case turning
  case mirroring
  case cropping
  case straightening
  case resizing
}

extension Verb {
  /// The verbs that ask for something new.
  static let asking: [Verb] = [
    .making, .adding, .putting, .drawing, .replacing, .painting, .filling,
  ]
}

/// Attribute of a text, a shape or a frame.
enum Attribute: Hashable, Sendable {
  case weight(Lettering.Weight)
  case italic
  case family(Lettering.Family)
  case outline
  case shadow
  /// The word "text" or "font".
  case text
  case size
  /// Size in words, as a multiple of the default: "big".
  case relativeSize(Double)
  case wide
  case high
  case longerSide
  case shorterSide
  /// "fit into", before a size.
  case fitting
  case thick
  /// Thickness in words, as a multiple of the default: "thin".
  case relativeThickness(Double)
  case filled
  case upsideDown
  case upright
}

/// Term: a word for a change, as in the lexicon.
struct Term: Hashable, Sendable {
  /// Subject of a term.
  enum Subject: Hashable, Sendable {
    case quality(Quality)
    /// A filter, a look or a style.
    case named(Change)
  }

  let subject: Subject
  /// 1 or −1 for words that mean more or less ("brighter", "darker"); nil for names ("contrast").
  let sign: Double?

  var name: String {
    switch subject {
    case .quality(let quality): quality.rawValue
    case .named(let change): change.name
    }
  }
}

extension Meaning {
  /// Whether a clause of such words alone asks for nothing.
  var isSilent: Bool {
    switch self {
    case .filler, .manner, .asking, .picture, .determiner, .being, .preposition, .only,
      .everything:
      true
    default: false
    }
  }
}
