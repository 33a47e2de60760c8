import Pixels

/// Fills the hole of a picture from what surrounds it, so that no trace of what was there is left.
///
/// From a coarse scale to the finest, the hole is filled with small patches of the known picture
/// that fit together and to the border (Wexler et al. 2007; Barnes et al. 2009 for the search;
/// Newson et al. 2014 for the first guess and the textures). Each group of holes is filled from its
/// own neighbourhood; for a very large one the patches are found in a reduced picture and then
/// copied at full size.
enum PatchFill {
  /// The source with every pixel of the hole replaced.
  ///
  /// Pixels whose coverage in `hole` is above 0 are replaced, alpha and all; the others are returned
  /// identical to the bit. Where the hole is the whole picture there is nothing to copy, and the source is
  /// returned as it is; where it leaves not one whole patch, the hole is filled smoothly.
  ///
  /// Deterministic for a seed, on any number of threads.
  ///
  /// - Parameter progress: called between units of work with the share that is done, 0…1, and the
  ///   picture so far, which costs time only where it is asked for: holes not yet begun are as in
  ///   the source, and the one worked at is as sharp as the scale that the work is at. May throw to
  ///   cancel.
  static func fill(
    _ source: Bitmap, hole: Coverage, seed: UInt64,
    progress: (_ share: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws -> Bitmap {
    precondition(hole.size == source.size, "the hole is one of the picture's")
    guard hole.values.contains(0) else { return source }
    let regions = FillRegion.regions(of: hole)
    var filled = source
    for (index, region) in regions.enumerated() {
      let part = RegionFill(source: source, hole: hole, region: region)
      try part.fill(&filled, seed: seed) { share, soFar in
        try progress((Double(index) + share) / Double(regions.count), soFar)
      }
    }
    return filled
  }
}
