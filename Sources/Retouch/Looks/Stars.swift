import Pixels

/// Starry sky: stars replace the sky, and the land lies dark below it.
///
/// Where no sky is known, as indoors, smooth areas in the upper part of the picture faintly take
/// its place.
struct Stars {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let analysis = scene.analysis
    let moonlight = Moonlight(analysis, level: 0.036)
    let nightSky = NightSky(picture: canvas.picture, seed: seed)
    let bottom = scene.horizon ?? Float(canvas.picture.height) / canvas.unit
    let standIn = scene.sky == nil ? StandInSky(analysis) : nil
    return canvas.shaded(with: nightSky.stars(on: canvas, count: 1900)) { colours, stars, x, y in
      let position = canvas.position(x, y)
      let fraction =
        standIn.map { $0.at(x, y, brightness: colours.brightness) } ?? scene.sky(x, y)
      let height = (position.y * (1 / max(bottom, 0.01))).clipped
      let land = moonlight.seen(colours)
      let behind = nightSky.light(at: position, height: height)
      // Extinction: air near the ground absorbs the faint stars.
      let clear = 1 - 0.7 * height.smoothStep(0.55, 1)
      return land.mixed(with: stars.over(behind, fraction: clear), fraction: fraction)
    }
  }
}

/// Substitute for a sky in a picture without one: smooth areas in its upper part.
struct StandInSky {
  private let guided: GuidedCoefficients

  init(_ analysis: SceneAnalysis) {
    let size = analysis.size
    let brightness = analysis.brightness
    let cascade = BoxCascade(sigma: analysis.length(0.008))
    let mean = brightness.blurred(by: cascade)
    let roughness = Plane(size: size) { index in
      abs(brightness.values[index] - mean.values[index])
    }.blurred(by: BoxCascade(sigma: analysis.length(0.02)))
    let smooth = Plane(size: size) { index in
      let height = Float(index / size.width) / Float(size.height)
      let calm = 1 - min(max((roughness.values[index] - 0.008) / 0.02, 0), 1)
      return calm * min(max((0.75 - height) / 0.4, 0), 1)
    }
    guided = analysis.guided(
      smooth.blurred(by: BoxCascade(sigma: analysis.length(0.012))), window: 0.02, contrast: 0.045)
  }

  @inline(__always)
  func at(_ x: Int, _ y: Int, brightness: Lanes) -> Lanes {
    guided.values(x, y, guide: brightness).clipped * 0.94
  }
}
