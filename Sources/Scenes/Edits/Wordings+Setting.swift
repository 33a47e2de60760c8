extension Season {
  var wordings: Wordings {
    let name = rawValue
    var wordings = Wordings(
      explicit: [
        "make it \(name)", "change the season to \(name)", "turn it into \(name)",
        "it should be \(name)", "\(name) please", "show it in \(name)",
        "what would it look like in \(name)?", "the same place in \(name)",
      ].map { Wording($0) })
    switch self {
    case .spring:
      wordings.explicit += ["everything in blossom", "fresh green and blossoms of spring"]
      wordings.implicit = ["the first flowers are out", "Easter is near"]
      wordings.unseen = ["the bees are waking up", "nature comes back to life"]
    case .summer:
      wordings.explicit += ["a summer's day", "lush green summer"]
      wordings.implicit = ["school is out", "the longest days of the year"]
      wordings.unseen = ["the warmest months of the year", "time for ice cream and swimming"]
    case .autumn:
      wordings.explicit += ["make it fall", "autumn leaves on the trees"]
      wordings.implicit = ["the leaves are turning", "a golden October"]
      wordings.unseen = ["the trees are about to lose their leaves", "Thanksgiving is near"]
    case .winter:
      wordings.explicit += ["cover everything in snow", "snow on the ground and the roofs"]
      wordings.implicit = ["put on your mittens", "time for a snowball fight"]
      wordings.unseen = ["bring the sledge", "we could build an igloo"]
    }
    return wordings
  }
}

extension Wordings {
  static let christmas = Wordings(
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
    unseen: ["get it ready for the 25th of December", "jingle bells"])

  static func lights(isOn: Bool) -> Wordings {
    isOn
      ? Wordings(
        explicit: [
          "turn on the lights", "switch the lights on", "light up the windows",
          "the lights should be on", "there should be light in the windows", "lights on please",
        ],
        implicit: ["somebody is at home", "make it cosy inside"],
        unseen: ["they are having dinner in the house", "the family is still awake"])
      : Wordings(
        explicit: [
          "turn off the lights", "switch the lights off", "no light in the windows",
          "the lights should be off", "the windows should be dark", "lights out please",
        ],
        implicit: ["nobody is at home", "everybody in the house is asleep"],
        unseen: ["there is a power cut", "the family has left for the holidays"])
  }

  static func water(_ water: Water?) -> Wordings {
    switch water {
    case .lake:
      Wordings(
        explicit: [
          "add a lake", "put a lake there", "there should be a lake", "a lake in the background",
          "turn the far meadow into a lake", "draw a lake behind the meadow", "fill in some water",
        ],
        implicit: ["we would like to go swimming", "there should be something to row on"],
        unseen: ["a place to catch fish", "the thirsty animals need a drink"])
    case .frozenLake:
      Wordings(
        explicit: [
          "freeze the lake", "the lake should be frozen", "cover the lake with ice",
          "turn the water to ice", "a frozen lake please", "make the lake freeze over",
        ],
        implicit: ["we want to go skating", "one should be able to walk over the lake"],
        unseen: ["time for a game of ice hockey", "bring your ice skates"])
    case nil:
      Wordings(
        explicit: [
          "remove the lake", "no lake please", "replace the lake with meadow",
          "take the water away", "grass instead of the lake", "fill up the lake",
          "get rid of the lake",
        ],
        implicit: ["the lake has dried up", "one should be able to walk straight to the hills"],
        unseen: [
          "keep my feet dry all the way", "there has been no rain for years, all the water is gone",
        ])
    }
  }
}

