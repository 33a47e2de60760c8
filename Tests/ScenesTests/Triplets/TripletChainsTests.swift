import Testing

@testable import Scenes

@Suite struct TripletChainsTests {
  private let chains = TripletChains(seed: SeedSplit.firstHeldOut, size: 48, length: 5)

  @Test func eachEditBeginsWhereTheLastOneEnded() {
    for number in 0..<6 {
      let chain = chains[number]
      #expect(chain.count == 5)
      #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.target == $1.source })
      #expect(chain.allSatisfy { $0.isVisible && !$0.isImplicit && !$0.instruction.isEmpty })
    }
  }

  @Test func aChainFollowsFromItsSeedAlone() {
    let later = TripletChains(seed: SeedSplit.firstHeldOut + 3, size: 48, length: 2)
    #expect(later[0] == Array(chains[3].prefix(2)))
    #expect(chains[3] != chains[4])
    #expect(chains[3].allSatisfy { $0.seed == SeedSplit.firstHeldOut + 3 })
  }

  @Test func thingsComeGoAndChangeInChains() {
    let categories = Set((0..<16).flatMap { chains[$0].map(\.category) })
    #expect(categories.isSuperset(of: [.recolour, .add, .remove, .moveOrResize, .season]))
    #expect(categories.isDisjoint(with: [.tone, .style]))
  }
}
