/// Directions around the circle, without the mathematics library, whose last bit is not the same
/// everywhere.
enum UnitCircle {
  /// The direction after a fraction 0…1 of a full turn from the right, clockwise on the screen.
  ///
  /// A parabola for each half of the sine, made better by its own square, then brought to length
  /// one: the direction is right to a thousandth of a turn.
  static func direction(_ turn: Float) -> Vector {
    Vector(wave(turn + 0.25), wave(turn)).normalised
  }

  private static func wave(_ turn: Float) -> Float {
    let place = turn - turn.rounded(.toNearestOrAwayFromZero)
    let arch = 16 * place * (0.5 - place.magnitude)
    return 0.775 * arch + 0.225 * arch * arch.magnitude
  }
}
