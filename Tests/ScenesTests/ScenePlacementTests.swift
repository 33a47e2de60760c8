import Pixels
import Testing

@testable import Scenes

@Suite struct ScenePlacementTests {
  private static let size = Size(width: 240, height: 240)
  /// Half a pixel a unit.
  private static let view = SceneView.square(480, at: Vector(400, 130))

  /// A flat lot without water, so that nothing is mirrored.
  private func scene(_ things: [PlacedThing]) -> Scene {
    var scene = Scene.demo
    scene.view = ScenePlacementTests.view
    scene.water = nil
    scene.things = things
    return scene
  }

  /// The smallest rectangle around the pixels in which two scenes differ.
  private func change(from first: Scene, to second: Scene) -> Rectangle {
    let before = first.draw(size: ScenePlacementTests.size)
    let after = second.draw(size: ScenePlacementTests.size)
    var bounds = Rectangle(x: 0, y: 0, width: 0, height: 0)
    for y in 0..<before.height {
      for x in 0..<before.width where before[x, y] != after[x, y] {
        bounds = bounds.union(Rectangle(x: x, y: y, width: 1, height: 1))
      }
    }
    return bounds
  }

  @Test(arguments: [(Float(1), false), (0.5, false), (2, false), (1, true), (0.25, true)])
  func aShapeInPlacedUnitsIsTheShapeInTheLand(size: Float, isMirrored: Bool) {
    let placement = Placement(
      from: Vector(10, 20), to: Vector(560, 400), size: size, isMirrored: isMirrored)
    let corners = [Vector(-30, -50), Vector(40, -10), Vector(6, 32)]
    var placed = SceneCanvas(size: ScenePlacementTests.size, view: ScenePlacementTests.view)
    var direct = placed
    placed.placed(placement) { $0.fill(Path(corners), with: RGBA(0xFF8000)) }
    direct.fill(Path(corners.map { placement.land($0) }), with: RGBA(0xFF8000))
    for (first, second) in zip(placed.picture, direct.picture) {
      #expect(abs(Int(first.x) - Int(second.x)) <= 1)
    }
    #expect(placement.own(placement.land(Vector(3, 5))) == Vector(3, 5))
  }

  @Test func aThingChangesNothingOutsideItsBoxAndItsShadow() {
    for drawable in [Fence(), Pine(), Bush(), LampPost()] as [any Drawable] {
      let thing = PlacedThing(drawable: drawable, foot: Vector(620, 470), size: 0.8)
      let reach = Projection(size: ScenePlacementTests.size, view: ScenePlacementTests.view)
        .rectangle(around: thing.box).expanded(by: 34)
      let change = change(from: scene([]), to: scene([thing]))
      #expect(!change.isEmpty)
      #expect(change.intersection(reach) == change, "\(drawable)")
    }
  }

  @Test func aThingThatIsMovedIsDrawnAsFarAwayAsItsFootWasMoved() {
    // 32 pixels to the right: a whole number of every sampling step but three.
    let here = PlacedThing(drawable: LampPost(), foot: Vector(600, 500))
    let there = PlacedThing(drawable: LampPost(), foot: Vector(664, 500))
    var first = change(from: scene([]), to: scene([here]))
    let second = change(from: scene([]), to: scene([there]))
    first.x += 32
    #expect(abs(first.x - second.x) <= 1)
    #expect(abs(first.maxX - second.maxX) <= 1)
    #expect(first.y == second.y)
    #expect(first.maxY == second.maxY)
  }

  @Test(arguments: [Snowman.kind, Pumpkin.kind, Haystack.kind])
  func theLightComesFromTheLeftForWhatIsMirroredToo(kind: ThingKind) {
    for isMirrored in [false, true] {
      let thing = PlacedThing(
        drawable: kind.usualThing, foot: Vector(640, 500), size: 2, isMirrored: isMirrored)
      let bounds = Projection(size: ScenePlacementTests.size, view: ScenePlacementTests.view)
        .rectangle(around: thing.box)
      let picture = scene([thing]).draw(size: ScenePlacementTests.size)
      var left = bounds
      left.width /= 3
      var right = left
      right.x = bounds.maxX - right.width
      #expect(picture.cropped(to: left).light > picture.cropped(to: right).light)
    }
  }

  @Test func whatIsNearerIsDrawnLater() {
    let house = PlacedThing(drawable: House(), foot: House.foot)
    let tree = PlacedThing(drawable: Pine(), foot: Vector(640, 520))
    let picture = scene([house, tree]).draw(size: ScenePlacementTests.size)
    #expect(scene([tree, house]).draw(size: ScenePlacementTests.size) == picture)
    var hidden = tree
    hidden.foot.y = 440
    let behind = change(from: scene([house]), to: scene([house, hidden]))
    let before = change(from: scene([house]), to: scene([house, tree]))
    #expect(behind.size.area < before.size.area)
  }
}

extension Bitmap {
  /// The mean of all channels, 0…255.
  fileprivate var light: Double {
    let sum = pixels.reduce(0) { $0 + Int($1.x) + Int($1.y) + Int($1.z) }
    return Double(sum) / Double(3 * pixels.count)
  }
}
