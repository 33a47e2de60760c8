import ArgumentParser

/// Measures models on held-out triplets, whose truth is known, through the engine that edits for
/// people.
@main
struct Measure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure an editing model on generated pictures that no training has seen.",
    discussion: """
      Every figure follows from its options: the same pictures, the same seeds. With --page FILE a
      command puts what it found into a Markdown page, between <!-- measure NAME --> and
      <!-- end of measure NAME -->; without, it prints it.
      """,
    subcommands: [
      MeasureTable.self, MeasureGuidance.self, MeasureChains.self, MeasureSheet.self,
      MeasurePhotos.self, MeasureModels.self,
    ])
}
