import Pixels
import Testing

@testable import Retouch

/// Instructions resolved for a picture: the reading states what is done to it.
@Suite struct SettlingTests {
  private func reading(
    _ instruction: String, of picture: Bitmap = .seascape(tilt: 0), isMasked: Bool = false,
    scale: Double = 1
  ) throws -> String {
    let settled = try InstructionReader.read(instruction)
      .settled(for: picture, isMasked: isMasked, scale: scale)
    #expect(try InstructionReader.read(settled.description) == settled, "it can be typed")
    return settled.description
  }

  @Test func whatIsTurnedIsThePictureOrWhatIsUnderTheMask() throws {
    #expect(try reading("turn it left") == "turn the picture by 90° anticlockwise")
    #expect(
      try reading("turn it left", isMasked: true)
        == "turn it by 90° anticlockwise inside the mask")
    #expect(try reading("make it 4 times as big", scale: 0.5) == "resize to 200 %")
    #expect(
      try reading("rotate the photo left", isMasked: true)
        == "turn the picture by 90° anticlockwise")
  }

  @Test func straighteningSaysByHowMuchOrThatThereIsNothingToDo() throws {
    #expect(try reading("straighten") == "straighten by 0° (straight already)")
    let tilted = try reading("straighten", of: .seascape(tilt: 3))
    #expect(tilted.hasSuffix("° clockwise"))
    #expect(
      try reading("straighten by 2 degrees", of: .seascape(tilt: 3)) == "straighten by 2° clockwise"
    )
  }
}
