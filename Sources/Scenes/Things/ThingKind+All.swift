extension ThingKind {
  /// The registry of kinds; recorded seeds depend on the order.
  static let all: [ThingKind] = [
    House.kind, Oak.kind, Pine.kind, Birch.kind, Poplar.kind, FruitTree.kind, Bush.kind,
    Fence.kind, LampPost.kind, ParkBench.kind, Flag.kind, Mailbox.kind,
    Car.kind, Bicycle.kind, RowingBoat.kind, SailingBoat.kind, Balloon.kind, Kite.kind,
    Cat.kind, Dog.kind, Sheep.kind, Cow.kind, Duck.kind, Birds.kind,
    Person.kind, Snowman.kind,
    Parasol.kind, Tent.kind, FlowerBed.kind, Haystack.kind, Pumpkin.kind,
    SunDisc.kind, MoonDisc.kind, Rainbow.kind, SingleCloud.kind,
  ]

  /// The landmark: paths lead from it, lights are switched in it, and other things are said to be
  /// beside it.
  static let landmark = House.kind

  /// The parts that can be recoloured, in the order of the edits.
  static let parts: [ThingPart] = {
    // Recorded seeds depend on this order, too; the parts of other kinds follow.
    let first = [
      House.kind, Car.kind, RowingBoat.kind, SailingBoat.kind, Balloon.kind, Bicycle.kind,
      Kite.kind, Fence.kind, ParkBench.kind, Flag.kind, Mailbox.kind, Person.kind, Parasol.kind,
      Tent.kind, FlowerBed.kind,
    ]
    return (first + all.filter { !first.contains($0) }).flatMap(\.parts)
  }()
}

extension Replacement {
  /// The registry of replacements.
  static let all = [
    Replacement(
      Car.kind, Bicycle.kind,
      ["they should travel without petrol", "no more driving, they pedal now"],
      unseen: ["two wheels are enough", "they would rather get some exercise on the way"]),
    Replacement(
      Bicycle.kind, Car.kind,
      ["pedalling is too tiring for them", "they need something with an engine"],
      unseen: ["four wheels are better than two", "it is too far to cycle"]),
    Replacement(
      Cat.kind, Dog.kind, ["I am more of a dog person", "I prefer barking to purring"],
      unseen: ["something that fetches sticks would be better company"]),
    Replacement(
      Dog.kind, Cat.kind, ["I am more of a cat person", "I prefer purring to barking"],
      unseen: ["something that catches mice would be better company"]),
    Replacement(
      Sheep.kind, Cow.kind,
      ["this farm gives milk, not wool", "the farmer has changed from wool to milk"],
      unseen: ["I would rather hear mooing than bleating"]),
    Replacement(
      Cow.kind, Sheep.kind,
      ["this farm gives wool, not milk", "the farmer has changed from milk to wool"],
      unseen: ["I would rather hear bleating than mooing"]),
    Replacement(
      Oak.kind, Pine.kind,
      ["the tree should stay green all winter", "a tree with needles, not with leaves"],
      unseen: ["an evergreen would suit this place better"]),
    Replacement(
      Pine.kind, FruitTree.kind, ["the tree should bear fruit", "a tree that one can harvest"],
      unseen: ["we want to bake an apple pie every year"]),
    Replacement(
      RowingBoat.kind, SailingBoat.kind,
      ["the wind should do the rowing", "no more rowing on this lake"],
      unseen: ["the boat should be driven by a breeze"]),
    Replacement(
      SailingBoat.kind, RowingBoat.kind,
      ["there is no wind, they use oars now", "they have to row today"],
      unseen: ["the crew should pull on oars instead"]),
    Replacement(
      Balloon.kind, Kite.kind,
      ["something on a string should fly there, not people in a basket"],
      unseen: ["a toy in the wind suits the sky better than a basket with people"]),
    Replacement(
      Snowman.kind, Person.kind,
      ["the snowman has come to life", "flesh and blood in place of the snow"],
      unseen: ["the snowman wakes up as one of us"]),
    Replacement(
      Tent.kind, Haystack.kind,
      ["the campers have made way for the farmer", "hay, not camping"],
      unseen: ["no holidays here, this is where the cows' food is kept"]),
    Replacement(
      LampPost.kind, Poplar.kind,
      ["less iron and more green there", "let something grow where the light stands"],
      unseen: ["nature takes over from the street lighting"]),
    Replacement(
      SunDisc.kind, MoonDisc.kind,
      ["the other light of the sky", "a paler face should look down from the sky"],
      unseen: ["what shines up there should be the thing that wolves howl at"]),
  ]
}
