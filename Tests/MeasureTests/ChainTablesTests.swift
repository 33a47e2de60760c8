import Scenes
import Testing

@testable import measure

@Suite struct ChainTablesTests {
  @Test func eachRowIsTheMeanOfAllChainsAfterSoManyEdits() {
    func step(_ l1: Double) -> Deviations {
      [.model: [.whole: Deviation(l1: l1, square: 0, similarity: 0)]]
    }
    let tables = ChainTables(chains: [
      MeasuredChain(seed: 1, steps: [step(0.1), step(0.2)]),
      MeasuredChain(seed: 2, steps: [step(0.3), step(0.6)]),
    ])
    #expect(tables.l1.rows.map { [$0[0], $0[9]] } == [["1", "0.200"], ["2", "0.400"]])
    #expect(tables.values.rows.count == 4)
  }

  @Test func aModelIsComparedWithCopyingByAllItsPicturesTogether() {
    let edits = [(0.4, 0.1, 0.05), (0.1, 0.1, 0.05)].map {
      ModelTables.Edit(seed: 1, category: .add, copied: $0.0, implicit: $0.1, plain: $0.2)
    }
    let tables = ModelTables(models: [ModelTables.Model(name: "a", edits: edits)])
    #expect(tables.summary.rows == [["a", "0.40", "0.40", "0.20", "0.20"]])
  }
}
