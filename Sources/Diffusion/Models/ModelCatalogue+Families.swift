public import Checkpoints

extension ModelCatalogue {
  /// The catalogue of the models that the families of this module describe.
  public init(_ places: ModelPlaces) {
    self.init(places, isWholeModel: OtherFamily.isLatentDiffusion)
  }
}
