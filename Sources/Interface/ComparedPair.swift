import Pixels

/// Two revisions held against each other.
struct ComparedPair: Hashable {
  enum View: String, CaseIterable, Hashable {
    case side
    case flip
    case wipe
    case difference
  }

  /// The earlier one, on the left.
  let a: Int
  let b: Int
  var view = View.side
  /// While flipping: which of the two shows.
  var showsB = true
  /// While wiping: the fraction of the width that shows the earlier one.
  private(set) var wipe = 0.5
  /// Whether the mouse drags the line of the wipe.
  var isDragged = false
  /// How much differs, once it is measured.
  var figures: ComparisonFigures?

  /// Shows the other one; the first time, the view for it.
  mutating func flip() {
    if view == .flip { showsB.toggle() } else { view = .flip }
  }

  mutating func nextView() {
    let all = View.allCases
    let index = all.firstIndex(of: view) ?? 0
    view = all[(index + 1) % all.count]
  }

  mutating func moveWipe(to fraction: Double) {
    wipe = min(1, max(0, fraction))
  }
}

/// How two pictures differ, as text for the screen.
struct ComparisonFigures: Hashable {
  let whole: String
  /// Inside and outside the mask of the later revision; nil where it had none.
  let inside: String?
  let outside: String?

  init(_ a: Bitmap, _ b: Bitmap, mask: Mask) {
    guard a.size == b.size else {
      whole = "\(a.width)×\(a.height) and \(b.width)×\(b.height): no figures for two sizes"
      (inside, outside) = (nil, nil)
      return
    }
    whole = Self.text(Comparison.of(a, b))
    guard !mask.isWhole, let coverage = try? mask.coverage(for: a.size) else {
      (inside, outside) = (nil, nil)
      return
    }
    inside = Self.text(Comparison.of(a, b, where: coverage))
    let rest = coverage.complement
    outside = rest.isEmpty ? nil : Self.text(Comparison.of(a, b, where: rest))
  }

  private static func text(_ comparison: Comparison) -> String {
    guard let psnr = comparison.psnr else { return "identical" }
    let changed = (comparison.changed * 1000).rounded() / 10
    let decibels = (psnr * 10).rounded() / 10
    let ssim = (comparison.ssim * 1000).rounded() / 1000
    return "\(changed) % changed, PSNR \(decibels) dB, SSIM \(ssim)"
  }
}
