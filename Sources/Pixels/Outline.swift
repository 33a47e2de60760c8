/// The outline of a thing, to which a mask was snapped: a coverage picture in few bytes.
///
/// Coverage is kept in sixteen levels, 0 and 255 among them, as runs of equal values: an outline
/// travels with every edit that it limits.
public struct Outline: Hashable, Sendable, Codable {
  /// The size of the picture that it was found in.
  public let size: Size
  /// By turns how many pixels follow, row by row, and their level, 0…15.
  private let runs: [Int]

  private static let levelStep = 17

  public init(_ coverage: Coverage) {
    size = coverage.size
    var runs: [Int] = []
    for value in coverage.values {
      let level = (Int(value) + Self.levelStep / 2) / Self.levelStep
      // What has any coverage at all keeps some: the promise is about where there is none.
      let kept = value > 0 ? max(level, 1) : 0
      if runs.last == kept {
        runs[runs.count - 2] += 1
      } else {
        runs += [1, kept]
      }
    }
    self.runs = runs
  }

  /// The outline as one value a pixel.
  public var coverage: Coverage {
    var values: [UInt8] = []
    values.reserveCapacity(size.area)
    for start in stride(from: 0, to: runs.count, by: 2) {
      values.append(
        contentsOf: repeatElement(UInt8(runs[start + 1] * Self.levelStep), count: runs[start]))
    }
    return Coverage(size: size, values: values)
  }

  /// Whether the runs fill the picture exactly; what comes from a file may be anything.
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
