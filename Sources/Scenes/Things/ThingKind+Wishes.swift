extension ThingKind {
  /// What people say who would like to see it, without naming it.
  var wishes: [Wording] {
    switch self {
    case .oak:
      ["somewhere to hang a swing {where}", "the meadow needs something old and leafy {where}"]
    case .pine: ["something evergreen {where}", "a Christmas tree still in the ground {where}"]
    case .birch: ["a slender white trunk would look good {where}"]
    case .poplar: ["something tall and slender would look good {where}"]
    case .fruitTree: ["something we could pick apples from {where}"]
    case .bush: ["somewhere for the hedgehogs to hide {where}"]
    case .fence: ["the animals must not run away", "mark where the garden ends"]
    case .lamp: ["people should find their way at night {where}", "the path needs light {where}"]
    case .bench: ["somewhere to sit down {where}", "old people need a rest here {where}"]
    case .flag: ["something should wave in the wind {where}", "show which country this is {where}"]
    case .mailbox: ["the postman needs somewhere to put the letters {where}"]
    case .car:
      ["somebody has come to visit by road {where}", "they need a way to drive to town {where}"]
    case .bicycle: ["somebody came here by pedalling {where}"]
    case .rowingBoat:
      ["somebody wants to go fishing on the lake", "they want to row across the lake"]
    case .sailingBoat: ["there is a good wind on the lake", "a regatta on the lake"]
    case .balloon:
      [
        "somebody is looking at all this from above {where}",
        "a silent flight with a basket {where}",
      ]
    case .kite:
      ["it is windy enough to play with a string {where}", "children play with the wind {where}"]
    case .cat: ["something should chase the mice {where}", "I would love to hear purring {where}"]
    case .dog: ["somebody should guard the place {where}", "something that barks {where}"]
    case .sheep: ["somebody should keep the grass short {where}", "we need wool {where}"]
    case .cow: ["we need fresh milk {where}", "I would like to hear mooing {where}"]
    case .duck: ["somebody should swim on the lake", "there are breadcrumbs on the water"]
    case .bird: ["something should sing up there {where}", "something with wings {where}"]
    case .person: ["it looks lonely here {where}", "somebody is taking a walk {where}"]
    case .snowman:
      ["the children have played in the snow {where}", "someone with a carrot nose {where}"]
    case .parasol: ["we would like some shade {where}", "somewhere to hide from the sun {where}"]
    case .tent: ["we are staying the night outside {where}", "somewhere to sleep outdoors {where}"]
    case .flowers: ["the bees are hungry {where}", "the meadow needs more colour {where}"]
    case .haystack: ["the harvest is in {where}", "the grass has been cut and piled up {where}"]
    case .pumpkin: ["it is nearly Halloween {where}", "trick or treat {where}"]
    case .sun: ["what a bright day", "I want to get a tan"]
    case .moon: ["the wolves want something to howl at"]
    case .cloud: ["something white should drift by", "one sheep of the sky"]
    case .rainbow: ["the rain has just passed", "there is a pot of gold somewhere"]
    case .house: []
    }
  }

  /// The same, for tests of models that never saw them.
  var unseenWishes: [Wording] {
    switch self {
    case .oak: ["squirrels would love to climb up somewhere {where}"]
    case .pine: ["I want to smell resin {where}"]
    case .birch: ["something tall with pale bark is missing {where}"]
    case .poplar: ["a green column is missing {where}"]
    case .fruitTree: ["one could bake a pie from what grows {where}"]
    case .bush: ["something for the birds to nest in, close to the ground {where}"]
    case .fence: ["keep the neighbours out"]
    case .lamp: ["nobody should have to walk in the dark {where}"]
    case .bench: ["my legs are tired, let me rest {where}"]
    case .flag: ["let us show our colours {where}"]
    case .mailbox: ["they are waiting for a letter {where}"]
    case .car: ["the owner has just driven home {where}"]
    case .bicycle: ["the owner prefers two wheels {where}"]
    case .rowingBoat: ["give the fisherman something with oars"]
    case .sailingBoat: ["the breeze could carry somebody over the lake"]
    case .balloon: ["a trip through the air, warmed by a flame {where}"]
    case .kite: ["a breezy day for playing {where}"]
    case .cat: ["the mice should be afraid {where}"]
    case .dog: ["man's best friend is missing {where}"]
    case .sheep: ["something woolly {where}"]
    case .cow: ["where does the cheese come from? {where}"]
    case .duck: ["something should quack"]
    case .bird: ["the sky could do with some feathers {where}"]
    case .person: ["nobody enjoys this place yet {where}"]
    case .snowman: ["three big snowballs on top of each other {where}"]
    case .parasol: ["the heat is hard to bear {where}", "protect the picnic from the sun {where}"]
    case .tent: ["the scouts have arrived {where}"]
    case .flowers: ["something that smells sweet {where}"]
    case .haystack: ["food for the cows, piled up {where}"]
    case .pumpkin: ["something orange to carve a face in {where}"]
    case .sun: ["put your sunglasses on"]
    case .moon: ["something pale and round should hang up there"]
    case .cloud: ["a lump of cotton wool should hang up there"]
    case .rainbow: ["seven colours across the sky"]
    case .house: []
    }
  }

  /// What people say when it has gone.
  var farewells: [Wording] {
    switch self {
    case .car: ["they have driven off", "the owner has driven to work"]
    case .bicycle: ["somebody has cycled away"]
    case .rowingBoat, .sailingBoat: ["nobody is on the lake any more", "the lake should be empty"]
    case .balloon: ["the trip in the basket is over", "nobody is flying today"]
    case .kite: ["the wind has torn the string"]
    case .cat, .dog, .sheep, .cow: ["the {thing} has run away"]
    case .duck, .bird: ["the {thing} has flown away"]
    case .person: ["I want to be alone here", "everybody has gone home"]
    case .snowman: ["the snowman has melted"]
    case .tent: ["the campers have gone home"]
    case .flowers: ["somebody has picked all the flowers"]
    case .haystack: ["the cows have eaten all the hay"]
    case .pumpkin: ["Halloween is over"]
    case .oak, .pine, .birch, .poplar, .fruitTree:
      ["the woodcutter was here", "firewood for next winter"]
    case .lamp: ["there should be no light on this path"]
    case .fence: ["let the animals roam free"]
    case .rainbow: ["no pot of gold today"]
    default: []
    }
  }

  /// The same, for tests of models that never saw them.
  var unseenFarewells: [Wording] {
    switch self {
    case .car: ["the car has been sold"]
    case .bicycle: ["a thief has taken the bicycle"]
    case .rowingBoat, .sailingBoat: ["the boat has sunk"]
    case .balloon: ["the balloon has drifted out of sight"]
    case .cat, .dog, .sheep, .cow: ["the {thing} is hiding"]
    case .duck, .bird: ["the {thing} has gone south"]
    case .person: ["nobody should be seen"]
    case .snowman: ["thaw has set in and the snowman is gone"]
    case .tent: ["the camping holiday is over"]
    case .flowers: ["the goats have eaten the flowers"]
    case .oak, .pine, .birch, .poplar, .fruitTree: ["a storm has blown the tree down"]
    case .fence: ["open land without borders"]
    default: []
    }
  }
}
