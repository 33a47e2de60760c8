import ArgumentParser
import Editing
import Engine
import History
import Interface
import Pixels

/// `compare`: how two pictures differ.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two pictures, as numbers or as a picture.",
    discussion: "A and B are picture files, or SESSION@N for a revision of a session.")

  enum View: String, ExpressibleByArgument, CaseIterable {
    case side
    case difference
    case wipe
  }

  @Argument(help: "The earlier picture.") var a: String
  @Argument(help: "The later picture.") var b: String

  @OptionGroup(title: "Mask options")
  var maskOptions: MaskOptions

  @Option(help: "Write a picture of both with -o.")
  var view: View?

  @Option(name: .shortAndLong, help: "Where the picture of --view goes.")
  var output: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    guard (view == nil) == (output == nil) else {
      throw ValidationError("--view and -o FILE go together")
    }
  }

  func run() async throws {
    if let output {
      for name in [a, b] { try EditingSession.checkOutput(output, source: name) }
    }
    let (first, second) = (try await bitmap(a), try await bitmap(b))
    guard first.size == second.size else {
      throw CommandError(
        description: "the pictures differ in size, \(first.width)×\(first.height) and"
          + " \(second.width)×\(second.height): only pictures of one size can be compared",
        exitStatus: .unreadableInput)
    }
    if let view, let output {
      let picture =
        switch view {
        case .side: PictureComposer.beside(first, second)
        case .difference: PictureComposer.difference(first, second)
        case .wipe: PictureComposer.wipe(first, second, 0.5)
        }
      try picture.write(to: output)
      if !json { return }
    }
    let mask = try maskOptions.mask(for: first.size)
    let report = CompareReport(
      first, second, coverage: mask.isWhole ? nil : try mask.coverage(for: first.size))
    if json { try Message.result(JSON.text(report)) } else { try Message.result(report.text) }
  }

  /// The picture of a file, or of `SESSION@N`.
  private func bitmap(_ name: String) async throws -> Bitmap {
    guard let at = name.lastIndex(of: "@"), let number = Int(name[name.index(after: at)...]),
      name[..<at].hasSuffix(".pentimento")
    else {
      let picture = try Picture.read(path: name)
      picture.notices.forEach(Message.note)
      return picture.bitmap
    }
    let session = try EditingSession.open(session: String(name[..<at]), access: .read)
    defer { Task { await session.close() } }
    return try await session.bitmap(of: number)
  }
}

/// What `compare` prints.
private struct CompareReport: Encodable {
  private let size: Size
  private let whole: Figures
  private let inside: Figures?
  private let outside: Figures?

  init(_ a: Bitmap, _ b: Bitmap, coverage: Coverage?) {
    func figures(_ coverage: Coverage) -> Figures {
      Figures(comparison: .of(a, b, where: coverage))
    }
    size = a.size
    whole = Figures(comparison: .of(a, b))
    inside = coverage.map(figures)
    outside = (coverage?.complement).flatMap { $0.isEmpty ? nil : figures($0) }
  }

  func encode(to encoder: any Encoder) throws {
    try whole.encode(to: encoder)
    var values = encoder.container(keyedBy: JSONKey.self)
    try values.encode(size.width, forKey: "width")
    try values.encode(size.height, forKey: "height")
    try values.encodeIfPresent(inside, forKey: "inside")
    try values.encodeIfPresent(outside, forKey: "outside")
  }

  var text: String {
    ([whole.text]
      + [("inside the mask: ", inside), ("outside: ", outside)].compactMap { name, figures in
        figures.map { name + $0.text }
      }).joined(separator: "\n")
  }
}

/// The figures of a comparison.
private struct Figures: Encodable {
  let comparison: Comparison

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: JSONKey.self)
    try values.encode(comparison.changed, forKey: "changed")
    try values.encode(comparison.psnr, forKey: "psnr")
    try values.encode(comparison.ssim, forKey: "ssim")
    try values.encode(comparison.meanAbsoluteError, forKey: "meanAbsoluteError")
  }

  var text: String {
    func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
    let ratio = comparison.psnr.map { "\(rounded($0)) dB" } ?? "none, identical"
    return "changed \(rounded(comparison.changed))  PSNR \(ratio)"
      + "  SSIM \(rounded(comparison.ssim))"
      + "  mean absolute error \(rounded(comparison.meanAbsoluteError))"
  }
}

extension Bitmap {
  /// Writes the picture to a file, whose extension says the format.
  func write(to path: String) throws {
    guard let format = PictureFormat(path: path) else { throw PictureError.unknownFormat(path) }
    try FileOutput.write(
      try PictureEncoder.encode(self, as: format, metadata: PictureMetadata()), to: path)
  }
}
