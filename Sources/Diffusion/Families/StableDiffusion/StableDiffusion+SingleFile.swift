import Checkpoints
import Tensors
import Tokens

extension StableDiffusionFamily {
  static let unetPrefix = "model.diffusion_model."
  private static let autoencoderPrefix = "first_stage_model."
  private static let clipPrefix = "cond_stage_model.transformer."
  private static let openCLIPPrefix = "cond_stage_model.model."

  /// Opens a single-file checkpoint in the layout of latent diffusion.
  ///
  /// Tensors of none of the three networks (schedules, counters, training's leftovers) are passed
  /// over; what belongs to one of them and has no place there is left for the network to refuse.
  static func open(
    file: [String: StoredTensor], path: String, options: ModelOptions
  ) throws(ModelError) -> Model {
    let given = try options.configurationFolder.map { folder throws(ModelError) in
      try StableDiffusionConfiguration(folder: folder)
    }
    let (unetFile, hasAveraged) =
      options.usesAveragedWeights ? averaged(file) : (file, false)
    let tensors: [ModelPart: [String: StoredTensor]] = [
      .unet: try unet(unetFile, path: path),
      .autoencoder: try autoencoder(file, path: path),
      .textEncoder: try textEncoder(
        file, path: path, layers: given?.textEncoder.layers ?? CLIPTextNames.openCLIPLayers),
    ]
    var configuration =
      if let given { given } else {
        try self.configuration(
          tensors, path: path, isOpenCLIP: file.keys.contains { $0.hasPrefix(openCLIPPrefix) })
      }
    if let prediction = options.prediction { configuration.scheduler.prediction = prediction }
    return try model(
      path: path, configuration: configuration, tensors: tensors, hasAveragedWeights: hasAveraged)
  }

  /// The tensors with each of the U-Net's replaced by its average over the training's steps, and
  /// whether there were any.
  ///
  /// The original code keeps averages under flattened names, dots left out, since its framework
  /// allows none (`ldm/modules/ema.py`). A weight that was not trained has no average.
  private static func averaged(
    _ file: [String: StoredTensor]
  ) -> (tensors: [String: StoredTensor], isAveraged: Bool) {
    var tensors = file
    var isAveraged = false
    for name in file.keys where name.hasPrefix(unetPrefix) {
      let flat = name.dropFirst("model.".count).filter { $0 != "." }
      guard let average = file["model_ema.\(flat)"] else { continue }
      tensors[name] = average
      isAveraged = true
    }
    return (tensors, isAveraged)
  }

  private static func unet(
    _ file: [String: StoredTensor], path: String
  ) throws(ModelError) -> [String: StoredTensor] {
    let names = LatentDiffusionUNetNames(names: inner(file, unetPrefix))
    return try renamed(file, path: path) { name in
      without(unetPrefix, name).map { [Renaming(name: names.renamed($0) ?? $0)] }
    }
  }

  private static func autoencoder(
    _ file: [String: StoredTensor], path: String
  ) throws(ModelError) -> [String: StoredTensor] {
    let names = LatentDiffusionAutoencoderNames(names: inner(file, autoencoderPrefix))
    return try renamed(file, path: path) { name in
      guard let inner = without(autoencoderPrefix, name) else { return nil }
      // What judged the autoencoder in its own training.
      if inner.hasPrefix("loss.") { return [] }
      return [names.renamed(inner) ?? Renaming(name: inner)]
    }
  }

  /// The text encoder's tensors in either of its layouts.
  ///
  /// - Parameter layers: how many layers of OpenCLIP are run.
  static func textEncoder(
    _ file: [String: StoredTensor], path: String, layers: Int
  ) throws(ModelError) -> [String: StoredTensor] {
    try renamed(file, path: path) { name in
      if let inner = without(openCLIPPrefix, name) {
        return CLIPTextNames.openCLIP(inner, layers: layers) ?? [Renaming(name: inner)]
      }
      return without(clipPrefix, name).map(CLIPTextNames.transformers)
    }
  }

  private static func without(_ prefix: String, _ name: String) -> String? {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }

  private static func inner(_ file: [String: StoredTensor], _ prefix: String) -> [String] {
    file.keys.compactMap { without(prefix, $0) }
  }

  /// The configuration that the shapes imply, and for the rest that of the releases of Stable
  /// Diffusion 1 and 2.
  private static func configuration(
    _ tensors: [ModelPart: [String: StoredTensor]], path: String, isOpenCLIP: Bool
  ) throws(ModelError) -> StableDiffusionConfiguration {
    func shapes(_ part: ModelPart) -> NetworkShapes {
      NetworkShapes(path: path, tensors: tensors[part] ?? [:])
    }
    var unet = try UNetConfiguration(shapes(.unet), sampleSize: 64)
    let prediction = SchedulerConfiguration.Prediction(
      isTextToImage: unet.inChannels == unet.outChannels, isSecondVersion: isOpenCLIP,
      training: trainingFile(beside: path))
    // The models of version 2 that predict velocity were trained on pictures of 768 pixels.
    if prediction == .velocity { unet.sampleSize = 96 }
    return StableDiffusionConfiguration(
      unet: unet,
      autoencoder: .full(try AutoencoderConfiguration(shapes(.autoencoder))),
      textEncoder: try CLIPTextConfiguration(
        shapes(.textEncoder), activation: isOpenCLIP ? .gelu : .quickGELU),
      scheduler: SchedulerConfiguration(
        latentDiffusion: prediction, isEditing: unet.inChannels == 2 * unet.outChannels),
      tokenizer: .standard(isOpenCLIP ? .zero : .endOfText))
  }

  /// The text of the training's configuration, where one lies beside the file under its name.
  private static func trainingFile(beside path: String) -> String? {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let file = (folder + ["\(ModelFile.name(of: path)).yaml"]).joined(separator: "/")
    let text = try? ModelFile.contents(of: file, limit: 1 << 20)
    return text.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension SchedulerConfiguration.Prediction {
  /// The prediction type of a single file's U-Net, which no shape shows.
  ///
  /// The training's configuration beside the file says so (`parameterization: "v"`). Without one,
  /// version 2 made for plain text to image is taken to predict velocity, as diffusers takes it
  /// (`single_file_utils.py`); `ModelOptions.prediction` overrides that for its 512-pixel base.
  init(isTextToImage: Bool, isSecondVersion: Bool, training: String?) {
    if let training {
      let lines = training.split(whereSeparator: \.isNewline).map { line in
        line.filter { !" \"'".contains($0) }
      }
      self = lines.contains("parameterization:v") ? .velocity : .epsilon
    } else {
      self = isSecondVersion && isTextToImage ? .velocity : .epsilon
    }
  }
}
