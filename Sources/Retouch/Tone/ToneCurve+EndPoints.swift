extension ToneCurve {
  /// White point: 100 percent move an encoded tone of 0.78 to 0.95, −100 percent move white to
  /// 0.82; tones below the middle hardly change.
  static func whites(_ amount: Double) -> ToneCurve {
    ToneCurve { movedWhite($0, amount) }
  }

  /// Black point: the mirror image of `whites`; positive amounts lift black.
  static func blacks(_ amount: Double) -> ToneCurve {
    ToneCurve { 1 - movedWhite(1 - $0, -amount) }
  }

  /// Moves the light tones in many small steps, so that the curve stays monotonic and nothing is
  /// clipped, at any amount.
  private static func movedWhite(_ tone: Double, _ amount: Double) -> Double {
    let stepCount = 8 * max(1, min(abs(amount), 8).rounded(.up))
    let step = min(abs(amount), 8) / stepCount
    var tone = tone
    for _ in 0..<Int(stepCount) {
      let weight = tone * tone * tone
      tone += amount > 0 ? 1.7 * step * weight * (1 - tone) : -0.28 * step * weight
    }
    return tone
  }
}
