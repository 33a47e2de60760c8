/// Layout of a text in an area: its scale, line breaks and position.
struct LetteringFit {
  /// Pixels per unit of the text.
  let scale: Double
  let lines: LineBreaking
  let middle: SIMD2<Double>
}

/// Search for the largest size at which all lines of a text are inside an area.
struct LetteringSearch: ~Copyable {
  let text: PangoText
  let area: LetteringArea
  /// The rotation in degrees, counter-clockwise.
  let angle: Double
  /// The position; nil is wherever the text can be largest.
  let position: Position?
  /// The padding around the letters, in the text's units.
  let padding: Double

  /// The longest line that fits the area, in pixels.
  var longestLine: Double { (area.bounds.size - 2 * area.margin).turnedSize(by: angle).x }

  /// A text of one size, its words broken where a line cannot hold them.
  func fit(scale: Double) -> LetteringFit {
    let lines = LineBreaking(width: max(longestLine, 0) / scale, breaksWords: true)
    text.wrap(lines)
    return LetteringFit(scale: scale, lines: lines, middle: middle(scale: scale))
  }

  /// The largest text with whole words; nil where even the smallest is too large.
  ///
  /// - Parameter largest: the largest scale that is tried.
  func largest(upTo largest: Double) -> LetteringFit? {
    var best: LetteringFit?
    // In a round mask, or rotated, more and shorter lines may be larger.
    for fraction in [1, 0.84, 0.7, 0.58, 0.48, 0.4, 0.32] {
      func attempt(_ scale: Double) -> LetteringFit? {
        fit(scale: scale, lineWidth: fraction * longestLine / scale)
      }
      if let whole = attempt(largest) { return whole }
      // Bisection on a logarithmic scale, since scales are compared by their ratio.
      guard var fitting = attempt((best?.scale ?? largest * 0x1p-16) * 1.01) else { continue }
      var tooLarge = largest
      while tooLarge > fitting.scale * 1.004 {
        let scale = (tooLarge * fitting.scale).squareRoot()
        if let fit = attempt(scale) { fitting = fit } else { tooLarge = scale }
      }
      best = fitting
    }
    return best
  }

  /// The text at a scale, where it is inside the area.
  private func fit(scale: Double, lineWidth: Double) -> LetteringFit? {
    guard lineWidth > 0 else { return nil }
    let lines = LineBreaking(width: lineWidth, breaksWords: false)
    text.wrap(lines)
    let ink = text.ink
    let boxes = text.lines.map { line in
      let box = line.expanded(by: padding)
      return Extents(
        size: box.size * scale, around: (box.middle - ink.middle) * scale)
    }
    let middles = position == nil ? area.middles : [middle(scale: scale)]
    return middles.first { area.holds(boxes, around: $0, turnedBy: angle) }
      .map { LetteringFit(scale: scale, lines: lines, middle: $0) }
  }

  /// The middle of the text as it is laid out.
  private func middle(scale: Double) -> SIMD2<Double> {
    let size = (text.ink.expanded(by: padding).size * scale).turnedSize(by: angle)
    let middle =
      position?.middle(of: size, in: area.bounds, margin: area.margin) ?? area.bounds.middle
    guard case .point = position else { return middle }
    // At a point near an edge a part of the text, or all of it, would lie outside.
    let reach = ((area.bounds.size - size) / 2 - area.margin).clamped(
      lowerBound: .zero, upperBound: SIMD2(repeating: .infinity))
    return middle.clamped(
      lowerBound: area.bounds.middle - reach, upperBound: area.bounds.middle + reach)
  }
}
