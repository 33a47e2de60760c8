/// What makes a picture that is held against the truth.
enum Method: String, CaseIterable, Sendable {
  /// The source as it is.
  case copying
  /// The truth itself, encoded and decoded: what a U-Net without a fault would give, inside the
  /// change and outside.
  case autoencoder
  case model
  /// The retouch engine, where it reads the instruction.
  case retouch
  /// Diffusers, with the same weights and seeds, where its picture is given.
  case diffusers
}

/// How far each method is from the truth of one triplet; of the methods only those that answered.
typealias Deviations = [Method: [Region: Deviation]]