extension TimeOfDay {
  var wordings: Wordings {
    switch self {
    case .morning:
      Wordings(
        explicit: [
          "make it morning", "it should be early morning", "change the time to morning",
          "the same in the morning", "morning light please", "turn it into a morning",
        ],
        implicit: ["the cock is crowing", "breakfast time"],
        unseen: ["the day has only just begun", "people are getting up"])
    case .noon:
      Wordings(
        explicit: [
          "make it midday", "make it noon", "it should be noon", "make it day",
          "change the time to midday", "bright daylight please", "the same at noon",
        ],
        implicit: ["lunch time", "the sun stands at its highest"],
        unseen: ["it is twelve o'clock and everything is bright", "the middle of the day"])
    case .afternoon:
      Wordings(
        explicit: [
          "make it afternoon", "it should be afternoon", "the same in the afternoon",
          "late afternoon light please", "change the time to afternoon",
        ],
        implicit: ["coffee and cake are on the table", "school has just finished for today"],
        unseen: ["tea time"])
    case .sunset:
      Wordings(
        explicit: [
          "make it sunset", "it should be sunset", "change the time to sunset",
          "the same at sunset", "add a sunset", "evening please", "turn it into an evening scene",
        ],
        implicit: ["the day is coming to its end", "a romantic hour for two"],
        unseen: ["the sky is on fire", "the sun is saying goodbye"])
    case .night:
      Wordings(
        explicit: [
          "make it night", "it should be night", "change the time to night", "the same at night",
          "turn day into night", "night please", "show it at night",
        ],
        implicit: ["the stars should be out", "everybody is asleep"],
        unseen: ["it is long past bedtime", "the owls are hunting"])
    }
  }
}

extension Weather {
  var wordings: Wordings {
    switch self {
    case .clear:
      Wordings(
        explicit: [
          "make it sunny", "clear weather please", "the weather should be clear",
          "make the sky clear", "clear up the weather", "change the weather to sunny",
        ],
        implicit: ["perfect weather for a picnic", "you can put your raincoat away"],
        unseen: ["no need for a jacket or an umbrella", "the bad weather is over"])
    case .overcast:
      Wordings(
        explicit: [
          "make it overcast", "make it cloudy", "the sky should be overcast",
          "cover the sky with clouds", "change the weather to cloudy", "a grey sky please",
        ],
        implicit: ["a dull day without sun", "it might rain later"],
        unseen: ["the sun is hiding today", "there are no shadows today"])
    case .rain:
      Wordings(
        explicit: [
          "make it rain", "let it rain", "it should be raining", "add rain",
          "change the weather to rain", "rainy weather please", "a rainy day",
        ],
        implicit: ["everybody is getting wet", "take your umbrella with you"],
        unseen: ["the garden is being watered from above", "weather for ducks and rubber boots"])
    case .snowfall:
      Wordings(
        explicit: [
          "let it snow", "make it snow", "it should be snowing", "add falling snow",
          "change the weather to snow", "snowflakes in the air please",
        ],
        implicit: ["flakes are dancing in the air", "catch them on your tongue"],
        unseen: [
          "Mother Holle is shaking her pillows", "white dots are coming down from the clouds",
        ])
    case .fog:
      Wordings(
        explicit: [
          "make it foggy", "add fog", "it should be foggy", "put everything in mist",
          "change the weather to fog", "fog please", "cover it in fog",
        ],
        implicit: ["you can hardly see the hills", "drive slowly, you can't see far"],
        unseen: ["the distance disappears", "the ghosts like this kind of weather"])
    }
  }
}

extension Terrain {
  var wordings: Wordings {
    let (name, implicit, unseen): (String, [Wording], [Wording]) =
      switch self {
      case .mountains:
        (
          "mountains", ["we are in the Alps", "a place for climbers"],
          ["somewhere to go skiing on high slopes"]
        )
      case .hills:
        ("hills", ["gentle country for easy hikes"], ["the land rolls softly up and down"])
      case .plain:
        ("a plain", ["flat land as far as one can see"], ["nothing should block the horizon"])
      case .city:
        (
          "a city", ["we are on the edge of a metropolis", "people live in towers over there"],
          ["skyscrapers should look over here"]
        )
      case .sea:
        (
          "the sea", ["we are on the coast", "a holiday by the ocean"],
          ["ships could pass on the horizon"]
        )
      case .desert:
        (
          "a desert", ["camels should pass in the distance", "sand as far as one can see"],
          ["it has not rained over there for years"]
        )
      }
    return Wordings(
      explicit: [
        "change the background to \(name)", "put \(name) in the background",
        "\(name) in the background please", "there should be \(name) behind it",
        "replace the background with \(name)", "I want \(name) on the horizon",
        "show \(name) in the distance",
      ].map { Wording($0) }, implicit: implicit, unseen: unseen)
  }
}
