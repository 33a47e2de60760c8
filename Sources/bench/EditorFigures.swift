import Foundation
import Pixels
import Scenes

/// How fast the editor answers, measured from outside through a pseudo-terminal.
enum EditorFigures {
  /// A picture panel of 100 × 40 cells, that is 800 × 600 pixels.
  private static let (columns, rows) = (100 + 36, 40 + 6)

  static func measure(in folder: String) throws -> [Figure] {
    let picture = folder + "/scene.png"
    try FileOutput.write(
      PictureEncoder.png(DemoScene(size: Size(width: 800, height: 600)).draw(), effort: .fast),
      to: picture)
    var starts: [Double] = []
    for _ in 0..<7 {
      let editor = try start(picture, folder)
      starts.append(try editor.repaint(expectsPicture: true).milliseconds)
    }
    let editor = try start(picture, folder)
    _ = try editor.repaint(expectsPicture: true)
    // To the settings panel, where the arrows change text alone.
    _ = try editor.repaint(after: "\t", expectsPicture: false)
    _ = try editor.repaint(after: "\t", expectsPicture: false)
    let text = try (0..<20).map { turn in
      try editor.repaint(after: turn % 2 == 0 ? "j" : "k", expectsPicture: false)
    }
    _ = try editor.repaint(after: "\t", expectsPicture: false)
    let pictures = try (0..<9).map { _ in try editor.repaint(after: "+", expectsPicture: true) }
    let bytes = text.map(\.pictureBytes).max() ?? 0
    return [
      Figure(
        what: "start to first picture, 800×600", value: Figure.milliseconds(starts.median),
        against: "goal: 300 ms"),
      Figure(
        what: "key to finished repaint, text only (\(bytes) picture bytes)",
        value: Figure.milliseconds(text.map(\.milliseconds).median),
        against: "goal: 10 ms, 0 picture bytes"),
      Figure(
        what: "key to finished repaint, new picture of 800×600",
        value: Figure.milliseconds(pictures.map(\.milliseconds).median), against: "–"),
    ]
  }

  private static func start(_ picture: String, _ folder: String) throws -> EditorUnderTest {
    try EditorUnderTest(
      arguments: ["edit", picture], home: folder + "/home", columns: columns, rows: rows)
  }
}
