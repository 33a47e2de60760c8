/// Settings as the panel changes and draws them.
extension SettingDefinition {
  /// Changes the value by a number of steps, within its range.
  public func change(by steps: Int, isLarge: Bool, in settings: inout EditSettings) {
    switch (kind, settings[self]) {
    case (.number(_, let step, let largeStep), .number(let number)):
      let moved = Self.hundredths(number + Double(steps) * (isLarge ? largeStep : step))
      settings[self] = clamped(.number(moved))
    case (.whole(_, let step, let largeStep), .whole(let number)):
      let (by, overflow) = Int64(steps).multipliedReportingOverflow(
        by: Int64(isLarge ? largeStep : step))
      guard !overflow else { return }
      let moved = Int64(clamping: number).addingReportingOverflow(by)
      guard !moved.overflow else { return }
      settings[self] = clamped(.whole(UInt64(clamping: moved.partialValue)))
    case (.seed(let last, let largeStep), .whole(let seed)):
      // −1 stands before the first.
      let position = seed == EditSettings.newSeed ? -1 : Double(seed)
      let moved = position + Double(steps) * (isLarge ? Double(largeStep) : 1)
      settings[self] = .whole(
        moved < 0 ? EditSettings.newSeed : UInt64(min(moved, Double(last))))
    case (.interval(let range, let step, let largeStep), .interval(let interval)):
      let (start, end) = (interval.lowerBound, interval.upperBound)
      let moved = Self.hundredths(end + Double(steps) * (isLarge ? largeStep : step))
      settings[self] = .interval(
        start...min(max(moved, Self.hundredths(start + step)), range.upperBound))
    case (.sampler, .text(let name)):
      let names = SamplerKind.allCases.map(\.rawValue)
      // None stands before the first.
      let index = name.flatMap(names.firstIndex) ?? -1
      let count = names.count + 1
      let next = ((index + 1 + steps) % count + count) % count - 1
      settings[self] = .text(next < 0 ? nil : names[next])
    case (.text, _), (.number, _), (.whole, _), (.seed, _), (.interval, _), (.sampler, _): break
    }
  }

  /// How much of its range the value fills, 0…1, as a bar shows it; nil where a bar says nothing.
  public func fraction(in settings: EditSettings) -> Double? {
    guard case .number(let range, _, _) = kind, case .number(let number) = settings[self] else {
      return nil
    }
    return (number - range.lowerBound) / (range.upperBound - range.lowerBound)
  }

  /// Sums of tenths drift; what is shown is what is kept.
  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
