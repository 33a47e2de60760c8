extension SceneEdit {
  /// The times of day.
  static let times = [
    SceneEdit(
      .time(.morning),
      explicit: [
        "make it morning", "it should be early morning", "change the time to morning",
        "the same in the morning", "morning light please", "turn it into a morning",
      ],
      implicit: ["the cock is crowing", "breakfast time"],
      unseen: ["the day has only just begun", "people are getting up"]),
    SceneEdit(
      .time(.noon),
      explicit: [
        "make it midday", "make it noon", "it should be noon", "make it day",
        "change the time to midday", "bright daylight please", "the same at noon",
      ],
      implicit: ["lunch time", "the sun stands at its highest"],
      unseen: ["it is twelve o'clock and everything is bright", "the middle of the day"]),
    SceneEdit(
      .time(.afternoon),
      explicit: [
        "make it afternoon", "it should be afternoon", "the same in the afternoon",
        "late afternoon light please", "change the time to afternoon",
      ],
      implicit: ["coffee and cake are on the table", "school has just finished for today"],
      unseen: ["tea time"]),
    SceneEdit(
      .time(.sunset),
      explicit: [
        "make it sunset", "it should be sunset", "change the time to sunset",
        "the same at sunset", "add a sunset", "evening please", "turn it into an evening scene",
      ],
      implicit: ["the day is coming to its end", "a romantic hour for two"],
      unseen: ["the sky is on fire", "the sun is saying goodbye"]),
    SceneEdit(
      .time(.night),
      explicit: [
        "make it night", "it should be night", "change the time to night", "the same at night",
        "turn day into night", "night please", "show it at night",
      ],
      implicit: ["the stars should be out", "everybody is asleep"],
      unseen: ["it is long past bedtime", "the owls are hunting"]),
  ]

  /// The weathers.
  static let weathers = [
    SceneEdit(
      .weather(.clear),
      explicit: [
        "make it sunny", "clear weather please", "the weather should be clear",
        "make the sky clear", "clear up the weather", "change the weather to sunny",
      ],
      implicit: ["perfect weather for a picnic", "you can put your raincoat away"],
      unseen: ["no need for a jacket or an umbrella", "the bad weather is over"]),
    SceneEdit(
      .weather(.overcast),
      explicit: [
        "make it overcast", "make it cloudy", "the sky should be overcast",
        "cover the sky with clouds", "change the weather to cloudy", "a grey sky please",
      ],
      implicit: ["a dull day without sun", "it might rain later"],
      unseen: ["the sun is hiding today", "there are no shadows today"]),
    SceneEdit(
      .weather(.rain),
      explicit: [
        "make it rain", "let it rain", "it should be raining", "add rain",
        "change the weather to rain", "rainy weather please", "a rainy day",
      ],
      implicit: ["everybody is getting wet", "take your umbrella with you"],
      unseen: ["the garden is being watered from above", "weather for ducks and rubber boots"]),
    SceneEdit(
      .weather(.snowfall),
      explicit: [
        "let it snow", "make it snow", "it should be snowing", "add falling snow",
        "change the weather to snow", "snowflakes in the air please",
      ],
      implicit: ["flakes are dancing in the air", "catch them on your tongue"],
      unseen: [
        "Mother Holle is shaking her pillows", "white dots are coming down from the clouds",
      ]),
    SceneEdit(
      .weather(.fog),
      explicit: [
        "make it foggy", "add fog", "it should be foggy", "put everything in mist",
        "change the weather to fog", "fog please", "cover it in fog",
      ],
      implicit: ["you can hardly see the hills", "drive slowly, you can't see far"],
      unseen: ["the distance disappears", "the ghosts like this kind of weather"]),
  ]

  /// The lamps of the houses and of the street.
  static let lights = [
    SceneEdit(
      .lights(isOn: true),
      explicit: [
        "turn on the lights", "switch the lights on", "light up the windows",
        "the lights should be on", "there should be light in the windows", "lights on please",
      ],
      implicit: ["somebody is at home", "make it cosy inside"],
      unseen: ["they are having dinner in the house", "the family is still awake"]),
    SceneEdit(
      .lights(isOn: false),
      explicit: [
        "turn off the lights", "switch the lights off", "no light in the windows",
        "the lights should be off", "the windows should be dark", "lights out please",
      ],
      implicit: ["nobody is at home", "everybody in the house is asleep"],
      unseen: ["there is a power cut", "the family has left for the holidays"]),
  ]
}
