/// One of the edits that triplets are made of: a change of a scene and how people ask for it.
struct SceneEdit: Hashable, Sendable {
  let change: SceneChange
  let wordings: Wordings

  var category: EditCategory { change.category }

  init(_ change: SceneChange) {
    self.change = change
    wordings = change.wordings
  }

  /// Every edit, category by category.
  static let all: [SceneEdit] = changes.map(SceneEdit.init)

  private static let changes = things + settings + finishes

  private static let things: [SceneChange] =
    ThingPart.allCases.map { .recolour($0) }
    + ThingKind.allCases.filter(\.comesAndGoes).flatMap {
      [.add($0), .remove($0)] as [SceneChange]
    }
    + Fitting.allCases.flatMap { [.fit($0), .strip($0)] as [SceneChange] }
    + Replacement.all.map { .replace($0.old, with: $0.new) }
    + SceneChange.Direction.allCases.map { .move($0) }
    + SceneChange.Scaling.allCases.map { .resize($0) }
    + [.turn]

  private static let settings: [SceneChange] =
    Season.allCases.map { .season($0) } + [.christmas]
    + TimeOfDay.allCases.map { .time($0) } + Weather.allCases.map { .weather($0) }
    + [.lights(isOn: true), .lights(isOn: false)]
    + Terrain.allCases.map { .terrain($0) }
    + [.water(.lake), .water(.frozenLake), .water(nil)]

  private static let finishes: [SceneChange] =
    Tone.allCases.map { .tone($0) } + ArtStyle.allCases.map { .style($0) }
}
