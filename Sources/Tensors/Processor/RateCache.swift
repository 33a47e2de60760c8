import FoundationEssentials

/// The measured rates of a machine, in a small file: losing it costs the measurement and nothing
/// else.
struct RateCache {
  private let path: String
  private static let largestFile = 1 << 16

  private struct Entry: Codable {
    var machine: String
    var rates: MachineRates
  }

  init(path: String) { self.path = path }

  /// In the program's cache folder, after the XDG base directory specification, under which a relative
  /// path in the variable is to be ignored.
  static var standardPath: String {
    let environment = ProcessInfo.processInfo.environment
    let set = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    return (set ?? "\(home)/.cache") + "/pentimento/rates.json"
  }

  /// The remembered rates of a machine.
  ///
  /// Where there are none, or the file cannot be read, they are measured, and remembered if they can
  /// be.
  func rates(for machine: String, measure: () -> MachineRates) -> MachineRates {
    if let entry = read(), entry.machine == machine, entry.rates.isValid { return entry.rates }
    let rates = measure()
    if rates.isValid { write(Entry(machine: machine, rates: rates)) }
    return rates
  }

  private func read() -> Entry? {
    let type = try? FileManager.default.attributesOfItem(atPath: path)
    // A pipe in its place would be waited for.
    guard type?[.type] as? FileAttributeType == .typeRegular,
      let size = type?[.size] as? UInt64, size <= Self.largestFile,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    return try? JSONDecoder().decode(Entry.self, from: data)
  }

  private func write(_ entry: Entry) {
    guard let data = try? JSONEncoder().encode(entry) else { return }
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? data.write(to: URL(filePath: path), options: .atomic)
  }
}
