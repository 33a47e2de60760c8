import Pixels

/// Patch-based inpainting: fills the hole of a picture from its surroundings.
///
/// From coarse to fine, the hole is filled with small patches of the known picture that fit
/// together and to the border (Wexler et al. 2007; Barnes et al. 2009 for the search; Newson et al.
/// 2014 for the initialisation and the textures). Each group of holes is filled from its own
/// neighbourhood; for a very large one the patches are found in a reduced picture and then copied
/// at full size.
enum PatchFill {
  /// The source with every pixel of the hole replaced.
  ///
  /// Pixels whose coverage in `hole` is above 0 are replaced, alpha included; the others are
  /// identical to the bit. Where the hole is the whole picture there is nothing to copy, and the
  /// source is returned; where no whole patch is left outside it, the hole is interpolated
  /// smoothly.
  ///
  /// Deterministic for a seed, on any number of threads.
  ///
  /// - Parameter progress: called between units of the work with the fraction done, 0…1, and a
  ///   closure for the picture so far, which costs time only where it is called: holes not yet
  ///   begun are as in the source, and the current one has the resolution of the current level. May
  ///   throw to cancel.
  static func fill(
    _ source: Bitmap, hole: Coverage, seed: UInt64,
    progress: (_ fraction: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws -> Bitmap {
    precondition(hole.size == source.size, "the hole is one of the picture's")
    guard hole.values.contains(0) else { return source }
    let regions = FillRegion.regions(of: hole)
    var filled = source
    for (index, region) in regions.enumerated() {
      let part = RegionFill(source: source, hole: hole, region: region)
      try part.fill(&filled, seed: seed) { fraction, soFar in
        try progress((Double(index) + fraction) / Double(regions.count), soFar)
      }
    }
    return filled
  }
}
