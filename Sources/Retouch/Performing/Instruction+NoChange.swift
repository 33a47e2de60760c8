import Engine
import Pixels

extension Instruction {
  /// Why a picture stays as it is: what it already has, or an amount of nothing.
  var reasonForNoChange: String {
    if operations.allSatisfy({ $0.amount.percent == 0 }) { return "the amount is 0" }
    guard let operation = operations.first(where: { $0.amount.percent != 0 }) else {
      return "the amount is 0"
    }
    return operation.change.reasonForNoChange
  }
}

extension Change {
  fileprivate var reasonForNoChange: String {
    switch self {
    case .applyFilter(.autoLevels): "the levels are already full"
    case .applyFilter(.autoWhiteBalance): "the white balance is already neutral"
    case .applyFilter(.blackAndWhite), .adjust(.saturation), .adjust(.vibrance), .shiftHue,
      .keepColour:
      "there is no colour in it"
    case .applyFilter(.denoise): "there is no noise in it"
    case .applyFilter(.smoothSkin): "there is no skin in it"
    case .reframe(.straighten): "the horizon is already level"
    case .reframe(.crop): "the picture already has that shape"
    case .reframe(.resize): "the picture already has that size"
    case .reframe(.mirror), .move(.mirror): "it is the same when mirrored"
    case .recolour: "it already has that colour"
    default: "\(name) leaves this picture as it is"
    }
  }

  /// Whether the change has chance in it, so that another seed gives another picture.
  var usesSeed: Bool {
    switch self {
    case .applyFilter(let filter): filter == .grain
    case .stylise, .cover, .remove, .drawInSky, .replace(.paintedSky), .move: true
    case .applyLook(let look): look != .tealAndOrange
    default: false
    }
  }
}

extension Bitmap {
  /// Whether the picture is another one as far as a region, the whole where there is none, shows it.
  func isUnchanged(from source: Bitmap, within region: Coverage?) throws -> Bool {
    guard size == source.size else { return false }
    if self == source { return true }
    guard let region else { return false }
    return try Compositor.composite(source: source, result: self, coverage: region) == source
  }
}
