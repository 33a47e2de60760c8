public import Checkpoints

extension ModelCatalogue {
  /// Looks for models of the families that can be opened.
  public init(_ places: ModelPlaces) {
    self.init(places) { source in
      ModelFamilies.supported.contains { $0.recognise(source) != nil }
    }
  }
}

extension FoundModel {
  /// The model's description, from its configurations and the headers of its weight files.
  ///
  /// - Throws: what `Model.open` throws: the model may be faulty, or of another family.
  public func description() throws(ModelError) -> ModelDescription {
    var description = try Model.open(path).description
    description.name = name
    return description
  }
}
