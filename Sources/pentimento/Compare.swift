import ArgumentParser
import Editing
import Glibc
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
    guard first.size == second.size else { throw SizesDiffer(a: first.size, b: second.size) }
    if let view, let output {
      guard let format = PictureFormat(path: output) else {
        throw PictureError.unknownFormat(output)
      }
      let picture =
        switch view {
        case .side: PictureComposer.beside(first, second)
        case .difference: PictureComposer.difference(first, second)
        case .wipe: PictureComposer.wipe(first, second, 0.5)
        }
      try FileOutput.write(
        try PictureEncoder.encode(picture, as: format, metadata: PictureMetadata()), to: output)
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
    else { return try Picture.read(path: name).bitmap }
    let session = try EditingSession.open(session: String(name[..<at]), access: .read)
    defer { Task { await session.close() } }
    return try await session.bitmap(of: number)
  }
}

/// What `compare` prints.
private struct CompareReport: Encodable {
  struct Figures: Encodable {
    let changed: Double
    @Nullable var psnr: Double?
    let ssim: Double
    let meanAbsoluteError: Double

    init(_ comparison: Comparison) {
      changed = comparison.changed
      psnr = comparison.psnr
      ssim = comparison.ssim
      meanAbsoluteError = comparison.meanAbsoluteError
    }

    var text: String {
      func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
      let ratio = psnr.map { "\(rounded($0)) dB" } ?? "none, identical"
      return "changed \(rounded(changed))  PSNR \(ratio)  SSIM \(rounded(ssim))"
        + "  mean absolute error \(rounded(meanAbsoluteError))"
    }
  }

  private let width: Int
  private let height: Int
  private let changed: Double
  @Nullable private var psnr: Double?
  private let ssim: Double
  private let meanAbsoluteError: Double
  private let inside: Figures?
  private let outside: Figures?
  private let whole: Figures

  private enum CodingKeys: String, CodingKey {
    case width, height, changed, psnr, ssim, meanAbsoluteError, inside, outside
  }

  init(_ a: Bitmap, _ b: Bitmap, coverage: Coverage?) {
    whole = Figures(Comparison.of(a, b))
    (width, height) = (a.width, a.height)
    changed = whole.changed
    psnr = whole.psnr
    ssim = whole.ssim
    meanAbsoluteError = whole.meanAbsoluteError
    inside = coverage.map { Figures(Comparison.of(a, b, where: $0)) }
    let rest = coverage?.complement
    outside = rest.flatMap { $0.isEmpty ? nil : Figures(Comparison.of(a, b, where: $0)) }
  }

  var text: String {
    ([whole.text]
      + [("inside the mask: ", inside), ("outside: ", outside)].compactMap { name, figures in
        figures.map { name + $0.text }
      }).joined(separator: "\n")
  }
}
