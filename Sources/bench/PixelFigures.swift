import Engine
import Foundation
import Graphics
import Pixels
import Retouch
import Scenes

/// How fast pictures are edited and encoded, beside the programs that do the same.
enum PixelFigures {
  static func measure(in folder: String) async throws -> [Figure] {
    [try await sixel(in: folder), try await fill()]
  }

  /// Palette, dithering and encoding of one bitmap, against img2sixel, whose time for a picture of
  /// one pixel (starting up, reading the file) is taken off.
  private static func sixel(in folder: String) async throws -> Figure {
    let bitmap = DemoScene(size: Size(width: 800, height: 600)).draw()
    let (file, dot) = (folder + "/sixel.png", folder + "/dot.png")
    try FileOutput.write(PictureEncoder.png(bitmap, effort: .fast), to: file)
    try FileOutput.write(
      PictureEncoder.png(Bitmap(size: Size(width: 1, height: 1)), effort: .fast), to: dot)
    func ours() { _ = SixelEncoder.encode(Palette(of: bitmap).dithered(bitmap)) }
    guard Peer.isInstalled("img2sixel") else {
      let time = await Stopwatch.median(runs: 11, ours)
      return Figure(
        what: "sixel of 800×600", value: Figure.milliseconds(time),
        against: "img2sixel is not installed (libsixel-bin)")
    }
    let output = folder + "/out.six"
    let (time, peer) = try await Stopwatch.medians(runs: 11, ours) {
      try Peer.run("img2sixel", ["-o", output, file])
    }
    let idle = try await Stopwatch.median(runs: 11) {
      try Peer.run("img2sixel", ["-o", output, dot])
    }
    return Figure(
      what: "sixel of 800×600: palette, dithering, encoding", value: Figure.milliseconds(time),
      against:
        "img2sixel \(Figure.milliseconds(peer - idle)), ratio \(Figure.ratio(time, peer - idle))")
  }

  private static func fill() async throws -> Figure {
    let scene = DemoScene(size: Size(width: 512, height: 512)).draw()
    let hole = Rectangle(x: 60, y: 380, width: 100, height: 100)
    let request = EditRequest(
      source: scene, instruction: "remove this", mask: Mask(parts: [Mask.Part(hole)]))
    let engine = RetouchEngine()
    let time = try await Stopwatch.median(runs: 5) {
      _ = try await engine.edit(request)
    }
    return Figure(
      what: "remove: 512×512 with a hole of 100×100", value: Figure.milliseconds(time),
      against: "goal: 1000 ms")
  }
}
