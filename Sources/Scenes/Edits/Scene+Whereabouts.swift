extension Scene {
  /// Words for the place of a thing, as in “on the left”; a place that goes unmentioned is in the
  /// middle, or where the lake is.
  func whereabouts(
    of thing: PlacedThing, _ kind: ThingKind, _ random: inout SeededSequence
  ) -> String {
    switch kind.habitat {
    case .water: return random.pick(["", "on the lake"])
    case .sky: return random.pick(["", "in the sky"])
    case .horizon: return ""
    case .air:
      return side(of: thing).map { "on the \($0) of the sky" }
        ?? random.pick(["", "in the sky", "in the middle of the sky"])
    case .ground:
      guard kind.isToldBySide else { return "" }
      let place = side(of: thing).map { "on the \($0)" } ?? random.pick(["", "in the middle"])
      guard isBesideLandmark(thing), random.chance(0.25) else { return place }
      let landmark = ThingKind.landmark.nouns[0]
      return place + random.pick([" next to the \(landmark)", " beside the \(landmark)"])
    }
  }

  /// Left or right; nil in the middle of the view.
  private func side(of thing: PlacedThing) -> String? {
    let fraction = (thing.box.centre.x - view.corner.x) / view.extent.x
    return fraction < 0.38 ? "left" : fraction > 0.62 ? "right" : nil
  }

  private func isBesideLandmark(_ thing: PlacedThing) -> Bool {
    guard let index = index(of: .landmark) else { return false }
    let (box, landmark) = (thing.box, things[index])
    let gap = max(landmark.box.low.x - box.high.x, box.low.x - landmark.box.high.x)
    let reach = 0.14 * view.extent.x
    return gap < reach && gap > -reach && (thing.foot.y - landmark.foot.y).magnitude < reach
  }
}
