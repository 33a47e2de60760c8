/// Run-length encoded coverage: the outline of an object, to which a mask was snapped.
///
/// Coverage is kept in sixteen levels, 0 and 255 among them, as runs of equal values, since an
/// outline is stored with every edit that it limits.
public struct Outline: Hashable, Sendable, Codable {
  /// The size of the picture that it was found in.
  public let size: Size
  /// Pairs of a run's length in pixels and its level, 0…15, row by row.
  private let runs: [Int]

  private static let levelStep = 17

  public init(_ coverage: Coverage) {
    size = coverage.size
    var runs: [Int] = []
    for value in coverage.values {
      let level = (Int(value) + Self.levelStep / 2) / Self.levelStep
      // Any coverage above 0 keeps at least level 1: the promise about untouched pixels holds where
      // coverage is 0, so no level may become 0 by rounding.
      let kept = value > 0 ? max(level, 1) : 0
      if runs.last == kept {
        runs[runs.count - 2] += 1
      } else {
        runs += [1, kept]
      }
    }
    self.runs = runs
  }

  /// The coverage, decoded.
  public var coverage: Coverage {
    var values: [UInt8] = []
    values.reserveCapacity(size.area)
    for start in stride(from: 0, to: runs.count, by: 2) {
      values.append(
        contentsOf: repeatElement(UInt8(runs[start + 1] * Self.levelStep), count: runs[start]))
    }
    return Coverage(size: size, values: values)
  }

  /// Whether the runs fill the picture exactly; an outline read from a file may hold anything.
  public var isSound: Bool {
    let sides = 1...PictureLimit.standard.pixels
    guard sides.contains(size.width), sides.contains(size.height), sides.contains(size.area),
      runs.count.isMultiple(of: 2)
    else { return false }
    var left = size.area
    for start in stride(from: 0, to: runs.count, by: 2) {
      guard (1...max(left, 1)).contains(runs[start]), (0...15).contains(runs[start + 1]) else {
        return false
      }
      left -= runs[start]
    }
    return left == 0
  }
}
