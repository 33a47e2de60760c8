/// Image ledger: the images that the terminal holds by number.
///
/// They are transmitted once, placed, erased and deleted by commands, and text leaves them as they
/// are.
struct ImageLedger {
  private struct Held {
    let identity: PictureIdentity
    let erase: [UInt8]
    let delete: [UInt8]
    /// Where the image is placed; none while it is only held.
    var areas: [CellRectangle]
  }

  /// How many images the terminal holds beside those that are placed, so that pictures which
  /// alternate are not transmitted again.
  static let spareCount = 8

  /// The images used last at the end.
  private var held: [Held] = []

  /// What frees every image.
  var deletions: [PicturePlan.Command] { held.map { PicturePlan.Command(bytes: $0.delete) } }

  /// Adds to a plan what the images of a frame need.
  ///
  /// New images are placed before old ones are erased, so that no gap is seen between them.
  mutating func plan(_ pictures: [PictureTile], _ plan: inout PicturePlan) {
    // The same image may be placed more than once.
    let areas = Dictionary(grouping: pictures, by: \.identity).mapValues { $0.map(\.area) }
    var placed: [Held] = []
    for picture in pictures where !placed.contains(where: { $0.identity == picture.identity }) {
      guard case .image(let transmit, let place, let erase, let delete) = picture.graphics,
        let areas = areas[picture.identity]
      else { continue }
      placed.append(
        Held(identity: picture.identity, erase: erase, delete: delete, areas: areas))
      let index = held.firstIndex { $0.identity == picture.identity }
      if let known = index.map({ held.remove(at: $0) }) {
        if known.areas == areas { continue }
        if !known.areas.isEmpty { plan.commands.append(PicturePlan.Command(bytes: erase)) }
      } else {
        plan.commands.append(PicturePlan.Command(bytes: transmit))
      }
      plan.commands += areas.map { PicturePlan.Command(position: $0.origin, bytes: place) }
    }
    for index in held.indices where !held[index].areas.isEmpty {
      plan.commands.append(PicturePlan.Command(bytes: held[index].erase))
      held[index].areas = []
    }
    while held.count > Self.spareCount {
      plan.commands.append(PicturePlan.Command(bytes: held.removeFirst().delete))
    }
    held += placed
  }
}
