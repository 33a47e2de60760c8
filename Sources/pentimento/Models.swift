import ArgumentParser
import Checkpoints
import Diffusion
import Editing
import Engine
import FoundationEssentials
import Tensors

/// `models`: the checkpoints on this machine.
struct Models: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, describe or check the models on this machine.",
    discussion: """
      One model, the starter, is in the box. Others are looked for in the data folder, in the
      folders that PENTIMENTO_MODELS names, colons between them, and in the cache of Hugging Face's
      programs: diffusers folders, .safetensors and .ckpt files. Any other is given by its path.
      """,
    subcommands: [List.self, Info.self, Check.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the models at hand: name, kind, size, path, what it is for.",
      discussion: "Those that can't be run come last, with the reason in place of the kind.")

    func run() throws {
      let shelf = ModelShelf.standard()
      if let advice = shelf.catalogue.advice { Message.note(advice) }
      for model in shelf.choices {
        let size = model.byteCount.map(Gigabytes.text) ?? ""
        try Message.result(
          [model.name, model.finding.text, size, model.path ?? "", model.finding.purpose]
            .map(Message.line).joined(separator: "\t"))
      }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Describe a model without reading its weights.")
    @Argument(help: "A model's name or path.") var name: String

    func run() throws {
      let model = try ModelShelf.standard().model(named: name).description
      let precision = Processor.current.resolved(.auto)
      let memory = model.memory(precision: precision)
      let size = model.workingSize.longSide
      let about = model.notes.about.map { [("about", $0)] } ?? []
      let rows: [(String, String)] = [
        ("path", model.path),
        ("kind", "\(model.kind): \(model.explanation)"),
        ("parameters", "\(model.parameterCount / 1_000_000) million"),
        ("size", Gigabytes.text(model.byteCount)),
        ("trained at", "\(size)×\(size)"),
        ("text", "\(model.textChannels) channels"),
        ("predicts", model.schedule.prediction),
        ("sampler", model.schedule.sampler.rawValue),
        ("weights", model.hasAveragedWeights ? "averaged (EMA)" : "as they are"),
        (
          "begins with",
          "guidance \(model.defaults.textGuidance), image guidance \(model.defaults.imageGuidance),"
            + " strength \(model.defaults.strength), \(model.defaults.steps) steps"
        ),
        ("memory", "\(Gigabytes.text(memory.total)) in \(precision.rawValue)"),
      ]
      let notices = model.notices.map { ("notice", $0) }
      for (name, value) in rows + about + notices {
        try Message.result(Message.line("\(name): \(value)"))
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that every tensor of a model is there, has its shape and holds numbers.")
    @Argument(help: "A model's name or path.") var path: String

    func run() throws {
      let model = try ModelShelf.standard().model(named: path)
      try model.check()
      let description = model.description
      try Message.result(
        Message.line(
          "\(path) is whole: \(description.kind), \(description.parameterCount / 1_000_000) million"
            + " parameters"))
    }
  }
}
