import Engine
import Pixels

/// Edit plan: what an instruction will do to one picture, worked out before a pixel changes, so
/// that the reading can state the region and the size.
struct EditPlan {
  /// A pixel change with its amount; 1 is 100 percent.
  struct WeightedChange {
    let change: Change
    let amount: Double
  }

  /// A sequence of pixel changes with one region.
  struct Changes {
    var items: [WeightedChange]
    /// The target of the changes; nil is the whole picture.
    let coverage: Coverage?
    /// The coverage by which the result is composited over the picture: the target's, or every
    /// pixel it touches where the changes blend soft edges themselves.
    let region: Coverage?
  }

  /// Stage of an edit.
  enum Stage {
    case changes(Changes)
    /// The motion of an object.
    case motion(ObjectTransform)
    /// A geometric transformation of the whole picture.
    case transform(PictureTransform)
    case frame(PictureFrame)
  }

  let stages: [Stage]
  /// The region that the edit may change, where it is not the person's mask.
  let region: Coverage?
  /// The geometric transform of the whole picture; nil where every pixel keeps its position.
  let transform: PictureTransform?
  /// Whether the result of each stage is composited by its region.
  ///
  /// A single stage needs no compositing here, since the engine's compositor does it, except where
  /// the size changes.
  let composesStages: Bool

  /// - Parameters:
  ///   - mask: the person's mask; nil is the whole picture.
  ///   - scale: the factor by which every amount is multiplied.
  /// - Throws: `EngineError.needs` where the target of an operation is not found in this picture.
  init(_ operations: [Operation], for picture: Bitmap, mask: Coverage?, scale: Double) throws {
    let operations = operations.map { $0.scaled(by: scale) }.filter { $0.amount.percent != 0 }
    var planner = try Planner(picture, mask: mask, targets: operations.map(\.target))
    for operation in operations { try planner.add(operation) }
    stages = planner.stages
    transform =
      planner.transform == .identity(of: picture.size) ? nil : planner.transform
    region = planner.transform.size == picture.size ? planner.region(besides: mask) : nil
    composesStages = stages.count > 1
  }

  /// The number of steps in which progress is reported.
  var stepCount: Int { stages.reduce(0) { $0 + $1.stepCount } }

  /// The plan for a smaller copy.
  private init(stages: [Stage], region: Coverage?) {
    self.stages = stages
    self.region = region
    transform = nil
    composesStages = true
  }

  /// The plan for a smaller copy of the picture, as a preview; nil where the copy would not look
  /// like the result.
  func reduced(to size: Size) -> EditPlan? {
    var reduced: [Stage] = []
    for stage in stages {
      guard case .changes(let changes) = stage,
        changes.items.allSatisfy(\.change.looksAlikeAtAnySize)
      else { return nil }
      let smaller = changes.coverage.map { $0.sampled($0.size.bounds, at: size) }
      if let smaller, smaller.isEmpty { return nil }
      reduced.append(
        .changes(Changes(items: changes.items, coverage: smaller, region: smaller)))
    }
    return reduced.isEmpty
      ? nil : EditPlan(stages: reduced, region: region.map { $0.sampled($0.size.bounds, at: size) })
  }
}

extension EditPlan.Stage {
  /// The number of steps in which progress is reported.
  var stepCount: Int {
    switch self {
    case .changes(let changes): changes.items.reduce(0) { $0 + $1.change.stepCount }
    case .motion: 20
    case .transform, .frame: 1
    }
  }
}

/// Planner: builds the stages operation by operation, and transforms every region along with the
/// picture or the object that moves.
private struct Planner {
  private(set) var stages: [EditPlan.Stage] = []
  /// The transform of the whole picture by all stages so far.
  private(set) var transform: PictureTransform
  private let source: Bitmap
  private var mask: Coverage?
  /// The regions of the operations' targets, other than the mask and the whole picture.
  private var regions: [Target: Coverage] = [:]

  init(_ source: Bitmap, mask: Coverage?, targets: [Target]) throws {
    self.source = source
    self.mask = mask
    transform = .identity(of: source.size)
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
    let amount = operation.amount.fraction
    switch operation.change {
    case .reframe(.frame(let frame)):
      stages.append(.frame(frame))
      let margins = try frame.margins(of: size)
      let framed = try Size(
        within: SIMD2(
          Double(size.width + margins.left + margins.right),
          Double(size.height + margins.top + margins.bottom)))
      carry(
        through: PictureTransform(
          size: framed, map: .shift(by: SIMD2(-Double(margins.left), -Double(margins.top)))))
    case .reframe(let reframing): try add(reframing, of: operation.target)
    case .move(let motion):
      if let object = try region(of: operation) {
        try add(motion, amount, of: object, operation.target)
      } else if let reframing = motion.scaled(by: amount).asReframing {
        try add(reframing, of: .picture)
      } else {
        throw EngineError.needsPlace(thing: nil)
      }
    default:
      let coverage = try region(of: operation)
      let region =
        operation.change.blendsEdges ? coverage.map(RegionFinder.editRegion) : coverage
      add(
        EditPlan.Changes(
          items: [EditPlan.WeightedChange(change: operation.change, amount: amount)],
          coverage: coverage,
          region: region))
    }
  }

  private var size: Size { transform.size }

  /// What an operation is about, where it is at this stage; nil for the whole picture.
  private func region(of operation: Operation) throws -> Coverage? {
    let region: Coverage? =
      switch operation.target {
      case .mask: mask
      case .picture: nil
      case let target: regions[target]
      }
    guard region?.isEmpty != true else {
      throw EngineError.needs(
        "nothing of what “\(operation)” is about is left in the picture by then")
    }
    return region
  }

  private mutating func add(_ changes: EditPlan.Changes) {
    if case .changes(var earlier)? = stages.last, earlier.coverage == changes.coverage,
      earlier.region == changes.region
    {
      earlier.items += changes.items
      stages[stages.count - 1] = .changes(earlier)
    } else {
      stages.append(.changes(changes))
    }
  }

  private mutating func add(
    _ motion: Motion, _ amount: Double, of object: Coverage, _ target: Target
  ) throws {
    let transform = try ObjectTransform(of: motion, object: object, amount: amount)
    stages.append(.motion(transform))
    if target == .mask {
      mask = transform.movedCoverage
    } else {
      regions[target] = transform.movedCoverage
    }
  }

  /// - Parameter target: the region that a crop keeps, where it is not the mask.
  private mutating func add(_ reframing: Reframing, of target: Target) throws {
    let transform = try reframing.transform(
      of: size, mask: regions[target] ?? mask, seen: source)
    stages.append(.transform(transform))
    carry(through: transform)
  }

  private mutating func carry(through next: PictureTransform) {
    mask = mask.map(next.applied(to:))
    regions = regions.mapValues(next.applied(to:))
    transform = transform.followed(by: next)
  }

  /// The union of everything that the stages may change, where it is not the person's mask; nil
  /// where it is.
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
      case .motion(let transform): reached = transform.footprint
      case .transform, .frame: reached = nil
      }
      guard let reached else { return mask == nil ? nil : Coverage(size: size, fill: 255) }
      union = union.map { $0.joined(with: reached) } ?? reached.support
    }
    return union
  }
}
