import Engine
import Pixels

extension ModelEdit {
  /// The reading of the edit: how it will be made, in one line.
  func reading(by networks: ModelNetworks) -> String {
    var parts = ["“\(request.instruction.printable)”"]
    guard !isIdle else {
      parts.append("strength \(request.settings.strength) leaves no step: nothing is changed")
      return parts.joined(separator: ", ")
    }
    let count = sampler.indices.count
    parts.append("\(count) \(count == 1 ? "step" : "steps") of \(sampler.kind.title)")
    let (seen, part) = (area.size, area.part.size)
    parts.append(
      seen == part
        ? "at \(seen.width)×\(seen.height)"
        : "at \(seen.width)×\(seen.height) for \(part.width)×\(part.height)")
    if let lost = networks.text.truncatedText(of: request.instruction) {
      parts.append("not read, for want of room: “\(lost.printable)”")
    }
    return parts.joined(separator: ", ")
  }

  /// The preview of a step as a person sees it: of the working size for a whole picture, else laid
  /// into the source.
  func preview(of rough: Bitmap) -> Bitmap {
    guard region != nil else { return rough.resized(to: area.size) }
    var picture = request.source
    picture.replace(area.part, by: rough.resized(to: area.part.size))
    return picture
  }
}
