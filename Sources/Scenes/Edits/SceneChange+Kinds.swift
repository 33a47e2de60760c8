extension SceneChange {
  /// The kinds of things that it speaks of.
  var kinds: Set<ThingKind> {
    switch self {
    case .recolour(let part): [part.owner]
    case .add(let kind), .remove(let kind): [kind]
    case .replace(let old, let new): [old, new]
    case .fit(let fitting), .strip(let fitting): [fitting.owner]
    case .christmas, .lights: [.house]
    case .move, .resize, .turn, .season, .time, .weather, .terrain, .water, .tone, .style: []
    }
  }
}
