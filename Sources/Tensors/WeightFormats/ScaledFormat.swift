/// A scaled format: one byte an element, whose value is looked up and multiplied by a scale.
public struct ScaledFormat: Hashable, Sendable {
  public let codes: ByteCodes
  /// The scales, each for an equal number of consecutive elements: one for the whole tensor, or one
  /// for each row.
  public let scales: [Float]

  /// Decodes some elements of a tensor.
  ///
  /// - Parameters:
  ///   - start: the byte of the tensor's first element.
  ///   - count: how many elements the tensor has.
  func decode(
    _ start: UnsafeRawPointer, _ elements: Range<Int>, of count: Int,
    to out: UnsafeMutablePointer<Float>
  ) {
    let run = count / scales.count
    var (position, out) = (elements.lowerBound, out)
    codes.values.withUnsafeBufferPointer { values in
      while position < elements.upperBound {
        let end = min(elements.upperBound, (position / run + 1) * run)
        let scale = scales[position / run]
        for index in position..<end {
          out[index - position] =
            values[Int(start.load(fromByteOffset: index, as: UInt8.self))]
            * scale
        }
        out += end - position
        position = end
      }
    }
  }

  /// The format of some consecutive rows of a tensor.
  ///
  /// - Parameters:
  ///   - elements: the elements of the rows.
  ///   - row: elements of a row.
  ///   - count: how many elements the tensor has.
  func part(_ elements: Range<Int>, row: Int, of count: Int) -> ScaledFormat {
    guard scales.count > 1, !elements.isEmpty else { return self }
    let run = count / scales.count
    // Fine enough that every new run has one scale.
    let step = greatestCommonDivisor(run, row)
    let starts = stride(from: elements.lowerBound, to: elements.upperBound, by: step)
    return ScaledFormat(codes: codes, scales: starts.map { scales[$0 / run] })
  }
}

/// The values that the 256 bytes of a scaled format stand for.
public struct ByteCodes: Sendable {
  /// The name of the type in safetensors, by which they are told apart.
  public let name: String
  /// The value of each byte.
  let values: [Float]

  public init(_ name: String, value: (UInt8) -> Float) {
    (self.name, values) = (name, (0...UInt8.max).map(value))
  }
}

extension ByteCodes: Hashable {
  public static func == (a: ByteCodes, b: ByteCodes) -> Bool { a.name == b.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The largest number that divides both; both are positive.
private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  b == 0 ? a : greatestCommonDivisor(b, a % b)
}
