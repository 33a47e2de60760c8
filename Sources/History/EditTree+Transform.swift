public import Pixels

extension EditTree {
  /// The geometric transform from the picture of one revision to that of another, over the nearest
  /// ancestor of both.
  ///
  /// nil where there is no such revision, or where an edit on the way changed the size and an
  /// earlier version of the program did not record how.
  public func transform(from start: Int, to end: Int) -> PictureTransform? {
    guard let first = self[start], let last = self[end] else { return nil }
    var up = PictureTransform.identity(of: first.picture.size)
    var down = PictureTransform.identity(of: last.picture.size)
    var (from, to) = (first, last)
    // A parent's number is smaller, so the larger of two that differ is no ancestor of the other.
    while from.number != to.number {
      let child = from.number > to.number ? from : to
      guard let parent = child.parent.flatMap({ self[$0] }),
        let step = child.step(from: parent)
      else { return nil }
      if child.number == from.number {
        up = up.followed(by: step.inverse(to: parent.picture.size))
        from = parent
      } else {
        down = step.followed(by: down)
        to = parent
      }
    }
    let transform = up.followed(by: down)
    return transform.isSound ? transform : nil
  }
}

extension Revision {
  /// The transform of the parent's picture to this one; nil where it is not known.
  fileprivate func step(from parent: Revision) -> PictureTransform? {
    if let transform = edit.transform { return transform }
    let size = self.picture.size
    return size == parent.picture.size ? .identity(of: size) : nil
  }
}
