public import Checkpoints
import Diffusion
import Engine

/// An engine that a person can choose, as a list shows it.
public struct EngineChoice: Hashable, Sendable {
  /// What is known of it.
  public enum Finding: Hashable, Sendable {
    /// Its files have not been read yet.
    case unread
    /// It can be run.
    case kind(String, does: String)
    /// Why it can't be run.
    case fault(String)

    /// The kind, or why there is none.
    public var text: String {
      switch self {
      case .unread: "reading…"
      case .kind(let kind, _): kind
      case .fault(let reason): "can't be run: \(reason)"
      }
    }

    /// What it is for; nothing where that is not known.
    public var purpose: String {
      if case .kind(_, let does) = self { does } else { "" }
    }
  }

  /// What `EngineRegistry.engine(named:)` takes.
  public let name: String
  /// Bytes of its weight files; nil for an engine in the box.
  public let byteCount: Int?
  public internal(set) var finding: Finding
  /// Where the model lies; nil for an engine in the box.
  public private(set) var path: String?

  /// Its kind and what it is for, or why it can't be run; in one line.
  public var explanation: String {
    guard case .kind(let kind, let does) = finding else { return finding.text }
    return "\(kind): \(does)"
  }

  public var isFaulty: Bool {
    if case .fault = finding { true } else { false }
  }
}

extension EngineChoice {
  /// An engine that is in the box.
  init(boxed name: String) {
    self.init(
      name: name, byteCount: nil,
      finding: .kind("in the box", does: "edits photos by plain words, without a model"))
  }

  /// A model of which only the files were found, or with what was read in them.
  init(_ model: FoundModel, _ finding: Finding = .unread) {
    self.init(
      name: model.name, byteCount: model.byteCount, finding: finding, path: model.path)
  }
}

/// The engines that can be chosen, as far as they are known.
public struct EngineList: Hashable, Sendable {
  public internal(set) var choices: [EngineChoice]
  /// Whether the folders of models were looked through.
  public internal(set) var isLooked = false
  /// Where models were looked for, and what to put there; nil where some were found.
  public internal(set) var advice: String?
}

extension EngineRegistry {
  /// The engines in the box, before models are looked for.
  public var boxed: EngineList {
    EngineList(choices: engines.map { EngineChoice(boxed: $0.facts.name) })
  }

  /// Looks for models anew, and reads what each of them is: the list again whenever more is known,
  /// with those that can't be run at its end.
  ///
  /// The work is done on another thread; leaving the stream ends it.
  public func survey() -> AsyncStream<EngineList> {
    AsyncStream { continuation in
      let task = Task.detached {
        var list = boxed
        shelf?.lookAgain()
        let models = shelf?.models ?? []
        var choices = list.choices + models.map { EngineChoice($0) }
        list.choices = choices
        list.isLooked = true
        list.advice = shelf?.catalogue.advice
        continuation.yield(list)
        for (index, model) in zip(engines.count..., models) {
          if Task.isCancelled { break }
          choices[index].finding = shelf?.finding(of: model) ?? .unread
          list.choices = choices.usableFirst
          continuation.yield(list)
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}

extension [EngineChoice] {
  /// The engines in order, but those that can't be run after all others.
  fileprivate var usableFirst: [EngineChoice] { filter { !$0.isFaulty } + filter(\.isFaulty) }
}

extension ModelShelf {
  /// Every model that was found, with what its files say of it; those that can't be run come last.
  public var choices: [EngineChoice] {
    models.map { EngineChoice($0, finding(of: $0)) }.usableFirst
  }

  /// What a model's files say of it.
  func finding(of model: FoundModel) -> EngineChoice.Finding {
    do {
      let description = try description(of: model)
      return .kind(
        description.kind, does: description.notes.about ?? description.explanation)
    } catch {
      // The list says where the model lies; its path again would only hide the reason.
      let reason = "\(error)"
      let rest = reason.hasPrefix(model.path) ? reason.dropFirst(model.path.count) : reason[...]
      return .fault(String(rest.drop { ":/ ".contains($0) }))
    }
  }
}

extension ModelCatalogue {
  /// Where models were looked for, and what to put there; nil where some were found.
  public var advice: String? {
    guard models.isEmpty else { return nil }
    return "no models in \(searched.joined(separator: ", ")): put a diffusers folder, or a"
      + " .safetensors or .ckpt file, into the first of them; \(ModelFamilies.runnable)"
  }
}
