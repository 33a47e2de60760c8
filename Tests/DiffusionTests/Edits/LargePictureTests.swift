import Foundation
import Pixels
import Scenes
import Testing

@testable import Checkpoints
@testable import Diffusion

private let photos = ProcessInfo.processInfo.environment["PENTIMENTO_PHOTOS"]

/// Measures the table of docs/engine.md, on the demo scene and a folder of photographs.
///
///     PENTIMENTO_PHOTOS=FOLDER swift test … --filter LargePictureTests
@Suite struct LargePictureTests {
  @Test(.enabled(if: photos != nil)) func theTable() async throws {
    let folder = try #require(photos)
    let scene = DemoScene(size: Size(width: 1536, height: 1024)).draw()
    var pictures = [("demo scene", scene, Size(width: 512, height: 341))]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".png") || name.hasSuffix(".jpg") {
      let photo = try Picture.read(path: "\(folder)/\(name)").bitmap
      let half = Size(width: photo.width / 2, height: photo.height / 2)
      pictures.append((name, photo, half))
    }
    var rows: [String] = []
    for edit in KnownEdit.everywhere {
      var sums = [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)]
      for (name, picture, size) in pictures {
        let results = try await Enlargements(edit, of: picture, at: size)
        let three = [\Enlargements.carried, \.enlarged, \.difference].map { results.likeness($0) }
        for index in 0..<3 {
          sums[index].0 += three[index].decibels / Double(pictures.count)
          sums[index].1 += three[index].ssim / Double(pictures.count)
        }
        print("\(name), \(edit): \(three)")
        #expect(three[0].ssim > three[1].ssim, "\(name), \(edit)")
      }
      let cells = sums.map { String(format: "%.1f dB, %.3f", $0.0, $0.1) }
      rows.append("| \(edit) | " + cells.joined(separator: " | ") + " |")
    }
    print("| edit | carried | enlarged | difference |\n| --- | --- | --- | --- |")
    rows.forEach { print($0) }
  }
}
