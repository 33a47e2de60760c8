import Editing
import Pixels
import Testing

@Suite struct TypedRectangleTests {
  private let size = Size(width: 400, height: 300)

  @Test(arguments: [
    ("120,80,200,160", Rectangle(x: 120, y: 80, width: 200, height: 160)),
    (" 120, 80, 200, 160 ", Rectangle(x: 120, y: 80, width: 200, height: 160)),
    ("120,80 200x160", Rectangle(x: 120, y: 80, width: 200, height: 160)),
    ("120,80 200×160", Rectangle(x: 120, y: 80, width: 200, height: 160)),
    ("10%,20%,40%,30%", Rectangle(x: 40, y: 60, width: 160, height: 90)),
    ("10%,20,40%,30", Rectangle(x: 40, y: 20, width: 160, height: 30)),
    ("0,0,100%,100%", Rectangle(x: 0, y: 0, width: 400, height: 300)),
    ("-20,-10,50,50", Rectangle(x: -20, y: -10, width: 50, height: 50)),
    ("12.5%,0,0.1%,1", Rectangle(x: 50, y: 0, width: 1, height: 1)),
  ])
  func pixelsAndPercentAreRead(text: String, rectangle: Rectangle) throws {
    #expect(try TypedRectangle(text).rectangle(in: size) == rectangle)
  }

  @Test(arguments: [
    "", "1,2,3", "1,2,3,4,5", "a,b,c,d", "1,2,0,4", "1,2,3,-4", "1,2,3,4 px", "nan,0,1,1",
    "0,0,inf,1", "1e300,0,1,1", "99999999999999999999,0,1,1", "0,0,1e18%,1", "%,%,%,%",
    "1;2;3;4", "0x10,0,1,1",
  ])
  func nonsenseAndNumbersBeyondAnyPictureAreRefusedWithTheTextInTheMessage(text: String) {
    let error = #expect(throws: EditingError.rectangle(text)) { try TypedRectangle(text) }
    #expect(error?.description.contains("“\(text)”") == true)
  }
}
