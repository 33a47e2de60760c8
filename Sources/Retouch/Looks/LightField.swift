/// Upsampled image of light: a field for each channel over a canvas.
struct LightField {
  let red: Field
  let green: Field
  let blue: Field

  subscript(x: Int, y: Int) -> LinearColours {
    LinearColours(red: red[x, y], green: green[x, y], blue: blue[x, y])
  }
}
