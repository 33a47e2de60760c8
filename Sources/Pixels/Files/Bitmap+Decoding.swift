extension Bitmap {
  /// A bitmap whose pixels a decoder writes into their memory; nil where it says that it failed.
  init?(size: Size, decodedBy decode: (UnsafeMutableBufferPointer<Pixel>) -> Bool) {
    var isDecoded = false
    let pixels = [Pixel](unsafeUninitializedCapacity: size.area) { buffer, filled in
      isDecoded = decode(buffer)
      filled = isDecoded ? size.area : 0
    }
    guard isDecoded else { return nil }
    self.init(size: size, pixels: pixels)
  }
}
