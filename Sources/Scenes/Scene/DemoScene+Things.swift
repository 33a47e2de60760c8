extension DemoScene {
  /// The named objects of the scene, whose bounds are known.
  public enum Object: String, CaseIterable, Sendable {
    /// Everything above the horizon, whatever stands before it.
    case sky
    /// The mountains and the wooded hills up to the far shore.
    case hills
    /// The water left of the house.
    case lake
    /// The rowing boat on the lake.
    case boat
    /// The grass, from the shore to the front.
    case meadow
    /// The whole house with roof and chimney.
    case house
    /// The tiled roof.
    case roof
    /// The brick chimney, without its smoke.
    case chimney
    /// The red front door.
    case door
    /// The window left of the door, without its shutters.
    case window
    /// The large tree on the left.
    case tree
    /// The two slender trees left of the house.
    case poplars
    /// The street lamp on the right, before meadow, hills and sky.
    case lampPost
    /// The wooden fence above the lake.
    case fence
    /// The sandy path from the door to the front.
    case path

    /// The bounds of the object in the drawing; the ones without a side of their own are as wide as
    /// any picture.
    var box: Box {
      switch self {
      case .sky: Box(x: Object.everywhere, y: -1e6...Landscape.horizon)
      case .hills: Box(x: Object.everywhere, y: Landscape.highest...Lake.farShore)
      case .lake: Lake.box
      case .boat: RowingBoat.box
      case .meadow: Box(x: Object.everywhere, y: Meadow.horizon...1e6)
      case .house: House.box
      case .roof: House.roofBox
      case .chimney: House.chimneyBox
      case .door: House.doorBox
      case .window: House.windowBox
      case .tree: Oak.box
      case .poplars: Grove.poplarBox
      case .lampPost: LampPost.box
      case .fence: Fence.box
      case .path: Footpath.box
      }
    }

    private static let everywhere: ClosedRange<Float> = -1e6...1e6
  }
}

extension Scene {
  /// The demo scene as a value.
  static let demo = Scene(
    view: .demo, season: .summer, time: .afternoon, weather: .clear, terrain: .mountains,
    water: .lake,
    things: [
      RowingBoat(), Footpath(), Grove(), House(), Shrubs(), Fence(), Oak(), LampPost(),
    ].map { (drawable: any Drawable) in
      PlacedThing(drawable: drawable, foot: type(of: drawable).foot)
    }, seed: 0)
}
