import Engine
import Pixels
import Scenes
import Testing

@testable import Diffusion

@Suite struct DetailTransferTests {
  private static let size = Size(width: 720, height: 480)
  private static let source = DemoScene(size: size).draw()
  private static let small = Size(width: 240, height: 160)
  private var source: Bitmap { Self.source }
  private var small: Size { Self.small }

  /// A source whose alpha falls from the left to the right, with a hole.
  private var glass: Bitmap {
    var glass = source
    for y in 0..<glass.height {
      for x in 0..<glass.width {
        glass[x, y].w = x > 300 && x < 340 ? 0 : UInt8(255 - x * 200 / glass.width)
      }
    }
    return glass
  }

  @Test func whereNothingChangedTheSourceComesBackToTheBit() {
    for source in [source, glass] {
      let seen = source.resized(to: small)
      // A network's picture is opaque.
      let edited = Bitmap(signal: seen.signal, size: seen.size)
      #expect(DetailTransfer.carried(edited, from: seen, to: source) == source)
    }
  }

  @Test func faultsOfAnAutoencoderAreNotCarriedOver() {
    // As a weak autoencoder gives the source back: blurred, and every colour a little off.
    let seen = source.resized(to: small)
    let blurred = seen.resized(to: Size(width: 60, height: 40)).resized(to: small)
    let given = Bitmap(signal: blurred.signal.map { 0.9 * $0 + 0.05 }, size: small)
    #expect(DetailTransfer.carried(given, from: given, to: source) == source)
  }

  @Test func alphaIsTheSourcesAtAnySize() {
    let glass = glass
    for size in [small, glass.size, Size(width: 1440, height: 960)] {
      let seen = glass.resized(to: size)
      let edited = Bitmap(size: size, fill: Pixel(200, 40, 90, 255))
      let carried = DetailTransfer.carried(edited, from: seen, to: glass)
      #expect(carried.size == glass.size)
      #expect(carried.pixels.map(\.w) == glass.pixels.map(\.w), "seen at \(size)")
    }
  }

  @Test func aPictureOfTheModelsSizeIsTakenAsItIs() {
    let edited = Bitmap(size: source.size, fill: Pixel(1, 2, 3, 255))
    #expect(DetailTransfer.carried(edited, from: source, to: source) == edited)
  }

  @Test(arguments: KnownEdit.everywhere + [KnownEdit(instruction: "make the door blue")])
  func whatIsCarriedIsNearerToTheTruthThanWhatIsEnlarged(_ edit: KnownEdit) async throws {
    var edit = edit
    if edit.instruction.contains("door") {
      let door = DemoScene(size: Self.size).bounds(of: .door)
      let (width, height) = (Double(Self.size.width), Double(Self.size.height))
      edit.place = (
        Double(door.x) / width, Double(door.y) / height, Double(door.width) / width,
        Double(door.height) / height
      )
    }
    let results = try await Enlargements(edit, of: source, at: small)
    let (carried, enlarged) = (results.likeness(\.carried), results.likeness(\.enlarged))
    // Snow lies elsewhere at another size, so that the truth is only roughly known.
    let margin = edit.instruction.contains("winter") ? 0.5 : 10
    #expect(carried.decibels > enlarged.decibels + margin, "\(carried) and \(enlarged)")
    #expect(carried.ssim > enlarged.ssim + 0.05, "\(carried) and \(enlarged)")
  }

  @Test func aPictureWithoutColoursGetsNoneBack() async throws {
    let edit = KnownEdit(instruction: "black and white")
    let carried = try await Enlargements(edit, of: source, at: small).carried
    let spread = carried.pixels.map { pixel in
      Int(max(pixel.x, pixel.y, pixel.z)) - Int(min(pixel.x, pixel.y, pixel.z))
    }
    let mean = Double(spread.reduce(0, +)) / Double(spread.count)
    #expect(mean < 0.5)
    #expect((spread.max() ?? 0) <= 24)
  }

  @Test func noGhostOfTheOldStaysWhereSomethingNewStands() {
    // A flat disc over the busiest part of the scene.
    func pasted(_ bitmap: Bitmap) -> (Bitmap, Coverage) {
      var (result, inside) = (bitmap, Coverage(size: bitmap.size, fill: 0))
      let scale = Double(bitmap.width) / Double(Self.size.width)
      let (x0, y0, radius) = (200 * scale, 300 * scale, 110 * scale)
      for y in 0..<bitmap.height {
        for x in 0..<bitmap.width {
          let (dx, dy) = (Double(x) + 0.5 - x0, Double(y) + 0.5 - y0)
          let distance = (dx * dx + dy * dy).squareRoot()
          if distance < radius { result[x, y] = Pixel(150, 150, 150, 255) }
          // Without the edge, where the neighbourhood is half old.
          if distance < radius - 18 * scale { inside[x, y] = 255 }
        }
      }
      return (result, inside)
    }
    let seen = source.resized(to: small)
    let (truth, inside) = pasted(source)
    let results = Enlargements(pasted(seen).0, from: seen, to: source, truth: truth)
    let carried = results.likeness(\.carried, where: inside)
    let difference = results.likeness(\.difference, where: inside)
    #expect(carried.decibels > difference.decibels + 10, "\(carried) and \(difference)")
    #expect(carried.decibels > 35)
  }
}
