extension ToneCurve {
  /// Where white is: 100 percent bring an encoded tone of 0.78 to 0.95, −100 percent bring white to
  /// 0.82; tones below the middle hardly move.
  static func whites(_ share: Double) -> ToneCurve {
    ToneCurve { movedWhite($0, share) }
  }

  /// Where black is, the mirror image of `whites`: more of it lifts black.
  static func blacks(_ share: Double) -> ToneCurve {
    ToneCurve { 1 - movedWhite(1 - $0, -share) }
  }

  /// Moves the light tones in small steps one after the other, so that however far they go, the
  /// curve rises everywhere and nothing is cut off.
  private static func movedWhite(_ tone: Double, _ share: Double) -> Double {
    let stepCount = 8 * max(1, min(abs(share), 8).rounded(.up))
    let step = min(abs(share), 8) / stepCount
    var tone = tone
    for _ in 0..<Int(stepCount) {
      let weight = tone * tone * tone
      tone += share > 0 ? 1.7 * step * weight * (1 - tone) : -0.28 * step * weight
    }
    return tone
  }
}
