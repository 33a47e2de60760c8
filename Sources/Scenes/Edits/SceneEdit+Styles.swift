extension SceneEdit {
  /// The styles of the whole picture.
  static let styles = [
    style(
      .watercolour, "a watercolour", implicit: ["as if painted with much water on wet paper"],
      unseen: ["with soft washes as from a child's paint box"]),
    style(
      .oilPainting, "an oil painting", implicit: ["it should hang in a museum in a golden frame"],
      unseen: ["as an old master would have done it on canvas"]),
    style(
      .pencilSketch, "a pencil sketch",
      implicit: ["as an artist would first put it into a notebook"],
      unseen: ["all I had was a sharp HB and paper"]),
    style(
      .charcoalDrawing, "a charcoal drawing", implicit: ["drawn with a burnt stick"],
      unseen: ["with fingers black from smudging"]),
    style(
      .cartoon, "a cartoon", implicit: ["it should be on television on a Saturday morning"],
      unseen: ["from the pages of a comic"]),
    style(
      .popArt, "pop art", implicit: ["as Andy Warhol would have printed it"],
      unseen: ["in loud poster colours of the sixties"]),
    style(
      .pixelArt, "pixel art", implicit: ["like an old video game"],
      unseen: ["as seen on an 8-bit console"]),
    style(
      .mosaic, "a mosaic", implicit: ["the Romans would have laid it on a floor"],
      unseen: ["from a thousand small tiles"]),
    style(
      .pointillism, "a pointillist painting", implicit: ["as Seurat would have painted it"],
      unseen: ["nothing but dots of pure paint"]),
    style(
      .halftone, "a halftone print", implicit: ["as printed in an old newspaper"],
      unseen: ["with the raster of cheap print"]),
  ]

  private static func style(
    _ style: ArtStyle, _ name: String, implicit: [Wording], unseen: [Wording]
  ) -> SceneEdit {
    let plain = [
      "turn it into \(name)", "make it \(name)", "as \(name)", "make it look like \(name)",
      "I want \(name) of this", "the same as \(name)", "convert the picture to \(name)",
    ].map { Wording($0) }
    return SceneEdit(.style(style), explicit: plain, implicit: implicit, unseen: unseen)
  }
}
