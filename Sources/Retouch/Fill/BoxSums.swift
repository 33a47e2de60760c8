import Pixels

/// Box filter (sums): over squares of `2 * radius + 1` pixels around each pixel, clipped at the
/// border.
func boxSums(_ values: [SIMD4<Float>], _ size: Size, radius: Int) -> [SIMD4<Float>] {
  let (width, height) = (size.width, size.height)
  var rows = values
  for y in 0..<height {
    let row = y * width
    var sum = values[row..<row + min(radius, width)].reduce(.zero, +)
    for x in 0..<width {
      if x + radius < width { sum += values[row + x + radius] }
      if x - radius > 0 { sum -= values[row + x - radius - 1] }
      rows[row + x] = sum
    }
  }
  var boxes = rows
  var sums = [SIMD4<Float>](repeating: .zero, count: width)
  for y in 0..<height + radius {
    for x in 0..<width {
      if y < height { sums[x] += rows[y * width + x] }
      if y > 2 * radius { sums[x] -= rows[(y - 2 * radius - 1) * width + x] }
      if y >= radius { boxes[(y - radius) * width + x] = sums[x] }
    }
  }
  return boxes
}

/// Box filter (means): over squares of `2 * radius + 1` pixels around each pixel, clipped at the
/// border.
func boxMeans(_ values: [SIMD4<Float>], _ size: Size, radius: Int) -> [SIMD4<Float>] {
  let sums = boxSums(values, size, radius: radius)
  return sums.indices.map { index in
    let (x, y) = (index % size.width, index / size.width)
    let columns = min(size.width - 1, x + radius) - max(0, x - radius) + 1
    let rows = min(size.height - 1, y + radius) - max(0, y - radius) + 1
    return sums[index] / Float(columns * rows)
  }
}
