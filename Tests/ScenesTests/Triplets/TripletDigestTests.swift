import Testing

@testable import Scenes

@Suite struct TripletDigestTests {
  /// The seeds of a few triplets, and the digests of their bytes.
  ///
  /// Scenes by day and night, with a road, with what is turned; dead leaves in both halves of the
  /// seeds. A change of the generator, of a painter or of a sentence changes them on purpose: the
  /// test that fails tells the new line.
  private static let digests: [(seed: UInt32, digest: UInt64)] = [
    (0, 0x8F93_2474_0109_831E), (4, 0x3D1D_99A2_C82B_42D8), (10, 0x68D2_1747_0476_E3E7),
    (15, 0x2D82_966D_CEE0_7B44), (19, 0x9E15_F5BE_CC18_0825), (1 << 31, 0xA6CB_9859_C2AE_BE3B),
  ]

  @Test(arguments: digests)
  func theSameSeedGivesTheSameBytesEverywhere(seed: UInt32, digest: UInt64) {
    let triplet = TripletSequence(seed: seed, size: 64)[0]
    let found = RawStream.bytes(of: triplet).digest
    #expect(found == digest, "(\(seed), 0x\(String(found, radix: 16, uppercase: true)))")
  }
}
