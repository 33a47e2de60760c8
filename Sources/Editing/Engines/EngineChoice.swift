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

    public var isFault: Bool {
      if case .fault = self { true } else { false }
    }

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

  /// Its kind and what it is for, or why it can't be run; in one line.
  public var explanation: String {
    guard case .kind(let kind, let does) = finding else { return finding.text }
    return "\(kind): \(does)"
  }

  public var isFaulty: Bool { finding.isFault }
}

extension EngineChoice {
  /// An engine that is in the box.
  init(boxed name: String) {
    self.init(
      name: name, byteCount: nil,
      finding: .kind("in the box", does: "edits photos by plain words, without a model"))
  }

  /// A model of which only the files were found.
  init(_ model: FoundModel) {
    self.init(name: model.name, byteCount: model.byteCount, finding: .unread)
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
        let boxed = list.choices
        var read = models.map { EngineChoice($0) }
        list.choices += read
        list.isLooked = true
        list.advice = shelf?.catalogue.advice
        continuation.yield(list)
        for (place, model) in models.enumerated() {
          if Task.isCancelled { break }
          read[place].finding = shelf?.finding(of: model) ?? .unread
          list.choices = boxed + read.usableFirst(\.finding)
          continuation.yield(list)
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}

extension Sequence {
  /// The elements in order, but those that can't be run after all others.
  fileprivate func usableFirst(_ finding: (Element) -> EngineChoice.Finding) -> [Element] {
    filter { !finding($0).isFault } + filter { finding($0).isFault }
  }
}

extension ModelShelf {
  /// Every model that was found, with what its files say of it; those that can't be run come last.
  public var findings: [(model: FoundModel, finding: EngineChoice.Finding)] {
    models.map { (model: $0, finding: finding(of: $0)) }.usableFirst { $0.finding }
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
      + " .safetensors or .ckpt file of Stable Diffusion 1 or 2, such as InstructPix2Pix,"
      + " into the first of them"
  }
}
