import FoundationEssentials

/// What rates depend on: processor, cores, libraries, and how this program was built.
enum Machine {
  static let current: String = {
    #if DEBUG
      let build = "debug"
    #else
      let build = "release"
    #endif
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return [
      processorModel, "\(cores) cores", Processor.current.names.joined(separator: " "),
      "oneDNN \(Backend.oneDNN.finding)", "OpenBLAS \(Backend.openBLAS.finding)", build,
    ].joined(separator: ", ")
  }()

  /// The processor's model, such as "AMD EPYC 9R14".
  private static var processorModel: String {
    let data = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
    // A few lines of the first core; the file grows with the number of them.
    let lines = String(decoding: data.prefix(4096), as: UTF8.self).split(separator: "\n")
    let names = ["model name", "cpu family", "model\t", "stepping"]
    return names.compactMap { name in lines.first { $0.hasPrefix(name) } }
      .compactMap { $0.split(separator: ":").last?.drop { $0 == " " } }
      .joined(separator: " ")
  }
}
