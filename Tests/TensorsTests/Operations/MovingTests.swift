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
  func partsAreJoinedAndTakenAlongAnyDimension(_ setting: Setting) throws {
    var make = LayerMaker(seed: 52, setting.precision)
    let compute = try setting.compute()
    for (shape, sizes) in [
      ([3, 11, 13, 7], [1, 17, 48]), ([2, 300, 40], [5, 77, 1]), ([4], [2, 9]),
    ] {
      for dimension in shape.indices {
        let parts = sizes.map { size in
          var shape = shape
          shape[dimension] = size
          return make.plain(shape)
        }
        let tensors = parts.map { compute.tensor($0) }
        let right = PlainTensor.concatenated(parts, along: dimension)
        let joined = compute.concatenated(tensors, along: dimension)
        #expect(joined.shape == right.shape && joined.floats == right.floats)
        var start = 0
        for part in parts {
          let range = start..<start + part.shape[dimension]
          let found = compute.sliced(joined, range, along: dimension)
          #expect(found.shape == part.shape && found.floats == part.floats)
          #expect(right.sliced(range, along: dimension).values == part.values)
          start = range.upperBound
        }
        #expect(compute.sliced(joined, 1..<1, along: dimension).floats == [])
      }
    }
  }

  @Test(arguments: Setting.widest)
  func channelsAreJoinedWhereNothingElseIsSaid(_ setting: Setting) throws {
    var make = LayerMaker(seed: 53, setting.precision)
    let compute = try setting.compute()
    let parts = [1, 17, 48].map { make.plain([3, 11, 13, $0]) }
    let right = PlainTensor.concatenated(parts, along: 3)
    #expect(compute.concatenated(parts.map { compute.tensor($0) }).floats == right.floats)
    let view = compute.concatenated(parts.map { compute.tensor($0)[2..<3] })
    #expect(view.floats == right[2..<3].floats)

    let items = [1, 3, 2].map { make.plain([$0, 5, 17]) }
    let stacked = compute.concatenated(items.map { compute.tensor($0) }, along: 0)
    #expect(stacked.floats == PlainTensor.concatenated(items, along: 0).floats)
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
