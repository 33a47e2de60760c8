extension Lexicon {
  /// The end of a message about what cannot be done in one way and could by a generative model; how
  /// one is chosen is for the surface to say.
  static let aModelCould = "a model could"

  /// Actions of people and animals, which no edit here can produce.
  static let deeds: [(reason: String, phrases: String)] = [
    (
      "it takes a model, which knows what people look like",
      """
      smile, frown, laugh, cry, wink, make her smile, make him smile, look at the camera, sit down
      stand up, fall over, fall down, turn around, dance, jump, open her mouth, open his mouth
      close her mouth, close his mouth, close the mouth, open her eyes, open his eyes, close her eyes
      close his eyes, open the eyes, close the eyes, raise her hand, raise his hand, turn her head
      turn his head
      """
    ),
    (
      "it takes a model, which knows what people wear",
      "wear, wears, dress up, change her clothes, change his clothes, has a formal meeting"
    ),
  ]

  /// The reason against other places, times and views.
  static let world = "it takes a model, which knows what the world looks like"

  /// The reason against other people.
  static let people = "it takes a model, which knows what people look like"

  /// Words for people as the object of a sentence.
  static let pronouns: Set<String> = ["me", "him", "her", "us", "them", "everyone", "everybody"]

  /// Words for whose something is, besides "her" and "his", which the phrases have.
  static let owners: Set<String> = ["my", "your", "their", "our", "its"]

  /// Words for a person who is the subject of a picture that is to be cut out.
  static let persons: Set<String> = ["person", "man", "woman", "girl", "boy", "child", "people"]

  /// Objects that are known, but cannot be generated here, with the reason; all of them can be
  /// removed or recoloured.
  static let refusals: [(reason: String, phrases: String)] = [
    (
      "it takes a model, which knows what people look like",
      """
      smiling, laughing, crying, winking, younger, slimmer, thinner, taller, muscular, pregnant
      bald, beard, moustache, makeup, make up, lipstick, hairstyle, haircut, longer hair
      shorter hair, blonde, blond, brunette, eyes open, closed eyes, looking at the camera, pose
      sitting, standing, walking, running, dancing, jumping, face swap, swap faces, older person
      child, as a child, wave, waving, a different expression, angry, surprised, more muscles
      lose weight, tattoo, piercing, sunglasses on, hug, kiss, swap the faces, swap our faces
      swap their faces
      """
    ),
    (
      "it takes a model, which knows what people wear",
      """
      formal meeting, she has a formal meeting, he has a formal meeting, wedding dress, wearing
      suit, tie, uniform, costume, dressed, dressed as, outfit, clothes, job interview
      business clothes, swimsuit, jacket, put on, hat on, has a job interview, formal clothes
      going to a party, going to the beach, wearing a suit
      as a superhero, as a knight, as an astronaut, as a pirate, as a king, as a queen
      """
    ),
    (
      world,
      """
      in paris, in london, in new york, in tokyo, in rome, in berlin, in venice, in egypt, in japan
      in china, in africa, in antarctica, on mars, on the moon, in space, in a forest, on a beach
      in the jungle, in the mountains, in the desert, on the beach, in a city, in the city
      in the future, in the middle ages, in a castle, what would it look like
      what would it look like in, eiffel tower, after a flood, after an earthquake
      in a hundred years, as a ruin, in ruins, abandoned, overgrown, burning, on fire, exploding
      explosion, different angle, from above, from behind, from the side, from another angle
      side view, bird's eye view, zoom out, outpaint, extend the picture, extend the background
      expand the picture, wider view, widen the view, expand the background, expand the canvas
      extend the canvas, extend the image, expand the image, uncrop, make her older, make him older
      """
    ),
    (
      "it takes a model, which can invent things",
      """
      dog, cat, bird, birds, horse, unicorn, dragon, person, man, woman, boy, girl, people, crowd
      baby, rainbow, tree, trees, flower, flowers, mountain, mountains, car, boat, ship, plane
      balloon, balloons, house, bridge, castle, tower, fountain, river, lake, sea, beach, butterfly
      butterflies, fish, glasses, sunglasses, hat, crown, lamp, table, chair, cup, cake, apple
      robot, monster, ghost, ufo, fireworks, lightning, fire, flames, smoke, bicycle, bike, train
      sheep, cow, deer, lion, tiger, elephant, bear, wolf, fox, rabbit, duck, swan, owl, snake
      christmas tree, snowman, tourists, pumpkin, candle, candles, book, clock, door, window, wall
      fence, roof, road, path, sign, bench, teddy bear, angel, wings, sword, superhero, spaceship
      alien spaceship, volcano, waterfall, swimming pool, palm tree, palm trees, guitar, piano
      football, ball, umbrella, lantern, statue, waves, dolphins, dolphin, whale, shark, kitten
      puppy, squirrel, frog, spider, bee, mushroom
      """
    ),
  ]
}
