extension Scene {
  /// The picture the program opens when it is given none.
  static let demo = Scene(
    view: .demo, season: .summer, time: .afternoon, weather: .clear, terrain: .mountains,
    water: .lake,
    things: [
      PlacedThing(object: .boat(RowingBoat()), foot: RowingBoat.foot),
      PlacedThing(object: .footpath(Footpath()), foot: Footpath.foot),
      PlacedThing(object: .grove(Grove()), foot: Grove.foot),
      PlacedThing(object: .house(House()), foot: House.foot),
      PlacedThing(object: .shrubs(Shrubs()), foot: Shrubs.foot),
      PlacedThing(object: .fence(Fence()), foot: Fence.foot),
      PlacedThing(object: .oak(Oak()), foot: Oak.foot),
      PlacedThing(object: .lampPost(LampPost()), foot: LampPost.foot),
    ], seed: 0)
}
