import Engine
public import Pixels

extension EditTree {
  /// What breaks the rules of a tree, if anything does; a file can hold any numbers at all.
  var fault: String? {
    guard !revisions.isEmpty else { return "it holds no revision" }
    for (index, revision) in revisions.enumerated() {
      guard revision.number == index + 1 else { return "revision \(index + 1) is missing" }
      if let fault = revision.fault { return "revision \(revision.number) \(fault)" }
    }
    for (number, child) in lastTaken where self[child]?.parent != number {
      return "revision \(child) is no child of revision \(number)"
    }
    guard self[current] != nil else { return "its current revision \(current) is missing" }
    return isVisible(current) ? nil : "its current revision \(current) is hidden"
  }
}

extension Revision {
  /// Beyond any picture, yet so small that sums and areas stay far from overflow.
  private static let longest = 1_000_000_000

  fileprivate var fault: String? {
    let isRoot = number == EditTree.root
    guard isRoot ? parent == nil : parent.map({ (1..<number).contains($0) }) == true else {
      return "has no proper parent"
    }
    guard !(isRoot && isHidden) else { return "is the root and hidden" }
    let sizes = [self.picture.size, self.region?.size ?? self.picture.size]
    guard sizes.allSatisfy(Self.isPossible) else { return "has a picture of an impossible size" }
    if let transform = self.transform {
      guard transform.isSound, transform.size == self.picture.size else {
        return "has an impossible transform"
      }
    }
    guard (0...1e9).contains(self.seconds), (0...1).contains(self.changed),
      self.recipe.settings.areFinite
    else { return "has an impossible figure" }
    return self.recipe.mask.isPossible ? nil : "has an impossible mask"
  }

  private static func isPossible(_ size: Size) -> Bool {
    (1...longest).contains(size.width) && (1...longest).contains(size.height)
  }
}

extension EditSettings {
  /// Whether every number is one that JSON can hold.
  fileprivate var areFinite: Bool {
    SettingTable.all.allSatisfy { setting in
      switch self[setting] {
      case .number(let number): number.isFinite
      case .interval(let interval):
        interval.lowerBound.isFinite && interval.upperBound.isFinite
      case .whole, .text: true
      }
    }
  }
}

extension Mask {
  /// Whether every number is one that a person can give; a file can hold any.
  public var isPossible: Bool {
    let pixels = 0...10_000
    let positions = -10_000_000...10_000_000
    return pixels.contains(grow) && pixels.contains(feather) && outline?.isSound ?? true
      && parts.map(\.rectangle).allSatisfy { rectangle in
        positions.contains(rectangle.x) && positions.contains(rectangle.y)
          && (1...positions.upperBound).contains(rectangle.width)
          && (1...positions.upperBound).contains(rectangle.height)
      }
  }
}
