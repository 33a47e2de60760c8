/// How large a text is drawn, how its lines are broken and where it is.
struct LetteringFit {
  /// Pixels to a unit of the text.
  let scale: Double
  let lines: LineBreaking
  let middle: SIMD2<Double>
}

/// The search for the largest size at which all lines of a text are within a room.
struct LetteringSearch: ~Copyable {
  let text: PangoText
  let room: LetteringRoom
  /// In degrees, against the clock.
  let angle: Double
  /// nil is wherever there is most room.
  let place: Place?
  /// What is around the letters, in the text's units.
  let padding: Double

  /// The longest line that could be in the room, in pixels.
  var longestLine: Double { (room.bounds.size - 2 * room.margin).turnedSize(by: angle).x }

  /// A text of one size, its words broken where a line cannot hold them.
  func fit(scale: Double) -> LetteringFit {
    let lines = LineBreaking(width: max(longestLine, 0) / scale, breaksWords: true)
    text.wrap(lines)
    return LetteringFit(scale: scale, lines: lines, middle: middle(scale: scale))
  }

  /// The largest text whose words are whole; nil where even the smallest is too large.
  ///
  /// - Parameter largest: a scale above which none is looked for.
  func largest(upTo largest: Double) -> LetteringFit? {
    var best: LetteringFit?
    // In a round mask, or turned, more lines that are shorter may be larger.
    for share in [1, 0.84, 0.7, 0.58, 0.48, 0.4, 0.32] {
      func attempt(_ scale: Double) -> LetteringFit? {
        fit(scale: scale, lineWidth: share * longestLine / scale)
      }
      if let whole = attempt(largest) { return whole }
      // Scales are compared by their ratio, so steps are halved between logarithms.
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

  /// The text at a scale, where it is within the room.
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
    let middles = place == nil ? room.middles : [middle(scale: scale)]
    return middles.first { room.holds(boxes, around: $0, turnedBy: angle) }
      .map { LetteringFit(scale: scale, lines: lines, middle: $0) }
  }

  /// The place of the text as it is laid out.
  private func middle(scale: Double) -> SIMD2<Double> {
    let size = (text.ink.expanded(by: padding).size * scale).turnedSize(by: angle)
    let middle =
      place?.middle(of: size, in: room.bounds, margin: room.margin) ?? room.bounds.middle
    guard case .point = place else { return middle }
    // A point near an edge would leave a part of the text, or all of it, outside.
    let reach = ((room.bounds.size - size) / 2 - room.margin).clamped(
      lowerBound: .zero, upperBound: SIMD2(repeating: .infinity))
    return middle.clamped(
      lowerBound: room.bounds.middle - reach, upperBound: room.bounds.middle + reach)
  }
}
