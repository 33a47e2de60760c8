import Engine
import Pixels
import Testing
import TestSupport

@testable import History

@Suite struct EditTreeTransformTests {
  private static let size = Size(width: 60, height: 40)

  private static func crop(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> PictureTransform {
    PictureTransform(
      size: Size(width: width, height: height), map: .shift(by: SIMD2(Double(x), Double(y))))
  }

  private static func edit(_ transform: PictureTransform?, size: Size) -> RevisionDraft {
    var edit = draft(7)
    edit.picture.size = size
    edit.transform = transform
    return edit
  }

  /// 1 ─ 2 crop ─ 3 warmer ─ 4 crop, and 5 another crop of 1.
  private static let tree: EditTree = {
    var tree = EditTree(root: .root(name: "a.png", picture: PictureID(digest: "a", size: size)))
    for (transform, parent) in [
      (crop(10, 10, 30, 20), 1), (nil, 2), (crop(5, 5, 10, 10), 3), (crop(20, 0, 40, 40), 1),
    ] {
      let size = transform?.size ?? tree[parent]?.picture.size ?? size
      tree.append(edit(transform, size: size), to: parent)
    }
    return tree
  }()

  @Test func transformsAreJoinedAlongABranch() {
    #expect(Self.tree.transform(from: 1, to: 4) == Self.crop(15, 15, 10, 10))
    #expect(Self.tree.transform(from: 2, to: 3) == .identity(of: Size(width: 30, height: 20)))
  }

  @Test func theWayBackAndToAnotherBranchGoesOverTheCommonAncestor() {
    #expect(Self.tree.transform(from: 4, to: 1) == Self.crop(-15, -15, 60, 40))
    #expect(Self.tree.transform(from: 4, to: 5) == Self.crop(5, -15, 40, 40))
    #expect(Self.tree.transform(from: 5, to: 5) == .identity(of: Size(width: 40, height: 40)))
  }

  @Test func anUnrecordedChangeOfSizeIsNotGuessed() {
    var tree = Self.tree
    tree.append(Self.edit(nil, size: Size(width: 9, height: 9)), to: 4)
    #expect(tree.transform(from: 1, to: 6) == nil)
    #expect(tree.transform(from: 1, to: 99) == nil)
  }

  @Test func transformsAreKeptInTheFile() throws {
    let folder = try ScratchFolder()
    let file = try folder.session()
    let size = try file.tree().currentRevision.picture.size
    let edit = Self.edit(.identity(of: size).inverse(to: size), size: size)
    try file.append(edit, png: png(2))
    #expect(try file.tree()[2]?.transform == edit.transform)
    #expect(throws: SessionError.self) {
      try file.append(Self.edit(Self.crop(0, 0, 1, 1), size: size), png: png(3))
    }
  }
}
