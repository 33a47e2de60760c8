/// The Box–Muller transform of torch's vector code: 16 uniform numbers become 16 normal ones.
///
/// The first 8 give the radii, the last 8 the angles. Logarithm, sine and cosine are the
/// single-precision polynomials of the Cephes library (Moshier), in the order of operations and
/// with the fused multiply-adds that torch's AVX2 code has (`avx_mathfun.h`, found by comparing
/// bits): any other rounding shows in the last bit.
enum BlockNormal {
  /// The number of values that are transformed together.
  static let size = 16

  /// 2π to the nearest; `Float.pi` is cut off instead, and its double is not torch's.
  private static let fullTurn: Float = 6.283185307179586

  /// Transforms the 16 numbers from `start` on in place; each is in 0 ..< 1.
  static func transform(_ numbers: inout [Float], from start: Int) {
    for index in start..<start + size / 2 {
      let radius = (-2 * logarithm(1 - numbers[index])).squareRoot()
      let (sine, cosine) = sineAndCosine(fullTurn * numbers[index + size / 2])
      numbers[index] = radius * cosine
      numbers[index + size / 2] = radius * sine
    }
  }

  /// The natural logarithm of a positive, normal number.
  private static func logarithm(_ x: Float) -> Float {
    // x = m · 2^e with m in √½ ..< √2, then a polynomial in m − 1.
    let fraction = Float(bitPattern: x.bitPattern & 0x007F_FFFF | 0x3F00_0000)
    let isLow = fraction < 0.707106781186547524
    let exponent = Float(Int32(x.bitPattern >> 23) - 126) - (isLow ? 1 : 0)
    let m = fraction - 1 + (isLow ? fraction : 0)
    let square = m * m
    var y: Float = 7.0376836292e-2
    y = fused(y, m, -1.1514610310e-1)
    y = fused(y, m, 1.1676998740e-1)
    y = fused(y, m, -1.2420140846e-1)
    y = fused(y, m, 1.4249322787e-1)
    y = fused(y, m, -1.6668057665e-1)
    y = fused(y, m, 2.0000714765e-1)
    y = fused(y, m, -2.4999993993e-1)
    y = fused(y, m, 3.3333331174e-1)
    // ln 2 in two parts, the small one first.
    y = fused(y * m, square, exponent * -2.12194440e-4)
    y = fused(-square, 0.5, y)
    return fused(exponent, 0.693359375, m + y)
  }

  /// Sine and cosine of an angle from 0 to 2π.
  private static func sineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
    // The nearest even number of eighth turns is taken off, π/4 in three parts.
    let octant = (Int32(angle * 1.27323954473516) + 1) & ~1
    let turns = Float(octant)
    var x = fused(turns, -0.78515625, angle)
    x = fused(turns, -2.4187564849853515625e-4, x)
    x = fused(turns, -3.77489497744594108e-8, x)
    let square = x * x

    var even: Float = 2.443315711809948e-5
    even = fused(even, square, -1.388731625493765e-3)
    even = fused(even, square, 4.166664568298827e-2)
    even = fused(even * square, square, -(square * 0.5)) + 1

    var odd: Float = -1.9515295891e-4
    odd = fused(odd, square, 8.3321608736e-3)
    odd = fused(odd, square, -1.6666654611e-1)
    odd = fused(odd * square, x, x)

    let sineSign: Float = octant & 4 == 0 ? 1 : -1
    let cosineSign: Float = (octant - 2) & 4 == 0 ? -1 : 1
    return octant & 2 == 0
      ? (odd * sineSign, even * cosineSign) : (even * sineSign, odd * cosineSign)
  }

  /// a · b + c, rounded once.
  @inline(__always)
  private static func fused(_ a: Float, _ b: Float, _ c: Float) -> Float {
    c.addingProduct(a, b)
  }
}
