import Pixels

/// Edge tangent flow: the direction of edges and strokes at each cell of a reduced image.
///
/// The eigenvectors of the smoothed structure tensor of all colour channels: Kyprianidis, Kang and
/// Döllner, "Image and Video Abstraction by Anisotropic Kuwahara Filtering" (2009), after Di Zenzo
/// (1986).
struct FlowField {
  /// For each cell: the edge tangent, a unit vector (x, y); the anisotropy, 0…1; and the gradient
  /// magnitude, in OKLab units per cell.
  let image: ReducedImage

  /// - Parameter sigma: the standard deviation, in cells, of the smoothing of the tensor. Where
  ///   nothing has a direction, that of edges further away is taken, and in the last resort a
  ///   diagonal.
  init(of colours: ReducedImage, sigma: Float) {
    let tensor = colours.map { reader, x, y in
      // Derivatives with good rotational symmetry: Jähne, Scharr and Körkel (1999).
      func column(_ x: Int) -> SIMD4<Float> {
        0.183 * (reader.cell(x, y - 1) + reader.cell(x, y + 1)) + 0.634 * reader.cell(x, y)
      }
      func row(_ y: Int) -> SIMD4<Float> {
        0.183 * (reader.cell(x - 1, y) + reader.cell(x + 1, y)) + 0.634 * reader.cell(x, y)
      }
      var across = (column(x + 1) - column(x - 1)) * 0.5
      var down = (row(y + 1) - row(y - 1)) * 0.5
      (across.w, down.w) = (0, 0)
      return SIMD4((across * across).sum(), (across * down).sum(), (down * down).sum(), 0)
    }
    let near = tensor.blurred(sigma: sigma)
    let far = near.blurred(sigma: 5 * sigma)
    image = near.read { near in
      far.map { far, x, y in
        Self.direction(tensor: near.cell(x, y), surroundings: far.cell(x, y))
      }
    }
  }

  private static func direction(
    tensor: SIMD4<Float>, surroundings: SIMD4<Float>
  ) -> SIMD4<Float> {
    // Sums of a blur may be slightly negative where everything is flat.
    var total = tensor + surroundings * 0.1
    total.x = max(total.x, 0) + 1e-7
    total.z = max(total.z, 0) + 1e-7
    total.y += 1e-7
    let difference = total.x - total.z
    let length = (difference * difference + 4 * total.y * total.y).squareRoot()
    let doubled = difference / max(length, 1e-20)
    // The half-angle formulas avoid trigonometric functions.
    let cosine = (max(0, 1 + doubled) / 2).squareRoot()
    let sine = (max(0, 1 - doubled) / 2).squareRoot() * (total.y < 0 ? -1 : 1)
    return SIMD4(
      -sine, cosine, min(length / (total.x + total.z), 1), max(0, tensor.x + tensor.z).squareRoot())
  }

  /// The field with every direction rotated.
  func turned(degrees: Float) -> FlowField {
    let turn = SIMD2(radiansOf: degrees)
    return FlowField(
      image: image.map { reader, x, y in
        let flow = reader.cell(x, y)
        return SIMD4(
          flow.x * turn.x - flow.y * turn.y, flow.x * turn.y + flow.y * turn.x, flow.z, flow.w)
      })
  }

  init(image: ReducedImage) { self.image = image }
}
