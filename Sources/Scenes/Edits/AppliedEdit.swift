/// A scene before and after an edit, and the words that its wordings have slots for.
struct AppliedEdit: Hashable, Sendable {
  var source: Scene
  var target: Scene
  var words: [String: String] = [:]

  /// The way back, in the same words.
  var reversed: AppliedEdit { AppliedEdit(source: target, target: source, words: words) }
}

extension Scene {
  /// The scene before and after a change.
  ///
  /// The scene is one made for the change's brief: what is added is in it already, as usual and at
  /// its usual place, and is taken out of the source.
  ///
  /// - Parameter wording: how the change is asked for. What it leaves open is as usual.
  /// - Returns: nil where the scene has nothing to change.
  func applying(
    _ change: SceneChange, asked wording: ChosenWording, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    var target = self
    switch change {
    case .recolour(let part): return recolouring(part, &random)
    case .add(let kind): return adding(kind, asked: wording, &random)
    case .remove(let kind): return removing(kind, &random)
    case .replace(let old, let new): return replacing(old, with: new, asked: wording, &random)
    case .attach(let accessory): return attaching(accessory, asked: wording, &random)
    case .detach(let accessory): return attaching(accessory, asked: wording, &random)?.reversed
    case .move(let direction): return moving(direction, &random)
    case .resize(let scaling): return resizing(scaling, &random)
    case .turn: return turning(&random)
    case .christmas:
      guard var lit = attaching(FairyLights.accessory, asked: wording, &random) else { return nil }
      lit.target.season = .winter
      return lit
    case .lights(let isOn): return lighting(isOn)
    case .season(let season): target.season = season
    case .time(let time): target.time = time
    case .weather(let weather): target.weather = weather
    case .terrain(let terrain): target.terrain = terrain
    case .water(let water): target.water = water
    case .tone, .style: break
    }
    return AppliedEdit(source: self, target: target)
  }

  private func lighting(_ isOn: Bool) -> AppliedEdit? {
    let source = lit(!isOn)
    let target = lit(isOn)
    return source == target ? nil : AppliedEdit(source: source, target: target)
  }

  /// The scene with every lamp on or off.
  private func lit(_ isOn: Bool) -> Scene {
    var scene = self
    for index in things.indices {
      guard var lamp = things[index].drawable as? any Lamp else { continue }
      lamp.isLit = isOn
      scene.things[index].drawable = lamp
    }
    return scene
  }
}
