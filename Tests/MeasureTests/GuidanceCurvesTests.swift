import Testing

@testable import measure

@Suite struct GuidanceCurvesTests {
  private func edit(inside: Double, kept: Double?, whole: Double) -> GuidedEdit {
    var deviations = [
      Region.inside: Deviation(l1: inside, square: 0, similarity: 0),
      .whole: Deviation(l1: whole, square: 0, similarity: 0),
    ]
    deviations[.outside] = kept.map { Deviation(l1: 0, square: 0, similarity: $0) }
    return GuidedEdit(deviations: deviations, copied: 0.4)
  }

  @Test func aPointIsMeasuredOnTheTruthAloneWhereThereIsSome() {
    let point = GuidancePoint(
      text: 3, image: 1.5,
      edits: [
        edit(inside: 0.1, kept: 0.9, whole: 0.04), edit(inside: 0.3, kept: nil, whole: 0.3),
      ])
    #expect(abs(point.changed - 0.5) < 1e-12)
    #expect(point.kept == 0.9)
    #expect(abs(point.l1 - 0.17) < 1e-12)
  }

  private var curves: GuidanceCurves {
    GuidanceCurves(points: [
      GuidancePoint(text: 1, image: 1, changed: 0.2, kept: 0.9, l1: 0.10),
      GuidancePoint(text: 3, image: 1, changed: 0.5, kept: 0.8, l1: 0.06),
      GuidancePoint(text: 1, image: 1.5, changed: 0.3, kept: 0.95, l1: 0.05),
      GuidancePoint(text: 3, image: 1.5, changed: 0.6, kept: 0.85, l1: 0.05),
    ])
  }

  @Test func theFirstPairWithTheLeastL1IsTheBest() {
    #expect(curves.best.map { [$0.text, $0.image] } == [1, 1.5])
    #expect(
      curves.l1.rows == [["1", "0.1000", "0.0600"], ["1.5", "0.0500", "0.0500"]])
  }

  @Test func everyImageGuidanceIsALineWithItsTextGuidancesBeside() {
    let svg = curves.chart.svg
    #expect(svg.matches(of: /<polyline/).count == 2)
    #expect(svg.matches(of: /<circle/).count == 4)
    #expect(svg.contains("image guidance 1.5</text>"))
    #expect(svg.contains(#"font-size="10">3</text>"#))
  }

  @Test func linesStayWithinTheChart() throws {
    let circles = curves.chart.svg.matches(of: /<circle cx="([0-9.]+)" cy="([0-9.]+)"/)
    #expect(circles.count == 4)
    for circle in circles {
      let (x, y) = (try #require(Double(circle.1)), try #require(Double(circle.2)))
      #expect((70...700).contains(x) && (40...420).contains(y))
    }
  }

  @Test func ticksAreRoundAndHoldEveryValue() {
    let axis = Axis([0.213, 0.587], from: 0, to: 100)
    #expect(axis.ticks.map(axis.text) == ["0.2", "0.3", "0.4", "0.5", "0.6"])
    #expect(Axis([0.3, 0.3], from: 0, to: 100).ticks.count >= 2)
    let wide = Axis([0, 40], from: 0, to: 100)
    #expect(wide.ticks.map(wide.text) == ["0", "10", "20", "30", "40"])
    #expect([0, 10, 40].map(wide.place) == [0, 25, 100])
  }
}
