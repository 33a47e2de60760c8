/// How much is changed against how much is kept, over pairs of guidances.
///
/// Figure 8 of the InstructPix2Pix paper (Brooks, Holynski and Efros, 2023) has the same axes, taken
/// from CLIP, which judges without a truth: across, how far the picture's change follows the
/// captions' change; up, how alike the two pictures are. Here the truth is known, so both are
/// measured on it: across, how far the true change has happened inside it; up, how alike the picture
/// is outside.
struct GuidanceCurves: Hashable, Sendable {
  let points: [GuidancePoint]

  /// The pair with the least L1 over whole pictures, the first of equals: the one to begin with.
  ///
  /// What was to change and did not, and what was not to and did, counts by how far it is off, so
  /// this pair leaves people the least to mend.
  var best: GuidancePoint? { points.min { $0.l1 < $1.l1 } }

  var table: Table {
    Table(
      columns: ["image_guidance", "text_guidance", "changed", "kept", "l1"],
      rows: points.map {
        [$0.image.plain, $0.text.plain, $0.changed.fixed(4), $0.kept.fixed(4), $0.l1.fixed(5)]
      })
  }

  /// One row for each image guidance, one column for each text guidance: L1 over whole pictures.
  var l1: Table {
    let texts = points.map(\.text).unique
    return Table(
      columns: ["L1: image ↓, text →"] + texts.map(\.plain),
      rows: points.map(\.image).unique.map { image in
        [image.plain]
          + texts.map { text in
            points.first { $0.image == image && $0.text == text }.map { $0.l1.fixed(4) } ?? ""
          }
      })
  }

  var chart: LineChart {
    LineChart(
      title: "How much is changed against how much is kept",
      across: "the true change has happened inside it (1 − L1 ÷ L1 of copying)",
      up: "kept outside it (SSIM)",
      lines: points.map(\.image).unique.map { image in
        LineChart.Line(
          name: "image guidance \(image.plain)",
          points: points.filter { $0.image == image }.map {
            LineChart.Point(x: $0.changed, y: $0.kept, label: $0.text.plain)
          })
      },
      note: "numbers along the lines are text guidance")
  }
}

extension [Double] {
  /// Each value once, in the order of their first appearance.
  fileprivate var unique: [Double] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
