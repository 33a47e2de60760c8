extension SceneChange {
  /// How people ask for the change; its slots are filled by what `applied` tells.
  var wordings: Wordings {
    switch self {
    case .recolour: .recolouring
    case .add(let kind): Wordings.adding.adding(implicit: kind.wishes, unseen: kind.unseenWishes)
    case .remove(let kind):
      Wordings.removing.adding(implicit: kind.farewells, unseen: kind.unseenFarewells)
    case .replace(let old, let new): .replacing(old, with: new)
    case .fit(let fitting): fitting.wordings
    case .strip(let fitting): fitting.wordingsWithout
    case .move(let direction): direction.wordings
    case .resize(let resizing): resizing.wordings
    case .turn: .turning
    case .season(let season): season.wordings
    case .christmas: .christmas
    case .time(let time): time.wordings
    case .weather(let weather): weather.wordings
    case .lights(let isOn): .lights(isOn: isOn)
    case .terrain(let terrain): terrain.wordings
    case .water(let water): .water(water)
    case .tone(let tone): tone.wordings
    case .style(let style): style.wordings
    }
  }
}
