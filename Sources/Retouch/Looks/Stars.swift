import Pixels

/// Under a starry sky: the sky gives way to the stars, the land lies dark below it.
///
/// Where no sky is known, as indoors, what is smooth in the upper part of the picture takes its
/// place, faintly.
struct Stars {
  let seed: UInt64

  func developed(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let survey = scene.survey
    let moonlight = Moonlight(survey, level: 0.036)
    let nightSky = NightSky(picture: canvas.picture, seed: seed)
    let bottom = scene.horizon ?? Float(canvas.picture.height) / canvas.unit
    let standIn = scene.sky == nil ? StandInSky(survey) : nil
    return canvas.developed(with: nightSky.stars(on: canvas, count: 1900)) { colours, stars, x, y in
      let place = canvas.place(x, y)
      let share =
        standIn.map { $0.at(x, y, brightness: colours.brightness) } ?? scene.sky(x, y)
      let height = (place.y * (1 / max(bottom, 0.01))).clipped
      let land = moonlight.seen(colours)
      let behind = nightSky.light(at: place, height: height)
      // Air near the ground swallows the faint stars.
      let clear = 1 - 0.7 * height.smoothStep(0.55, 1)
      return land.mixed(with: stars.over(behind, share: clear), share: share)
    }
  }
}

/// What may pass for a sky in a picture without one: what is smooth, in its upper part.
struct StandInSky {
  private let guided: GuidedLines

  init(_ survey: Survey) {
    let size = survey.size
    let brightness = survey.brightness
    let cascade = BoxCascade(sigma: survey.length(0.008))
    let mean = brightness.blurred(by: cascade)
    let roughness = Plane(size: size) { index in
      abs(brightness.values[index] - mean.values[index])
    }.blurred(by: BoxCascade(sigma: survey.length(0.02)))
    let smooth = Plane(size: size) { index in
      let height = Float(index / size.width) / Float(size.height)
      let calm = 1 - min(max((roughness.values[index] - 0.008) / 0.02, 0), 1)
      return calm * min(max((0.75 - height) / 0.4, 0), 1)
    }
    guided = survey.guided(
      smooth.blurred(by: BoxCascade(sigma: survey.length(0.012))), window: 0.02, contrast: 0.045)
  }

  @inline(__always)
  func at(_ x: Int, _ y: Int, brightness: Lanes) -> Lanes {
    guided.values(x, y, guide: brightness).clipped * 0.94
  }
}
