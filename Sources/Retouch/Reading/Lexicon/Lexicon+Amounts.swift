extension Lexicon {
  static let amounts: [(Meaning, phrases: String)] =
    [
      (
        .direction(1),
        """
        more, increase, increased, raise, boost, higher, high, add, strengthen, intensify, enhance
        enhanced, bump, pump, amplify, gain, extra, lift, push, too little, not enough, turn up
        bump up, step up, bring out, crank, crank up, pump up, up the, ramp up, raised, boosted
        increasing, additional, too low, too weak, has no, has little, up with, dial up, deepen, deeper
        heighten, emphasise, emphasize, accentuate, pull up, lacks, lacking, missing, could use
        could do with, stronger
        """
      ),
      (
        .direction(-1),
        """
        less, reduce, reduced, lower, low, decrease, decreased, cut, drop, weaken, diminish
        lessen, fewer, tone down, turn down, too much, cut down, cut back, bring down, take down
        dial back, dial down, not so, not as, not that, not quite so, not too, lowered, decreasing
        crank down, too many, pull down, pull back, ease off, not so much, weaker, too strong
        too high, minimise, minimize, down with
        """
      ),
      (.particle(1), "up, upwards"),
      (.particle(-1), "down, downwards"),
      (.excess, "too, overly, excessively"),
      (.degree(0.25), "very slightly, ever so slightly, a tiny bit, barely, a whisker"),
      (
        .degree(0.4),
        """
        a touch, a tad, a hint, a hint of, a touch of, subtly, subtle, touch, tad, faint, faintly
        a dash, a dash of, a pinch, a pinch of, a trace of, a shade, a hair, a smidge, smidge
        a smidgen
        """
      ),
      (
        .degree(0.5),
        """
        slightly, a bit, a little, a little bit, bit, little, a bit of, a little bit of
        a little of, gently, gentle, slight, mildly, mild, lightly, a wee bit, a bit more of, weak
        softly, delicate, a notch, not too strong, not too strongly, not too heavy, but not too strong
        but not too strongly, but not too much, but not too heavy
        """
      ),
      (.degree(0.75), "somewhat, moderately, moderate, kind of, sort of, kinda, sorta"),
      (.degree(1), "some, any"),
      (
        .degree(1.5),
        "quite, rather, fairly, noticeably, quite a bit, clearly, pretty, decidedly, well, visibly"
      ),
      (
        .degree(2),
        """
        much, a lot, a lot of, lots, lots of, very, really, strongly, strong, stronger, far, way
        a good deal, considerably, significantly, quite a lot, very much, a great deal, heavily, heavy
        substantially, deeply, markedly, loads of, plenty of, powerful, intense, intensely, big time
        so much, awfully, waay, waaay, soo, sooo
        """
      ),
      (
        .degree(3),
        """
        extremely, extreme, drastically, drastic, dramatically, super, hugely, massively, very very
        very strongly, a whole lot, ultra, incredibly, enormously, insanely, as much as possible
        crazy, totally over the top, terribly
        """
      ),
      (
        .factor(2),
        "twice, twice as, twice the, double, doubled, two times, doubly, twice its, twice as much"
      ),
      (.factor(3), "three times, three times as, three times the, triple, thrice, treble, tripled"),
      (.factor(4), "four times, four times as, four times the, quadruple"),
      (.factor(0.5), "half, half as, half the, halve, halved, half its, half as much, halving"),
      (.percentage(0), "zero percent, nothing, nil"),
      (.percentage(10), "a tenth, one tenth"),
      (.percentage(20), "a fifth, one fifth"),
      (.percentage(25), "a quarter, one quarter"),
      (.percentage(33), "a third, one third"),
      (.percentage(50), "a half, one half"),
      (.percentage(67), "two thirds"),
      (.percentage(75), "three quarters, three fourths"),
      (
        .percentage(100),
        """
        completely, fully, entirely, totally, wholly, full, all the way, hundred percent, maximum
        max
        """
      ),
      (.stops(0.5), "half a stop, a half stop, half stop"),
      (.stops(1), "a stop, one stop, a full stop"),
      (.stops(1 / 3), "a third of a stop, one third of a stop, a third stop"),
      (.unit(.percent), "percent, per cent, pct, %, percents"),
      // A point is taken for a pixel: pictures for screens have 72 pixels per inch.
      (.unit(.pixels), "pixels, pixel, px, pt, pts"),
      (.unit(.degrees), "degrees, degree, deg, °"),
      (.unit(.stops), "stops, stop, ev, f stops, f stop"),
      (.unit(.times), "times, times as, times the, fold, x, ×, times its"),
      (.by, "by, by a factor of, by about, by around, by roughly"),
      (.to, "to, into, onto, to about, to only, towards"),
      (.opacity, "opacity, opaque, at opacity, visible"),
      (.translucent, "semi transparent, semitransparent, half transparent, translucent"),
    ] + counts.map { (.count($0), $1) }

  private static let counts: [(Double, phrases: String)] = [
    (0, "zero"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"),
    (8, "eight"), (9, "nine"), (10, "ten"), (12, "twelve"), (15, "fifteen"), (20, "twenty"),
    (25, "twenty five"), (30, "thirty"), (40, "forty"), (45, "forty five"), (50, "fifty"),
    (60, "sixty"), (70, "seventy"), (75, "seventy five"), (80, "eighty"), (90, "ninety"),
    (100, "hundred, a hundred, one hundred"),
  ]

  /// Adjectives that give the degree of the filter, look or style after them, as in "light sepia".
  static let strengths: [String: Double] = [
    "light": 0.5, "soft": 0.5, "faint": 0.4, "thin": 0.5, "fine": 0.5, "pale": 0.5, "dark": 2,
    "deep": 2, "dense": 2, "thick": 2, "hard": 2, "harsh": 2, "bold": 2, "coarse": 2, "rich": 1.5,
    "big": 1.5, "small": 0.5, "dramatic": 3, "full": 2,
  ]
}

extension Lexicon {
  /// The degree of a word after another degree: "very light" is less than "light".
  static func degree(_ first: Double, of second: Double) -> Double {
    first > 1 && second < 1 ? second / first : min(first * second, 4)
  }

  /// The named fractions of a side that a crop keeps; a quarter in a corner is a half of both
  /// sides.
  static func fractions(at anchor: Position.Anchor) -> [(word: String, length: Length)] {
    let isCorner = anchor.horizontal != 0 && anchor.vertical != 0
    return isCorner
      ? [("quarter", .fraction(0.5)), ("half", .fraction(0.5)), ("third", .fraction(1 / 3))]
      : [("half", .fraction(0.5)), ("third", .fraction(1 / 3)), ("quarter", .fraction(0.25))]
  }
}
