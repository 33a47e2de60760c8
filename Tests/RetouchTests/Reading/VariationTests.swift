import Engine
import Testing

@testable import Retouch

/// Variations of an instruction: "the same but …".
struct VariationTests {
  @Test(arguments: [
    ("make the door red", "the same but blue", "recolour “door” to blue inside the mask"),
    ("make the red parts blue", "but the sky", "recolour the sky to blue"),
    ("brighter", "the same but stronger", "brightness +30 %"),
    ("brighter", "but with 40 %", "brightness +40 %"),
    ("darker by 40 %", "but only 20 %", "brightness −20 %"),
    ("darker", "the same but a bit stronger", "brightness −25 %"),
    ("sepia", "but half as strong", "sepia 50 %"),
    ("blur", "but in the background", "blur 50 % in the background"),
    ("blur the background", "the same but in the sky", "blur 50 % in the sky"),
    ("write “Hello” in red", "the same but at the top left", "write “Hello”, red, at the top left"),
    ("write “Hello” in red", "but bold", "write “Hello” in bold, red"),
    ("write “Hello” in red", "but “Other text”", "write “Other text”, red"),
    ("write “Hello”, size 10 %", "but bigger and in serif", "write “Hello” in serif, size 15 %"),
    ("draw a red star", "the same but green", "draw a green star"),
    ("draw a red star", "a heart instead", "draw a red heart"),
    ("replace the sky with a sunset", "with a night sky", "replace the sky with a night sky"),
    ("turn the wall into brick", "but marble", "turn “wall” into marble inside the mask"),
    ("move it 20 pixels left", "to the top right", "move what is under the mask to the top right"),
    (
      "duplicate it to the right", "but to the left", "duplicate what is under the mask to the left"
    ),
    ("crop to 16:9", "but square", "crop to 1:1"),
    ("rotate it by 15 degrees", "but by 30 degrees", "turn it by 30° clockwise"),
    ("make it winter", "the same but autumn", "autumn"),
    ("as a watercolour", "as an oil painting", "oil painting"),
    ("keep only red", "but blue", "keep only blue"),
    ("add a white border", "but black and 30 pixels wide", "add a black border, 30 pixels wide"),
    ("brighter, then a vignette", "the same without the vignette", "brightness +20 %"),
    ("brighter", "the same but warmer", "brightness +20 %, then warmth +20 %"),
    ("brighter and a red heart", "but green", "brightness +20 %, then draw a green heart"),
  ])
  func phraseTakesThePlaceOfWhatWasSaid(
    _ instruction: String, phrase: String, reading: String
  ) throws {
    let varied = try InstructionReader.read(instruction).varied(by: phrase)
    #expect(varied.description == reading)
    #expect(try InstructionReader.read(varied.description) == varied)
  }

  @Test(arguments: [
    ("brighter", "the same but purple"), ("brighter", "but zorble"), ("brighter", ""),
    ("brighter", "but “Hello”"), ("sepia", "but stronger"), ("winter", "in bold"),
    ("crop to 16:9", "but blue"), ("brighter", "but never blue"),
  ])
  func whatFitsNowhereIsRefused(_ instruction: String, phrase: String) throws {
    let instruction = try InstructionReader.read(instruction)
    #expect(throws: EngineError.self) { try instruction.varied(by: phrase) }
  }
}
