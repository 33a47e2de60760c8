import Retouch
import Scenes

/// The text of `docs/retouch.md`.
enum GuidePage {
  static var text: String {
    """
    # What the retouch engine understands

    Written by `make guide` from the table that the reader of instructions uses. Each picture is what
    the example makes of the demo scene; where it says so, under a mask over a thing of it.

    \(CatalogueEntry.Family.allCases.map(section).joined(separator: "\n"))
    """
  }

  private static func section(_ family: CatalogueEntry.Family) -> String {
    """
    ## \(family.rawValue)

    | | what it does | said, for example |
    | --- | --- | --- |
    \(Catalogue.entries.filter { $0.family == family }.map(row).joined(separator: "\n"))

    """
  }

  private static func row(_ entry: CatalogueEntry) -> String {
    let picture = GuidePicture(entry)
    let mask = picture.masked.map { " (mask: \($0.rawValue))" } ?? ""
    let phrases = Catalogue.phrases(of: entry).prefix(12)
    let others = phrases.isEmpty ? "" : "; also: " + phrases.joined(separator: ", ")
    return "| ![\(entry.name)](retouch/\(picture.fileName)) | **\(entry.name)**: \(entry.summary)"
      + " | “\(entry.example)”\(mask)\(others) |"
  }
}
