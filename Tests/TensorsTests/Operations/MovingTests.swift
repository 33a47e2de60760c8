import Testing

@testable import Tensors

struct MovingTests {
  @Test(arguments: Setting.widest)
  func anEnlargedPictureTakesTheNearestPixel(_ setting: Setting) throws {
    var make = LayerMaker(seed: 51, setting.precision)
    let compute = try setting.compute()
    for (height, width, channels) in [(1, 1, 1), (5, 7, 3), (8, 8, 20)] {
      let x = make.plain([2, height, width, channels])
      for (tall, wide) in [(2 * height, 2 * width), (height + 1, 3 * width + 2), (height, width)] {
        #expect(
          compute.enlarged(compute.tensor(x), height: tall, width: wide).floats
            == x.enlarged(height: tall, width: wide).floats)
      }
    }
  }

  @Test(arguments: Setting.widest)
  func partsLieSideBySideOrOneAfterAnother(_ setting: Setting) throws {
    var make = LayerMaker(seed: 52, setting.precision)
    let compute = try setting.compute()
    let parts = [1, 17, 48].map { make.plain([3, 11, 13, $0]) }
    let right = PlainTensor.concatenated(parts)
    let found = compute.concatenated(parts.map { compute.tensor($0) })
    #expect(found.shape == right.shape && found.floats == right.floats)
    let view = compute.concatenated(parts.map { compute.tensor($0)[2..<3] })
    #expect(view.floats == right[2..<3].floats)

    let items = [1, 3, 2].map { make.plain([$0, 5, 17]) }
    let stacked = compute.stacked(items.map { compute.tensor($0) })
    #expect(stacked.shape == [6, 5, 17])
    #expect(stacked.floats == PlainTensor.stacked(items).floats)
  }

  @Test func aViewSharesItsElements() throws {
    let compute = try Setting.f32.compute()
    let x = compute.tensor((0..<24).map(Float.init), shape: [4, 3, 2])
    #expect(x[1..<3].shape == [2, 3, 2])
    #expect(x[1..<3].floats == (6..<18).map(Float.init))
    #expect(x[1..<3].address == x.address + 24)
    #expect(x[1..<3][1..<2].floats == (12..<18).map(Float.init))
    #expect(x.reshaped([8, 3])[7..<8].floats == [21, 22, 23])
    #expect(x.rows == 12 && x.channels == 2 && x.count == 24)
  }
}
