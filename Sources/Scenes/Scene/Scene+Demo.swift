extension Scene {
  /// The picture the program opens when it is given none.
  static let demo = Scene(
    view: .demo, season: .summer, time: .afternoon, weather: .clear, backdrop: .mountains,
    water: .lake,
    things: [
      Thing(object: .boat(Boat()), foot: Boat.foot),
      Thing(object: .footpath(Footpath()), foot: Footpath.foot),
      Thing(object: .grove(Grove()), foot: Grove.foot),
      Thing(object: .house(House()), foot: House.foot),
      Thing(object: .shrubs(Shrubs()), foot: Shrubs.foot),
      Thing(object: .fence(Fence()), foot: Fence.foot),
      Thing(object: .oak(Oak()), foot: Oak.foot),
      Thing(object: .lampPost(LampPost()), foot: LampPost.foot),
    ], seed: 0)
}
