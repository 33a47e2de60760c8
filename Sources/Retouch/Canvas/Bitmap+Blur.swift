import Pixels

extension Bitmap {
  /// Gaussian blur in linear light, colours weighted by alpha.
  func blurred(by cascade: BoxCascade) -> Bitmap {
    let light = [LightSample](unsafeUninitializedCapacity: size.area) { light, count in
      blurRows(by: cascade, into: light)
      count = size.area
    }
    let blurred = [Pixel](unsafeUninitializedCapacity: size.area) { target, count in
      light.withUnsafeBufferPointer { blurColumns(of: $0, by: cascade, into: target) }
      count = size.area
    }
    return Bitmap(size: size, pixels: blurred)
  }

  /// Blurs four rows at a time, with their samples side by side.
  private func blurRows(
    by cascade: BoxCascade, into light: UnsafeMutableBufferPointer<LightSample>
  ) {
    nonisolated(unsafe) let light = light
    LinearLight.decoded.withUnsafeBufferPointer { decoded in
      pixels.withUnsafeBufferPointer { pixels in
        Bands.forEach(of: height, length: 4) { rows in
          cascade.blur(count: width) { line in
            for x in 0..<width {
              func sample(_ row: Int) -> SIMD4<Float> {
                let y = min(rows.lowerBound + row, height - 1)
                return SIMD4(light: pixels[y * width + x], decoded)
              }
              line[x] = SIMD16(sample(0), sample(1), sample(2), sample(3))
            }
          } use: { line in
            for x in 0..<width {
              for y in rows {
                light[y * width + x] = LightSample(light: line[x][quarter: y - rows.lowerBound])
              }
            }
          }
        }
      }
    }
  }

  /// Blurs four columns at a time and converts them back to pixels.
  private func blurColumns(
    of light: UnsafeBufferPointer<LightSample>, by cascade: BoxCascade,
    into target: UnsafeMutableBufferPointer<Pixel>
  ) {
    nonisolated(unsafe) let target = target
    LinearLight.encoded.withUnsafeBufferPointer { encoded in
      Bands.forEach(of: width, length: 4) { columns in
        cascade.blur(count: height) { line in
          for y in 0..<height {
            func sample(_ column: Int) -> SIMD4<Float> {
              let x = min(columns.lowerBound + column, width - 1)
              return light[y * width + x].light
            }
            line[y] = SIMD16(sample(0), sample(1), sample(2), sample(3))
          }
        } use: { line in
          for y in 0..<height {
            for x in columns {
              target[y * width + x] = Pixel(
                light: line[y][quarter: x - columns.lowerBound], encoded)
            }
          }
        }
      }
    }
  }
}

/// A pixel in linear light with premultiplied alpha, as fixed-point numbers; 65535 is 1.
///
/// It takes half the memory of four `Float`s and still distinguishes the darkest samples.
private typealias LightSample = SIMD4<UInt16>

extension SIMD4<UInt16> {
  @inline(__always)
  fileprivate init(light: SIMD4<Float>) {
    // Sums of many numbers may end slightly outside 0…1.
    let bounded = light.clamped(lowerBound: .zero, upperBound: SIMD4<Float>(repeating: 1))
    // At 2²³ a Float's last bit is one, so the addition itself rounds.
    let bits = unsafeBitCast(bounded * 65535 + 0x1p23, to: SIMD4<UInt32>.self)
    self.init(truncatingIfNeeded: bits)
  }

  @inline(__always)
  fileprivate var light: SIMD4<Float> {
    let bits = SIMD4<UInt32>(truncatingIfNeeded: self) | 0x4B00_0000
    return (unsafeBitCast(bits, to: SIMD4<Float>.self) - 0x1p23) / 65535
  }
}

extension SIMD4<Float> {
  /// A pixel in linear light, 0…1, with premultiplied alpha.
  @inline(__always)
  init(light pixel: Pixel, _ decoded: UnsafeBufferPointer<Float>) {
    let colour = SIMD4(
      decoded[Int(pixel.x)], decoded[Int(pixel.y)], decoded[Int(pixel.z)], 1)
    self = pixel.w == 255 ? colour : colour * (Float(pixel.w) / 255)
  }
}

extension Pixel {
  /// The pixel for a colour in linear light with premultiplied alpha.
  @inline(__always)
  init(light: SIMD4<Float>, _ encoded: UnsafeBufferPointer<UInt8>) {
    let alpha = UInt8(light.w * 255 + 0.5)
    guard alpha > 0 else {
      self = .zero
      return
    }
    let colour = (light / light.w).clamped(
      lowerBound: SIMD4<Float>(repeating: LinearLight.darkest),
      upperBound: SIMD4<Float>(repeating: 1))
    let bits = unsafeBitCast(colour, to: SIMD4<UInt32>.self)
    let indices = (bits &- LinearLight.darkest.bitPattern) &>> LinearLight.droppedBits
    self.init(
      encoded[Int(indices.x)], encoded[Int(indices.y)], encoded[Int(indices.z)], alpha)
  }
}

extension SIMD16<Float> {
  @inline(__always)
  fileprivate init(
    _ first: SIMD4<Float>, _ second: SIMD4<Float>, _ third: SIMD4<Float>, _ fourth: SIMD4<Float>
  ) {
    self.init(
      lowHalf: SIMD8(lowHalf: first, highHalf: second),
      highHalf: SIMD8(lowHalf: third, highHalf: fourth))
  }

  @inline(__always)
  fileprivate subscript(quarter index: Int) -> SIMD4<Float> {
    let half = index < 2 ? lowHalf : highHalf
    return index & 1 == 0 ? half.lowHalf : half.highHalf
  }
}
