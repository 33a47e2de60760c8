import Engine
import Pixels

/// What an instruction will do to one picture: settled before a pixel changes, so that the reading
/// can tell the region and the size.
struct EditPlan {
  /// A change of pixels and how much of it, 1 being the whole.
  struct Making {
    let change: Change
    let share: Double
  }

  /// Changes of the pixels of one part of the picture, one after the other.
  struct Changes {
    var makings: [Making]
    /// What they are about; nil is the whole picture.
    let coverage: Coverage?
    /// By what their result is laid over the picture: the coverage, or all that it touches where the
    /// changes blend its edges themselves.
    let region: Coverage?
  }

  enum Stage {
    case changes(Changes)
    /// A thing gets another place, size or direction.
    case motion(Landing)
    /// The whole picture gets another size or direction.
    case transform(PictureTransform)
    case frame(Geometry.Frame)
  }

  let stages: [Stage]
  /// The region that the edit may change, where it is not the person's mask.
  let region: Coverage?
  /// The picture's size after the edit, where it is another.
  let newSize: Size?
  /// Whether changes are laid over what they found by their regions; an only stage need not be, since
  /// every result is, but for those of another size.
  let composesStages: Bool

  /// - Parameters:
  ///   - mask: what the person chose; nil is the whole picture.
  ///   - share: by how much every amount is multiplied.
  /// - Throws: `EngineError.needs` where an operation finds no place in this picture.
  init(_ operations: [Operation], for picture: Bitmap, mask: Coverage?, share: Double) throws {
    let operations = operations.map { $0.scaled(by: share) }.filter { $0.amount.percent != 0 }
    var planner = try Planner(picture, mask: mask, targets: operations.map(\.target))
    for operation in operations { try planner.add(operation) }
    stages = planner.stages
    newSize = planner.size == picture.size ? nil : planner.size
    region = newSize == nil ? planner.region(besides: mask) : nil
    composesStages = stages.count > 1
  }

  /// The number of steps in which progress is told.
  var stepCount: Int { stages.reduce(0) { $0 + $1.stepCount } }

  /// A plan for a smaller copy.
  private init(stages: [Stage], region: Coverage?) {
    self.stages = stages
    self.region = region
    newSize = nil
    composesStages = true
  }

  /// The plan for a smaller copy of the picture, as a preview; nil where the copy would not look
  /// like the result.
  func reduced(to size: Size) -> EditPlan? {
    var reduced: [Stage] = []
    for stage in stages {
      guard case .changes(let changes) = stage,
        changes.makings.allSatisfy(\.change.looksAlikeAtAnySize)
      else { return nil }
      let smaller = changes.coverage.map { $0.sampled($0.size.bounds, at: size) }
      if let smaller, smaller.isEmpty { return nil }
      reduced.append(
        .changes(Changes(makings: changes.makings, coverage: smaller, region: smaller)))
    }
    return reduced.isEmpty
      ? nil : EditPlan(stages: reduced, region: region.map { $0.sampled($0.size.bounds, at: size) })
  }
}

extension EditPlan.Stage {
  /// The number of steps in which progress is told.
  var stepCount: Int {
    switch self {
    case .changes(let changes): changes.makings.reduce(0) { $0 + $1.change.stepCount }
    case .motion: 20
    case .transform, .frame: 1
    }
  }
}

/// Makes the stages of a plan, operation by operation, and carries every region along where the
/// picture or a thing in it moves.
private struct Planner {
  private(set) var stages: [EditPlan.Stage] = []
  private(set) var size: Size
  private let source: Bitmap
  private var mask: Coverage?
  /// The regions that the operations name, other than the mask and the whole picture.
  private var regions: [Target: Coverage] = [:]

  init(_ source: Bitmap, mask: Coverage?, targets: [Target]) throws {
    self.source = source
    self.mask = mask
    size = source.size
    let finder = RegionFinder(picture: source, mask: mask)
    for target in Set(targets) where target != .mask && target != .picture {
      let region = try finder.coverage(of: target)
      guard !region.isEmpty else {
        throw EngineError.needs(
          "nothing of the picture is left to edit: drag a rectangle over what is meant")
      }
      regions[target] = region
    }
  }

  mutating func add(_ operation: Operation) throws {
    let share = operation.amount.share
    switch operation.change {
    case .reframe(.frame(let frame)):
      stages.append(.frame(frame))
      let margins = try frame.margins(of: size)
      size = try Size(
        within: SIMD2(
          Double(size.width + margins.left + margins.right),
          Double(size.height + margins.top + margins.bottom)))
      let inside = PictureTransform(
        size: size, map: .shift(by: SIMD2(-Double(margins.left), -Double(margins.top))))
      carry(inside.applied(to:))
    case .reframe(let geometry): try add(geometry, of: operation.target)
    case .move(let motion):
      if let object = region(of: operation.target) {
        try add(motion, share, of: object, operation.target)
      } else if let geometry = motion.scaled(by: share).asGeometry {
        try add(geometry, of: .picture)
      } else {
        throw EngineError.needs(
          "“\(operation)” needs a mask: drag a rectangle over the thing, or give --mask X,Y,W,H")
      }
    default:
      let coverage = region(of: operation.target)
      let region =
        operation.change.blendsEdges ? coverage.map(RegionFinder.editRegion) : coverage
      add(
        EditPlan.Changes(
          makings: [EditPlan.Making(change: operation.change, share: share)], coverage: coverage,
          region: region))
    }
  }

  private func region(of target: Target) -> Coverage? {
    switch target {
    case .mask: mask
    case .picture: nil
    default: regions[target]
    }
  }

  private mutating func add(_ changes: EditPlan.Changes) {
    if case .changes(var earlier)? = stages.last, earlier.coverage == changes.coverage,
      earlier.region == changes.region
    {
      earlier.makings += changes.makings
      stages[stages.count - 1] = .changes(earlier)
    } else {
      stages.append(.changes(changes))
    }
  }

  private mutating func add(
    _ motion: Motion, _ share: Double, of object: Coverage, _ target: Target
  ) throws {
    let landing = try Landing(of: motion, object: object, share: share)
    stages.append(.motion(landing))
    if target == .mask { mask = landing.carried } else { regions[target] = landing.carried }
  }

  /// - Parameter target: what a crop keeps, where that is no mask.
  private mutating func add(_ geometry: Geometry, of target: Target) throws {
    let transform = try geometry.transform(
      of: size, mask: regions[target] ?? mask, seen: source)
    stages.append(.transform(transform))
    carry(transform.applied(to:))
    size = transform.size
  }

  private mutating func carry(_ change: (Coverage) -> Coverage) {
    mask = mask.map(change)
    regions = regions.mapValues(change)
  }

  /// All that the stages may change, where it is not the person's mask; nil where it is.
  func region(besides mask: Coverage?) -> Coverage? {
    if stages.count == 1, case .changes(let changes)? = stages.first {
      guard changes.region != mask else { return nil }
      return changes.region ?? Coverage(size: size, fill: 255)
    }
    guard !stages.isEmpty else { return nil }
    var union: Coverage?
    for stage in stages {
      let reached: Coverage?
      switch stage {
      case .changes(let changes): reached = changes.region
      case .motion(let landing): reached = landing.footprint
      case .transform, .frame: reached = nil
      }
      guard let reached else { return mask == nil ? nil : Coverage(size: size, fill: 255) }
      union = union.map { $0.joined(with: reached) } ?? reached.joined(with: reached)
    }
    return union
  }
}
