/// The folders in which models are looked for, in order.
public struct ModelPlaces: Hashable, Sendable {
  /// Folders with models and with folders of them.
  public var folders: [String]
  /// The cache of Hugging Face's programs.
  public var huggingFaceCache: String?

  public init(folders: [String], huggingFaceCache: String? = nil) {
    (self.folders, self.huggingFaceCache) = (folders, huggingFaceCache)
  }

  /// The folders that the program's environment names.
  ///
  /// - Parameters:
  ///   - data: the program's data folder, whose `models` comes first.
  ///   - environment: `PENTIMENTO_MODELS` holds more folders, colons between them; `HF_HUB_CACHE`,
  ///     `HF_HOME`, `XDG_CACHE_HOME` and `HOME` say where the cache is, in this order, as
  ///     `huggingface_hub` reads them.
  public init(data: String, environment: [String: String]) {
    let named = (environment["PENTIMENTO_MODELS"] ?? "").split(separator: ":").map(String.init)
    folders = ["\(data)/models"] + named
    func set(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let caches = set("XDG_CACHE_HOME") ?? set("HOME").map { "\($0)/.cache" }
    let home = set("HF_HOME") ?? caches.map { "\($0)/huggingface" }
    huggingFaceCache = set("HF_HUB_CACHE") ?? home.map { "\($0)/hub" }
  }

  /// All places, for telling a person where none was found.
  public var searched: [String] { folders + (huggingFaceCache.map { [$0] } ?? []) }
}
