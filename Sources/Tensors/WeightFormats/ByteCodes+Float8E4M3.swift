extension ByteCodes {
  /// fp8 E4M3: a sign, four bits of exponent with a bias of 7, three of mantissa; no infinities, and
  /// NaN only where all bits but the sign are set (Micikevicius and others 2022, as
  /// `torch.float8_e4m3fn`).
  public static let float8E4M3 = ByteCodes("F8_E4M3") { byte in
    guard byte & 0x7F != 0x7F else { return .nan }
    let (exponent, mantissa) = (Int(byte >> 3 & 0xF), Float(byte & 0x7))
    let magnitude =
      exponent == 0
      ? Float(sign: .plus, exponent: -6, significand: mantissa / 8)
      : Float(sign: .plus, exponent: exponent - 7, significand: 1 + mantissa / 8)
    return byte & 0x80 == 0 ? magnitude : -magnitude
  }
}
