extension SceneEdit {
  /// The terrain at the horizon.
  static let terrains = [
    terrain(
      .mountains, "mountains", implicit: ["we are in the Alps", "a place for climbers"],
      unseen: ["somewhere to go skiing on high slopes"]),
    terrain(
      .hills, "hills", implicit: ["gentle country for easy hikes"],
      unseen: ["the land rolls softly up and down"]),
    terrain(
      .plain, "a plain", implicit: ["flat land as far as one can see"],
      unseen: ["nothing should block the horizon"]),
    terrain(
      .city, "a city",
      implicit: ["we are on the edge of a metropolis", "people live in towers over there"],
      unseen: ["skyscrapers should look over here"]),
    terrain(
      .sea, "the sea", implicit: ["we are on the coast", "a holiday by the ocean"],
      unseen: ["ships could pass on the horizon"]),
    terrain(
      .desert, "a desert",
      implicit: ["camels should pass in the distance", "sand as far as one can see"],
      unseen: ["it has not rained over there for years"]),
  ]

  private static func terrain(
    _ terrain: Terrain, _ name: String, implicit: [Wording], unseen: [Wording]
  ) -> SceneEdit {
    let plain = [
      "change the background to \(name)", "put \(name) in the background",
      "\(name) in the background please", "there should be \(name) behind it",
      "replace the background with \(name)", "I want \(name) on the horizon",
      "show \(name) in the distance",
    ].map { Wording($0) }
    return SceneEdit(.terrain(terrain), explicit: plain, implicit: implicit, unseen: unseen)
  }

  /// The water before the terrain.
  static let waters = [
    SceneEdit(
      .water(.lake),
      explicit: [
        "add a lake", "put a lake there", "there should be a lake", "a lake in the background",
        "turn the far meadow into a lake", "draw a lake behind the meadow", "fill in some water",
      ],
      implicit: ["we would like to go swimming", "there should be something to row on"],
      unseen: ["a place to catch fish", "the thirsty animals need a drink"]),
    SceneEdit(
      .water(.frozenLake),
      explicit: [
        "freeze the lake", "the lake should be frozen", "cover the lake with ice",
        "turn the water to ice", "a frozen lake please", "make the lake freeze over",
      ],
      implicit: ["we want to go skating", "one should be able to walk over the lake"],
      unseen: ["time for a game of ice hockey", "bring your ice skates"]),
    SceneEdit(
      .water(nil),
      explicit: [
        "remove the lake", "no lake please", "replace the lake with meadow",
        "take the water away", "grass instead of the lake", "fill up the lake",
        "get rid of the lake",
      ],
      implicit: ["the lake has dried up", "one should be able to walk straight to the hills"],
      unseen: [
        "keep my feet dry all the way", "there has been no rain for years, all the water is gone",
      ]),
  ]
}
