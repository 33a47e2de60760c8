import Testing

@testable import Scenes

@Suite struct TripletDigestTests {
  /// The seeds of a few triplets, and the digests of their bytes.
  ///
  /// Scenes by day and night, with a road, with what is turned; dead leaves in both halves of the
  /// seeds. A change of the generator, of a painter or of a sentence changes them on purpose: the
  /// test that fails tells the new line.
  private static let digests: [(seed: UInt32, digest: UInt64)] = [
    (0, 0x4C00_2C91_0445_4F86), (4, 0x3A0A_D345_BF3D_4464), (10, 0x6CF5_AB3B_73F1_7D34),
    (15, 0xA627_3BB6_3431_DA89), (19, 0xB79C_5955_F858_5D18), (1 << 31, 0x8298_783D_9E77_0E43),
  ]

  @Test(arguments: digests)
  func theSameSeedGivesTheSameBytesEverywhere(seed: UInt32, digest: UInt64) {
    let triplet = TripletSequence(seed: seed, size: 64)[0]
    let found = RawStream.bytes(of: triplet).digest
    #expect(found == digest, "(\(seed), 0x\(String(found, radix: 16, uppercase: true)))")
  }
}
