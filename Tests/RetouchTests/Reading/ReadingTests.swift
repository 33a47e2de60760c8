import Testing

@testable import Retouch

/// Instructions as people type them, with their readings.
struct ReadingTests {
  @Test(arguments: phrases)
  func phraseIsReadAs(_ phrase: String, reading: String) throws {
    #expect(try InstructionReader.read(phrase).description == reading)
  }

  @Test(arguments: phrases)
  func readingReadsBackToTheSameOperations(_ phrase: String, _: String) throws {
    let instruction = try InstructionReader.read(phrase)
    let again = try InstructionReader.read(instruction.description)
    #expect(again == instruction)
  }

  @Test func wordsOfTheMaskAreKeptInMind() throws {
    #expect(try InstructionReader.read("blur it inside the mask").namesMask)
    #expect(try InstructionReader.read("blur it").namesMask == false)
  }

  /// A phrase, an arrow and its reading in each line.
  static let phrases: [(String, String)] = table.split(separator: "\n").map { line in
    let sides = line.split(separator: "→").map { side in
      String(side.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return (sides[0], sides[1])
  }

  private static let table = """
    brighter → brightness +20 %
    Brighter! → brightness +20 %
    make it brighter → brightness +20 %
    make the picture brighter, please → brightness +20 %
    could you make it a bit brighter? → brightness +10 %
    Can you please make this photo much brighter → brightness +40 %
    I want it brighter → brightness +20 %
    I'd like the image to be slightly lighter → brightness +10 %
    lighten → brightness +20 %
    lighten it up a little → brightness +10 %
    brighten up → brightness +20 %
    brighten by 30% → brightness +30 %
    brighter by 30 percent → brightness +30 %
    30% brighter → brightness +30 %
    brightness +20 → brightness +20 %
    brightness -15 → brightness −15 %
    brightness −15 % → brightness −15 %
    brightness 20 → brightness +20 %
    increase the brightness → brightness +20 %
    raise exposure by 12.5% → exposure +12.5 %
    boost the exposure a lot → exposure +40 %
    more light → brightness +20 %
    turn the brightness up → brightness +20 %
    turn up the brightness → brightness +20 %
    turn down the brightness a touch → brightness −8 %
    bring the brightness down by 10% → brightness −10 %
    reduce brightness a bit → brightness −10 %
    lower the exposure → exposure −20 %
    darker → brightness −20 %
    darken → brightness −20 %
    a tad darker → brightness −8 %
    very slightly darker → brightness −5 %
    extremely dark → brightness −60 %
    darker by 15 → brightness −15 %
    darker -15 → brightness −15 %
    less dark → brightness +20 %
    less bright → brightness −20 %
    it's too dark → brightness +20 %
    the photo is a bit too dark → brightness +10 %
    this is much too bright → brightness −40 %
    way too bright → brightness −40 %
    too dark → brightness +20 %
    it looks underexposed → exposure +20 %
    twice as bright → brightness +100 %
    half as bright → brightness −50 %
    twice as dark → brightness −50 %
    double the brightness → brightness +100 %
    1.5x the brightness → brightness +50 %
    3 times as bright → brightness +200 %
    reduce the brightness by half → brightness −50 %
    increase brightness by a third → brightness +33 %
    reduce the brightness to 70% → brightness −30 %
    BRIGHTER → brightness +20 %
    contrast +30 → contrast +30 %
    more contrast → contrast +20 %
    increase the contrast by 20% → contrast +20 %
    a bit more contrast → contrast +10 %
    a lot more contrast → contrast +40 %
    add some contrast → contrast +20 %
    add contrast → contrast +20 %
    a touch of contrast → contrast +8 %
    less contrast → contrast −20 %
    decrease contrast by twenty percent → contrast −20 %
    too much contrast → contrast −20 %
    a bit too much contrast → contrast −10 %
    not enough contrast → contrast +20 %
    punchier → contrast +20 %
    it is too flat → contrast +20 %
    flatter → contrast −20 %
    half the contrast → contrast −50 %
    higher contrast → contrast +20 %
    more colourful → saturation +30 %
    more colorful → saturation +30 %
    more vivid → saturation +30 %
    more vivid colours → saturation +30 %
    make the colors more vibrant → saturation +30 %
    boost the colours by 40% → saturation +40 %
    more colour → saturation +30 %
    less colour please → saturation −30 %
    less saturation → saturation −30 %
    saturate it → saturation +30 %
    desaturate → saturation −30 %
    desaturate by 50% → saturation −50 %
    slightly desaturate → saturation −15 %
    slightly desaturated → saturation +15 %
    muted → saturation −30 %
    muted colors → saturation −30 %
    tone down the colours → saturation −30 %
    too colourful → saturation −30 %
    twice the saturation → saturation +100 %
    set the saturation to 30% → saturation −70 %
    set saturation to +30 → saturation +30 %
    colour saturation -10 → saturation −10 %
    warmer → warmth +20 %
    a little warmer → warmth +10 %
    somewhat warmer → warmth +15 %
    quite a bit warmer → warmth +30 %
    warm it up → warmth +20 %
    warm up the colours → warmth +20 %
    warmer colours → warmth +20 %
    add warmth → warmth +20 %
    increase the colour temperature by 25% → warmth +25 %
    cooler → warmth −20 %
    much colder → warmth −40 %
    cool it down → warmth −20 %
    too warm → warmth −20 %
    it is too cold → warmth +20 %
    less warm → warmth −20 %
    warmth -40 → warmth −40 %
    black and white → black and white
    make it black and white → black and white
    Black & White → black and white
    b&w → black and white
    B/W please → black and white
    black-and-white → black and white
    turn the photo into black and white → black and white
    convert to greyscale → black and white
    grayscale → black and white
    monochrome → black and white
    remove the colour → black and white
    remove all color from the picture → black and white
    take the colour out → black and white
    without colour → black and white
    slightly black and white → black and white 50 %
    black and white 50% → black and white 50 %
    very black and white → black and white
    sepia → sepia
    give it a sepia tone → sepia
    apply a sepia filter → sepia
    half sepia → sepia 50 %
    sepia 30% → sepia 30 %
    invert → invert
    invert the colours → invert
    make a negative → invert
    negative → invert
    blur → blur 50 %
    blur it → blur 50 %
    make it blurry → blur 50 %
    a bit blurrier → blur 25 %
    blur it slightly → blur 25 %
    blur by 30% → blur 30 %
    soften → blur 50 %
    softer → blur 50 %
    out of focus → blur 50 %
    put the picture out of focus → blur 50 %
    strong blur → blur 100 %
    twice as blurry → blur 100 %
    less sharp → blur 50 %
    sharpen → sharpen 50 %
    sharper → sharpen 50 %
    crisper → sharpen 50 %
    much crisper → sharpen 100 %
    sharpen the image a little → sharpen 25 %
    more sharpness → sharpen 50 %
    sharpen 80% → sharpen 80 %
    less blurry → sharpen 50 %
    too blurry → sharpen 50 %
    a bit too soft → sharpen 25 %
    vignette → vignette 50 %
    add a vignette → vignette 50 %
    a slight vignette → vignette 25 %
    with a strong vignette → vignette 100 %
    darken the corners → vignette 50 %
    vignette 35 → vignette 35 %
    make it red → recolour to red inside the mask
    turn it blue → recolour to blue inside the mask
    make the door red → recolour “door” to red inside the mask
    Make the old Door red! → recolour “old Door” to red inside the mask
    make the red door blue → recolour “red door” to blue inside the mask
    colour it green → recolour to green inside the mask
    color this green please → recolour to green inside the mask
    paint the wall navy blue → recolour “wall” to navy blue inside the mask
    change the colour to teal → recolour to teal inside the mask
    change the colour of the door to #ff8800 → recolour “door” to #ff8800 inside the mask
    make it #F80 → recolour to #f80 inside the mask
    change the car's color into silver → recolour “car” to silver inside the mask
    give the door a yellow colour → recolour “door” to yellow inside the mask
    I want the door to be purple → recolour “door” to purple inside the mask
    the door should be white → recolour “door” to white inside the mask
    make it dark red → recolour to dark red inside the mask
    turn the house a pale blue → recolour “house” to pale blue inside the mask
    make the black and white dog brown → recolour “black and white dog” to brown inside the mask
    recolor it grey → recolour to grey inside the mask
    make it slightly red → recolour to red by 50 % inside the mask
    make the door 30% red → recolour “door” to red by 30 % inside the mask
    make the 2 doors red → recolour “2 doors” to red inside the mask
    make it black → recolour to black inside the mask
    remove this → remove what is under the mask
    delete it → remove what is under the mask
    erase → remove what is under the mask
    remove what's under the mask → remove what is under the mask
    remove the lamp post → remove “lamp post” under the mask
    please remove the lamp post on the left → remove “lamp post on the left” under the mask
    take this out → remove what is under the mask
    take the sign away → remove “sign” under the mask
    take out the trash can → remove “trash can” under the mask
    get rid of the tourists → remove “tourists” under the mask
    could you get rid of that red car? → remove “red car” under the mask
    make the fence disappear → remove “fence” under the mask
    can you take the trash can out of the picture → remove “trash can” under the mask
    completely remove the lamp post → remove “lamp post” under the mask
    change the dress from red to blue → recolour the red parts to blue inside the mask
    bring out the colours → saturation +30 %
    contrast: +20 → contrast +20 %
    reduce the saturation to zero → saturation −100 %
    how about a bit more contrast? → contrast +10 %
    remove the man and the dog → remove “man and the dog” under the mask
    remove the man with the hat → remove “man with the hat” under the mask
    remove “the old sign” → remove “the old sign” under the mask
    warmer and a bit darker, then a vignette → warmth +20 %, then brightness −10 %, then vignette 50 %
    warmer and a bit darker → warmth +20 %, then brightness −10 %
    slightly warmer and darker → warmth +10 %, then brightness −10 %
    brighter; sharper. vignette → brightness +20 %, then sharpen 50 %, then vignette 50 %
    brighter plus more contrast → brightness +20 %, then contrast +20 %
    darker, but also warmer → brightness −20 %, then warmth +20 %
    black and white and a vignette → black and white, then vignette 50 %
    black and white with more contrast → black and white, then contrast +20 %
    more contrast and saturation → contrast +20 %, then saturation +30 %
    less contrast and saturation → contrast −20 %, then saturation −30 %
    more contrast and less saturation → contrast +20 %, then saturation −30 %
    increase brightness and contrast by 10% → brightness +10 %, then contrast +10 %
    reduce brightness, contrast and saturation by 10% → brightness −10 %, then contrast −10 %, then saturation −10 %
    reduce brightness by 10% and contrast by 5% → brightness −10 %, then contrast −5 %
    brightness +10, contrast -5 → brightness +10 %, then contrast −5 %
    remove the lamp post and make it warmer → remove “lamp post” under the mask, then warmth +20 %
    make the door red and then sharpen it a bit → recolour “door” to red inside the mask, then sharpen 25 %
    warmer too → warmth +20 %
    make it brighter & warmer → brightness +20 %, then warmth +20 %
    brighter + warmer → brightness +20 %, then warmth +20 %
    brightness 0 → brightness +0 %
    """

  @Test func lineBreakInAQuotationIsOneOfTheTextAndElsewhereAPause() throws {
    let written = try InstructionReader.read("write \"two\r\n  lines\"\nwarmer")
    #expect(written.operations.first?.change == .write(Lettering(text: "two\nlines")))
    #expect(written.operations.count == 2)
    #expect(written.description.contains("“two\\nlines”"))
    #expect(try InstructionReader.read(written.description) == written)
  }
}
