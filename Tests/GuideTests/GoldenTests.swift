import Foundation
import Pixels
import Retouch
import Testing

@testable import guide

/// Golden pictures: every operation still makes its picture in the documentation.
@Suite struct GoldenTests {
  private static let documents: String = {
    let folders = #filePath.split(separator: "/").dropLast(3)
    return "/" + folders.joined(separator: "/") + "/docs"
  }()

  /// The largest difference for a text, since fonts differ between machines.
  private static let unlike = 12.0
  private static let alike = 0.75

  /// The mean absolute difference of samples, 0…255, is at most 0.75, which is invisible; of a text
  /// at most 12.
  @Test(arguments: Catalogue.entries)
  func anExampleMakesThePictureOfTheGuide(entry: CatalogueEntry) async throws {
    let picture = GuidePicture(entry)
    let kept = try Picture.read(path: Self.documents + "/retouch/" + picture.fileName).bitmap
    let made = try Picture.decode(try await picture.encoded(), name: entry.name).bitmap
    try #require(made.size == kept.size)
    var sum = 0
    for (a, b) in zip(made.pixels, kept.pixels) {
      let difference = SIMD4<Int32>(truncatingIfNeeded: a) &- SIMD4<Int32>(truncatingIfNeeded: b)
      sum += Int(abs(difference.x) + abs(difference.y) + abs(difference.z))
    }
    let mean = Double(sum) / Double(3 * made.size.area)
    #expect(mean <= (entry.name == "text" ? Self.unlike : Self.alike))
  }

  @Test func thePageOfTheGuideIsWhatItsTableSays() throws {
    let page = try String(contentsOfFile: Self.documents + "/retouch.md", encoding: .utf8)
    #expect(page == GuidePage.text)
  }

  @Test func noTwoEntriesShareAPicture() {
    let names = Catalogue.entries.map { GuidePicture($0).fileName }
    #expect(Set(names).count == names.count)
  }
}
