/// What a word or phrase can contribute to a clause.
///
/// A phrase may have several: "gold" is a colour and a material, "turn" makes and turns. The reader
/// of each kind of clause takes the one it looks for.
enum Meaning: Hashable, Sendable {
  // MARK: What changes

  /// Names a quality or something laid over the picture.
  case term(Term)
  case material(Material)
  case scene(Backdrop.Scene)
  case shape(Figure.Shape)
  case skyThing(SkyThing.Kind)
  case frame(Geometry.Frame.Kind)
  case verb(Verb)
  /// The hues of everything.
  case hue
  case duotone
  case gradient
  case transparent
  /// "round the corners": the picture's.
  case roundCorners
  /// "tint", "cast": after a colour, a shift of all colours towards it.
  case cast
  /// A colour in the comparative: "redder".
  case towards(NamedColour)
  /// A wish with the instruction it stands for: "cosy".
  case wish(String)
  /// What a picture should not look like, with what helps: "washed out".
  case complaint(String)
  /// A nuisance in a picture, with what lessens it: "noise".
  case nuisance(String)
  /// A nuisance that nothing here lessens, with what can be said instead.
  case unmendable(String)
  /// What a person or an animal could do, with the reason why nothing here makes them.
  case deed(String)
  /// What only a model could do or make, with the reason.
  case refused(String)

  // MARK: How much

  /// More (1) or less (−1) of a term.
  case direction(Double)
  /// "up" (1) and "down" (−1): a direction where nothing else gives one.
  case particle(Double)
  /// "too": less of the term that follows, or also.
  case excess
  /// How much, as a multiple of the usual amount.
  case degree(Double)
  /// How much, as a multiple of what the picture has: "twice as", "half".
  case factor(Double)
  /// How much, in percent: "a third".
  case percentage(Double)
  /// How many: "twenty".
  case count(Double)
  /// How much light: "half a stop".
  case stops(Double)
  /// After a number.
  case unit(Number.Unit)
  /// "by": an amount follows.
  case by
  /// "to", "into": a goal follows.
  case to
  /// "opacity", after a share.
  case opacity
  /// "semi-transparent": half of it.
  case translucent

  // MARK: Where

  case target(Target)
  /// The person's mask: "inside the mask".
  case mask
  /// A thing that is only there under a mask: "the face".
  case maskedThing
  /// "everything but": another target follows.
  case except
  case only
  case everything
  /// Things of one colour: "the reds".
  case coloured(NamedColour)
  /// After a colour: "parts".
  case parts
  case anchor(Place.Anchor)
  /// After an anchor: "corner".
  case side
  case behind
  /// Begins a place: "in", "at".
  case preposition

  // MARK: Of which kind

  case colour(NamedColour)
  /// The word "colour": a verb, or what saturation is about where nothing else is.
  case colourWord
  case attribute(Attribute)
  case axis(Axis)
  /// 1 against the clock, −1 with it.
  case rotation(Double)
  case step(x: Int, y: Int)
  /// "beside itself": as far as the thing is wide.
  case besideWord
  case ratio(width: Double, height: Double)

  // MARK: Nothing by itself

  /// Joins clauses that may share direction and amount: "and".
  case and
  /// Joins clauses that share nothing: "then".
  case then
  /// "not": what should not be done.
  case negation
  /// "or": a choice nobody made.
  case alternative
  /// "looks", "is": what follows describes the picture.
  case being
  /// Begins the name of a thing: "the", "his".
  case determiner
  /// The picture itself: "the photo".
  case picture
  /// Begins a question: "could".
  case asking
  /// Says nothing about the change: "please", "it".
  case filler
}

/// What a person can ask to do with something.
enum Verb: Hashable, Sendable, CaseIterable {
  case making
  case painting
  case removing
  /// "fill", "heal": as removing, and with "with" as replacing.
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

/// What texts, figures and frames can be like.
enum Attribute: Hashable, Sendable {
  case weight(Lettering.Weight)
  case italic
  case family(Lettering.Family)
  case outline
  case shadow
  /// The word "text" or "font".
  case text
  case size
  /// A size without a number, as a multiple of the usual one: "big".
  case relativeSize(Double)
  case wide
  case high
  case longerSide
  case thick
  /// A thickness without a number, as a multiple of the usual one: "thin".
  case relativeThickness(Double)
  case filled
  case upsideDown
  case upright
}

/// A word for a change, as the lexicon has it.
struct Term: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case quality(Quality)
    /// An effect, a look or a style.
    case named(Change)
  }

  let subject: Subject
  /// 1 or −1 for words that say more or less ("brighter", "darker"); nil for names ("contrast").
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
    case .filler, .asking, .picture, .determiner, .being, .preposition, .only, .everything: true
    default: false
    }
  }
}
