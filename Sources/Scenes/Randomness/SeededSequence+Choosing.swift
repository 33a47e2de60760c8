extension SeededSequence {
  /// One of the values, each as likely as the others.
  mutating func pick<Values: RandomAccessCollection>(_ values: Values) -> Values.Element {
    values[values.index(values.startIndex, offsetBy: index(below: values.count))]
  }

  /// One of the numbers 0..<count.
  mutating func index(below count: Int) -> Int {
    precondition(count > 0, "there is something to choose from")
    return min(Int(next() * Float(count)), count - 1)
  }

  /// True in this fraction of the calls.
  mutating func chance(_ fraction: Float) -> Bool { next() < fraction }

  /// The values in a random order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(last, index(below: last + 1))
    }
    return values
  }
}
