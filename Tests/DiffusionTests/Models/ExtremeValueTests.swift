import Engine
import FoundationEssentials
import Pixels
import Tensors
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

/// Every field of a model's files with values that no model has.
///
/// The model is refused in one line, or it runs. A trap ends the tests.
@Suite struct ExtremeValueTests {
  private static let values = [
    "0", "-1", "1", "3", "0.5", "65537", "1048576", "9223372036854775807", "9223372036854775808",
    "1e19", "-1e308", "1e-320", "NaN", "-Infinity", "\"NaN\"", "\"\"", "\"x\"", "true", "false",
    "null", "[]", "[0]", "[1, 2, 3, 4]", "[1e19, -1]", "{}", "{\"content\": \"\"}",
    String(repeating: "[", count: 3000) + String(repeating: "]", count: 3000),
  ]

  /// The JSON files of a folder, with fields that may be in them and are not in the toy's.
  private static let files: [(name: String, others: [String])] = [
    ("model_index.json", ["text_encoder_2"]),
    ("unet/config.json", ["freq_shift", "resnet_time_scale_shift", "addition_embed_type"]),
    ("vae/config.json", ["shift_factor", "encoder_block_out_channels", "num_encoder_blocks"]),
    ("text_encoder/config.json", ["model_type", "layer_norm_eps"]),
    (
      "scheduler/scheduler_config.json",
      ["steps_offset", "timestep_spacing", "rescale_betas_zero_snr", "clip_sample_range"]
    ),
    ("tokenizer/tokenizer_config.json", ["added_tokens_decoder", "extra_special_tokens"]),
    ("tokenizer/special_tokens_map.json", ["mask_token"]),
    ("tokenizer/vocab.json", []),
    ("pentimento.json", ["about", "text_guidance", "image_guidance", "steps"]),
  ]

  /// Opens, checks and, where that passes and something has changed, runs a model.
  ///
  /// - Returns: nil where it runs.
  private func refusal(of path: String, unless plain: StableDiffusionConfiguration) async -> String?
  {
    do {
      let model = try Model.open(path)
      try model.description.checkMemory(precision: .f32, available: 1 << 28)
      _ = model.description.defaults
      try model.check()
      let networks = try ModelNetworks(model, precision: .f32, threads: 1)
      _ = try networks.embedding(of: "a door, (blue:1.2)")
      guard try model.parts != plain else { return nil }
      let source = Bitmap(size: Size(width: 40, height: 30), fill: Pixel(10, 90, 200, 255))
      for sampler in SamplerKind.allCases {
        let request = ToyModels.request(source, steps: 1) {
          $0.sampler = sampler.rawValue
          $0.strength = sampler == model.description.schedule.sampler ? 1 : 0
        }
        let engine = DiffusionEngine(model, name: "toy", precision: .f32, threads: 1)
        _ = try await engine.edit(request) { _ in }
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func expectRefusedInOneLineOrRun(_ refusal: String?, _ comment: Comment) {
    guard let refusal else { return }
    #expect(!refusal.isEmpty && refusal.utf8.count < 1000 && !refusal.contains("\n"), comment)
  }

  @Test(arguments: files.map(\.name))
  func aFieldWithAnExtremeValueIsRefusedOrRuns(file: String) async throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    let plain = try Model.open(folder).parts
    let original =
      (try? scratch.bytes(of: "ip2p/\(file)")).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    guard case .object(let fields)? = JSONValue.read(Data(original.utf8)) else {
      Issue.record("\(file) is no object")
      return
    }
    let others = try #require(Self.files.first { $0.name == file }).others
    // Of a vocabulary a few tokens stand for all.
    for name in (Array(fields.keys.sorted().prefix(60)) + others) {
      for value in Self.values {
        let kept = fields.filter { $0.key != name }.map { "\(quoted($0.key)): \($0.value.json)" }
        let text = "{" + (kept + ["\(quoted(name)): \(value)"]).joined(separator: ", ") + "}"
        try scratch.write(Array(text.utf8), to: "ip2p/\(file)")
        let refusal = await refusal(of: folder, unless: plain)
        expectRefusedInOneLineOrRun(refusal, "\(file): \(name) = \(value.prefix(40))")
      }
    }
    for text in ["", "{", "[]", "null", "{}", "\u{0}", "{\"a\": 1}{"] {
      try scratch.write(Array(text.utf8), to: "ip2p/\(file)")
      expectRefusedInOneLineOrRun(await refusal(of: folder, unless: plain), "\(file): \(text)")
    }
  }

  @Test func aNumberInAHeaderThatIsExtremeIsRefusedOrRuns() async throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    let plain = try Model.open(folder).parts
    let name = "ip2p/text_encoder/model.safetensors"
    let bytes = try scratch.bytes(of: name)
    let end = 8 + bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = String(decoding: bytes[8..<end], as: UTF8.self)
    let numbers = header.ranges(of: /[0-9]+/)
    var random = SeededNumbers(seed: 7)
    for _ in 0..<60 {
      let place = random.pick(numbers)
      for value in Self.values {
        let changed = Array(
          (header[..<place.lowerBound] + value + header[place.upperBound...]).utf8)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: changed.count >> (8 * $0)) }
        try scratch.write(length + changed + bytes[end...], to: name)
        let refusal = await refusal(of: folder, unless: plain)
        expectRefusedInOneLineOrRun(refusal, "header: \(value.prefix(40))")
      }
    }
  }
}

private func quoted(_ text: String) -> String {
  let data = try? JSONEncoder().encode(text)
  return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
}

extension JSONValue {
  /// The value as JSON.
  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .text(let text): quoted(text)
    case .list(let values): "[" + values.map(\.json).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { "\(quoted($0.key)): \($0.value.json)" }.joined(separator: ", ") + "}"
    }
  }
}
