import Checkpoints
import Tensors
import Tokens

extension StableDiffusionFamily {
  private static let unetPrefix = "model.diffusion_model."
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

  /// The tensors of one module under their names within it.
  private static func module(
    _ prefix: String, of file: [String: StoredTensor]
  ) -> [String: StoredTensor] {
    Dictionary(
      uniqueKeysWithValues: file.filter { $0.key.hasPrefix(prefix) }
        .map { (String($0.key.dropFirst(prefix.count)), $0.value) })
  }

  private static func unet(
    _ file: [String: StoredTensor], path: String
  ) throws(ModelError) -> [String: StoredTensor] {
    let unet = module(unetPrefix, of: file)
    let names = LatentDiffusionUNetNames(names: unet.keys)
    return try renamed(unet, path: path) { [Renaming(name: names.renamed($0) ?? $0)] }
  }

  private static func autoencoder(
    _ file: [String: StoredTensor], path: String
  ) throws(ModelError) -> [String: StoredTensor] {
    let autoencoder = module(autoencoderPrefix, of: file)
    let names = LatentDiffusionAutoencoderNames(names: autoencoder.keys)
    return try renamed(autoencoder, path: path) { name in
      // What judged the autoencoder in its own training.
      name.hasPrefix("loss.") ? [] : [names.renamed(name) ?? Renaming(name: name)]
    }
  }

  /// The text encoder's tensors in either of its layouts.
  ///
  /// - Parameter layers: how many layers of OpenCLIP are run.
  static func textEncoder(
    _ file: [String: StoredTensor], path: String, layers: Int
  ) throws(ModelError) -> [String: StoredTensor] {
    let openCLIP = module(openCLIPPrefix, of: file)
    guard openCLIP.isEmpty else {
      return try renamed(openCLIP, path: path) { name in
        CLIPTextNames.openCLIP(name, layers: layers) ?? [Renaming(name: name)]
      }
    }
    return try renamed(module(clipPrefix, of: file), path: path, CLIPTextNames.transformers)
  }

  /// The configuration that the shapes imply, and for the rest that of the releases of Stable
  /// Diffusion 1 and 2.
  private static func configuration(
    _ tensors: [ModelPart: [String: StoredTensor]], path: String, isOpenCLIP: Bool
  ) throws(ModelError) -> StableDiffusionConfiguration {
    func shapes(_ part: ModelPart) -> NetworkShapes {
      NetworkShapes(path: path, tensors: tensors[part] ?? [:])
    }
    var unet = try UNetConfiguration(shapes(.unet))
    var textEncoder = try CLIPTextConfiguration(shapes(.textEncoder))
    if isOpenCLIP { textEncoder.activation = .gelu }
    let prediction = SchedulerConfiguration.Prediction(
      isTextToImage: unet.inChannels == unet.outChannels, isSecondVersion: isOpenCLIP,
      training: trainingFile(beside: path))
    // The models of version 2 that predict velocity were trained on pictures of 768 pixels.
    if prediction == .velocity { unet.sampleSize = 96 }
    return StableDiffusionConfiguration(
      unet: unet,
      autoencoder: .full(try AutoencoderConfiguration(shapes(.autoencoder))),
      textEncoder: textEncoder,
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
