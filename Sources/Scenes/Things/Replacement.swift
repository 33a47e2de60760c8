/// Things that can take each other's place, and how one asks for it without naming them.
struct Replacement: Hashable, Sendable {
  let old: ThingKind
  let new: ThingKind
  let implicit: [Wording]
  let unseen: [Wording]

  private init(
    _ old: ThingKind, _ new: ThingKind, _ implicit: [Wording], unseen: [Wording]
  ) {
    self.old = old
    self.new = new
    self.implicit = implicit
    self.unseen = unseen
  }

  static let all = [
    Replacement(
      .car, .bicycle, ["they should travel without petrol", "no more driving, they pedal now"],
      unseen: ["two wheels are enough", "they would rather get some exercise on the way"]),
    Replacement(
      .bicycle, .car, ["pedalling is too tiring for them", "they need something with an engine"],
      unseen: ["four wheels are better than two", "it is too far to cycle"]),
    Replacement(
      .cat, .dog, ["I am more of a dog person", "I prefer barking to purring"],
      unseen: ["something that fetches sticks would be better company"]),
    Replacement(
      .dog, .cat, ["I am more of a cat person", "I prefer purring to barking"],
      unseen: ["something that catches mice would be better company"]),
    Replacement(
      .sheep, .cow, ["this farm gives milk, not wool", "the farmer has changed from wool to milk"],
      unseen: ["I would rather hear mooing than bleating"]),
    Replacement(
      .cow, .sheep, ["this farm gives wool, not milk", "the farmer has changed from milk to wool"],
      unseen: ["I would rather hear bleating than mooing"]),
    Replacement(
      .oak, .pine,
      ["the tree should stay green all winter", "a tree with needles, not with leaves"],
      unseen: ["an evergreen would suit this place better"]),
    Replacement(
      .pine, .fruitTree, ["the tree should bear fruit", "a tree that one can harvest"],
      unseen: ["we want to bake an apple pie every year"]),
    Replacement(
      .rowingBoat, .sailingBoat, ["the wind should do the rowing", "no more rowing on this lake"],
      unseen: ["the boat should be driven by a breeze"]),
    Replacement(
      .sailingBoat, .rowingBoat, ["there is no wind, they use oars now", "they have to row today"],
      unseen: ["the crew should pull on oars instead"]),
    Replacement(
      .balloon, .kite, ["something on a string should fly there, not people in a basket"],
      unseen: ["a toy in the wind suits the sky better than a basket with people"]),
    Replacement(
      .snowman, .person, ["the snowman has come to life", "flesh and blood in place of the snow"],
      unseen: ["the snowman wakes up as one of us"]),
    Replacement(
      .tent, .haystack, ["the campers have made way for the farmer", "hay, not camping"],
      unseen: ["no holidays here, this is where the cows' food is kept"]),
    Replacement(
      .lamp, .poplar,
      ["less iron and more green there", "let something grow where the light stands"],
      unseen: ["nature takes over from the street lighting"]),
    Replacement(
      .sun, .moon, ["the other light of the sky", "a paler face should look down from the sky"],
      unseen: ["what shines up there should be the thing that wolves howl at"]),
  ]
}
