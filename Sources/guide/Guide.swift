import Pixels
import Retouch

/// Guide generator: writes `docs/retouch.md` and its pictures from the reader's table.
@main
enum Guide {
  static func main() async throws {
    for entry in Catalogue.entries {
      let picture = GuidePicture(entry)
      try FileOutput.write(try await picture.encoded(), to: "docs/retouch/" + picture.fileName)
    }
    try FileOutput.write(Array(GuidePage.text.utf8), to: "docs/retouch.md")
  }
}
