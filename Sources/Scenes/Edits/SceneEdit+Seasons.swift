extension SceneEdit {
  /// The seasons.
  static let seasons = [
    season(
      .spring, ["everything in blossom", "fresh green and blossoms of spring"],
      implicit: ["the first flowers are out", "Easter is near"],
      unseen: ["the bees are waking up", "nature comes back to life"]),
    season(
      .summer, ["a summer's day", "lush green summer"],
      implicit: ["school is out", "the longest days of the year"],
      unseen: ["the warmest months of the year", "time for ice cream and swimming"]),
    season(
      .autumn, ["make it fall", "autumn leaves on the trees"],
      implicit: ["the leaves are turning", "a golden October"],
      unseen: ["the trees are about to lose their leaves", "Thanksgiving is near"]),
    season(
      .winter, ["cover everything in snow", "snow on the ground and the roofs"],
      implicit: ["put on your mittens", "time for a snowball fight"],
      unseen: ["bring the sledge", "we could build an igloo"]),
    SceneEdit(
      .christmas,
      explicit: [
        "make it winter with fairy lights on the house",
        "winter, and fairy lights on the house please",
        "change the season to winter and hang fairy lights on the house",
        "snow everywhere and fairy lights on the roof",
        "it should be winter and the house should have fairy lights",
      ],
      implicit: [
        "it should feel like Christmas", "make it look like Christmas Eve", "Santa is on his way",
      ],
      unseen: ["get it ready for the 25th of December", "jingle bells"]),
  ]

  private static func season(
    _ season: Season, _ explicit: [Wording], implicit: [Wording], unseen: [Wording]
  ) -> SceneEdit {
    let name = season.rawValue
    let plain = [
      "make it \(name)", "change the season to \(name)", "turn it into \(name)",
      "it should be \(name)", "\(name) please", "show it in \(name)",
      "what would it look like in \(name)?", "the same place in \(name)",
    ].map { Wording($0) }
    return SceneEdit(
      .season(season), explicit: plain + explicit, implicit: implicit, unseen: unseen)
  }
}
