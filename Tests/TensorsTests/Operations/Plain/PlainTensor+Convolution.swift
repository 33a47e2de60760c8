@testable import Tensors

extension PlainTensor {
  /// Every output pixel is the sum over the kernel's pixels that lie in the picture.
  ///
  /// - Parameters:
  ///   - weights: [outputs, inputs, kernel, kernel].
  ///   - bias: one value for each output.
  func convolved(
    _ weights: PlainTensor, bias: [Double]?, stride: Int, padding: Padding
  ) -> PlainTensor {
    let (outputs, kernel) = (weights.shape[0], weights.shape[2])
    let height = (shape[1] + padding.top + padding.bottom - kernel) / stride + 1
    let width = (shape[2] + padding.left + padding.right - kernel) / stride + 1
    var out = PlainTensor(zeros: [shape[0], height, width, outputs])
    for item in 0..<shape[0] {
      for y in 0..<height {
        for x in 0..<width {
          let target = out.offset(item, y, x)
          for output in 0..<outputs {
            var sum = bias?[output] ?? 0
            for row in 0..<kernel {
              for column in 0..<kernel {
                let (fromY, fromX) = (
                  y * stride + row - padding.top, x * stride + column - padding.left
                )
                guard fromY >= 0, fromY < shape[1], fromX >= 0, fromX < shape[2] else { continue }
                let source = offset(item, fromY, fromX)
                for input in 0..<channels {
                  let weight = ((output * channels + input) * kernel + row) * kernel + column
                  sum += values[source + input] * weights.values[weight]
                }
              }
            }
            out.values[target + output] = sum
          }
        }
      }
    }
    return out
  }
}
