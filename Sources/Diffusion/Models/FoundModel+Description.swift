public import Checkpoints

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
