import Scenes
import Testing

@testable import measure

@Suite struct TripletTablesTests {
  private func measured(
    _ category: EditCategory, copying: Double, model: Double, outside: Double?,
    retouch: Double? = nil, gap: Int? = nil
  ) -> MeasuredTriplet {
    func regions(_ inside: Double, _ outside: Double?) -> [Region: Deviation] {
      var regions = [Region.inside: deviation(inside), .whole: deviation(inside)]
      regions[.outside] = outside.map(deviation)
      return regions
    }
    func deviation(_ l1: Double) -> Deviation {
      Deviation(l1: l1, square: l1 * l1, similarity: 1 - l1)
    }
    var deviations: Deviations = [
      .copying: regions(copying, outside.map { _ in 0 }), .model: regions(model, outside),
      .autoencoder: regions(0.02, outside.map { _ in 0.015 }),
    ]
    deviations[.retouch] = retouch.map { regions($0, outside) }
    return MeasuredTriplet(category: category, seed: 1, deviations: deviations, gap: gap)
  }

  @Test func theSummarySaysWhatShareOfCopyingIsLeft() {
    let tables = TripletTables(triplets: [
      measured(.recolour, copying: 0.2, model: 0.05, outside: 0.02),
      measured(.recolour, copying: 0.4, model: 0.1, outside: 0.03),
      measured(.season, copying: 0.2, model: 0.18, outside: nil),
    ])
    #expect(
      tables.summary.rows == [
        ["recolour", "2", "0.300", "0.020", "0.075", "0.25", "0.015", "0.025", "0.010"],
        ["season", "1", "0.200", "0.020", "0.180", "0.90", "–", "–", "–"],
        ["**all**", "3", "0.267", "0.020", "0.110", "0.41", "0.015", "0.025", "0.010"],
      ])
  }

  @Test func retouchAndTheModelAreComparedOverWhatRetouchReads() {
    let tables = TripletTables(triplets: [
      measured(.tone, copying: 0.2, model: 0.1, outside: nil, retouch: 0.04),
      measured(.tone, copying: 0.6, model: 0.5, outside: nil),
    ])
    #expect(
      tables.retouch.rows == [
        ["tone", "1 of 2", "0.200", "0.040", "0.100", "–", "–"],
        ["**all**", "1 of 2", "0.200", "0.040", "0.100", "–", "–"],
      ])
  }

  @Test func methodsThatAnswerOnlySomeAreNotAmongTheFiguresOfAll() {
    let tables = TripletTables(triplets: [
      measured(.tone, copying: 0.2, model: 0.1, outside: 0.02, retouch: 0.04),
      measured(.tone, copying: 0.2, model: 0.1, outside: 0.02),
    ])
    #expect(tables.figures.rows.prefix(3).map { $0[1] } == ["copying", "autoencoder", "model"])
    #expect(tables.figures.rows[0][8] == "∞")
    #expect(
      tables.figures.rows[2] == [
        "", "model", "0.100", "0.100", "20.0", "0.900", "0.020", "0.020", "34.0", "0.980",
      ])
  }

  @Test func theAgreementIsTheWorstOfAllPictures() throws {
    let tables = TripletTables(
      triplets: [0, 1, nil].map {
        measured(.tone, copying: 0.2, model: 0.1, outside: nil, gap: $0)
      })
    let line = try #require(tables.agreement)
    #expect(line.contains("2 pictures: no sample differs by more than 1/255"))
    #expect(line.contains("and 1 of them are the same to the bit"))
    #expect(TripletTables(triplets: []).agreement == nil)
  }
}
