import Engine
import Foundation
import Pixels
import Tensors
import Testing

@testable import Checkpoints
@testable import Diffusion

/// A whole edit that the reference library performed (`Tests/scripts/record-diffusion`).
struct RecordedEdit: Decodable, Sendable, CustomTestStringConvertible {
  let name, pipeline, model, prompt: String
  let seed: UInt64
  let steps: Int
  let size: [Int]
  let masked: Bool
  let strength: Double?
  let negative: String?
  let textGuidance: Double
  let imageGuidance: Double?
  let scheduler: [String: JSONValue]
  let unet, vae: String?

  enum CodingKeys: String, CodingKey {
    case name, pipeline, model, prompt, seed, size, masked, strength, scheduler, unet, vae
    case steps = "num_inference_steps"
    case negative = "negative_prompt"
    case textGuidance = "guidance_scale"
    case imageGuidance = "image_guidance_scale"
  }

  var testDescription: String { name }

  static let all: [RecordedEdit] = {
    let file = URL(filePath: Expected.folder("edits.json"))
    guard let data = try? Data(contentsOf: file),
      let edits = try? JSONDecoder().decode([RecordedEdit].self, from: data)
    else { return [] }
    return edits
  }()

  func tensors() throws -> [String: StoredTensor] {
    try WeightFile.read(Expected.folder("edits/\(name).safetensors"))
  }

  /// The model with the parts and the scheduler that the reference ran.
  func openedModel() throws -> Model {
    let folder = Expected.folder(model)
    var options = ModelOptions()
    options.configurationFolder = folder
    let own =
      if let unet { try Model.open(Expected.folder(unet), options: options) } else {
        try Model.open(folder)
      }
    var configuration = try own.parts
    var fields = scheduler
    fields["_class_name"] = fields.removeValue(forKey: "class")
    configuration.scheduler = try SchedulerConfiguration(
      ConfigurationFields(path: name, fields: fields))
    var tensors = own.checkpoint.tensors
    if let vae {
      configuration.autoencoder = .tiny(
        try TinyAutoencoderConfiguration(.read(Expected.folder(vae) + "/config.json")))
      tensors[.autoencoder] = try WeightFile.read(
        Expected.folder(vae) + "/diffusion_pytorch_model.safetensors")
    }
    return try StableDiffusionFamily.model(
      path: own.description.path, configuration: configuration, tensors: tensors)
  }

  /// The request that a person would make for it.
  func request() throws -> EditRequest {
    let bytes = try tensors()["picture"].map(\.byteValues) ?? []
    let size = Size(width: size[0], height: size[1])
    let pixels = (0..<size.area).map {
      Pixel(bytes[3 * $0], bytes[3 * $0 + 1], bytes[3 * $0 + 2], 255)
    }
    // Where the reference turns guidance off as a whole, the formula does so at image guidance 1.
    let image = textGuidance > 1 ? imageGuidance ?? 1.5 : 1
    return EditRequest(
      source: Bitmap(size: size, pixels: pixels), instruction: prompt,
      settings: EditSettings {
        $0.textGuidance = textGuidance
        $0.imageGuidance = image
        $0.strength = strength ?? 1
        $0.steps = steps
        $0.seed = seed
        $0.negative = negative
      })
  }

  /// The reference's reading of its mask: half covered counts, and the top left pixel speaks for its
  /// place of the latents.
  func region(factor: Int) throws -> EditedRegion? {
    guard masked, let bytes = try tensors()["mask"]?.byteValues else { return nil }
    let pixels = bytes.map { $0 >= 128 }
    let (width, height) = (size[0], size[1])
    let positions = (0..<height / factor).flatMap { y in
      (0..<width / factor).map { x in pixels[y * factor * width + x * factor] }
    }
    return EditedRegion(pixels: pixels, positions: positions)
  }

  /// The area: the picture, rounded down to what latents can have.
  func area(factor: Int) -> WorkingArea {
    WorkingArea(
      part: Size(width: size[0], height: size[1]).bounds,
      size: Size(width: size[0] / factor * factor, height: size[1] / factor * factor))
  }
}

extension StoredTensor {
  var byteValues: [UInt8] { bytes.withUnsafeBytes { Array($0) } }
}
