import Engine
import Graphics
import Pixels
import Terminal

/// A picture in the terminal's own terms.
enum RenderedPicture: Sendable {
  /// Device control strings, each with its cells counted from the picture's top left.
  case sixel([Tile])
  /// One character a cell, row by row.
  case blocks([BlockCell], columns: Int, rows: Int)

  struct Tile: Sendable {
    let area: CellRectangle
    let bytes: [UInt8]
  }
}

/// How pictures are drawn on this terminal.
enum PictureStyle: Hashable, Sendable {
  /// With at most so many colours, in pieces of at most `largest` pixels.
  case sixel(colours: Int, largest: Size)
  case blocks(BlockRenderer.Style)
}

/// Turns requests into what the terminal takes, on a thread of its own, and keeps what the next
/// request is likely to need: the view under a mask that is being drawn.
actor PictureRenderer {
  private var bases: [(request: PictureRequest, view: Bitmap)] = []
  private let executor = QueueExecutor(label: "pentimento.pictures")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Two panels and their predecessors.
  private static let baseCount = 4

  /// - Parameters:
  ///   - backdrop: what shows through transparent pixels.
  ///   - ground: the colour around the picture, which fills the cells it covers in part: what was
  ///     there before would stay, and some terminals make it black.
  func render(
    _ request: PictureRequest, _ bitmaps: [Bitmap], style: PictureStyle, cell: CellMetrics,
    backdrop: Backdrop, ground: Pixel
  ) -> RenderedPicture {
    let base = base(request.withoutMask, bitmaps, backdrop)
    let view =
      request.mask.map {
        PictureComposer.laid($0, over: base, window: request.window, tinted: request.isTinted)
      } ?? base
    switch style {
    case .blocks(let blocks):
      let columns = (view.width + cell.width - 1) / cell.width
      let rows = (view.height + cell.height - 1) / cell.height
      return .blocks(
        BlockRenderer.cells(view, columns: columns, rows: rows, style: blocks), columns: columns,
        rows: rows)
    case .sixel(let colours, let largest):
      let padded = view.padded(toMultiplesOf: cell, with: ground)
      let indexed = Palette(of: padded, limit: colours).dithered(padded)
      return .sixel(
        Self.tiles(of: padded.size, largest: largest, cell: cell).map { part in
          RenderedPicture.Tile(
            area: CellRectangle(
              column: part.x / cell.width, row: part.y / cell.height,
              columns: (part.width + cell.width - 1) / cell.width,
              rows: (part.height + cell.height - 1) / cell.height),
            bytes: SixelEncoder.encode(indexed, part: part))
        })
    }
  }

  private func base(
    _ request: PictureRequest, _ bitmaps: [Bitmap], _ backdrop: Backdrop
  ) -> Bitmap {
    if let known = bases.first(where: { $0.request == request }) { return known.view }
    let view = PictureComposer.base(request, bitmaps).flattened(over: backdrop)
    bases.insert((request, view), at: 0)
    if bases.count > Self.baseCount { bases.removeLast() }
    return view
  }

  /// Cuts a picture that is larger than the terminal takes into pieces of whole cells.
  static func tiles(of size: Size, largest: Size, cell: CellMetrics) -> [Rectangle] {
    let width = max(cell.width, largest.width / cell.width * cell.width)
    let height = max(cell.height, largest.height / cell.height * cell.height)
    var tiles: [Rectangle] = []
    for y in stride(from: 0, to: size.height, by: height) {
      for x in stride(from: 0, to: size.width, by: width) {
        tiles.append(
          Rectangle(
            x: x, y: y, width: min(width, size.width - x), height: min(height, size.height - y)))
      }
    }
    return tiles
  }
}

extension Bitmap {
  /// The bitmap with a margin right and below, so that it covers whole cells.
  fileprivate func padded(toMultiplesOf cell: CellMetrics, with colour: Pixel) -> Bitmap {
    let whole = Size(
      width: (width + cell.width - 1) / cell.width * cell.width,
      height: (height + cell.height - 1) / cell.height * cell.height)
    guard whole != size else { return self }
    var padded = Bitmap(size: whole, fill: colour)
    for y in 0..<height {
      padded.pixels.replaceSubrange(
        y * whole.width..<y * whole.width + width, with: pixels[y * width..<(y + 1) * width])
    }
    return padded
  }
}
