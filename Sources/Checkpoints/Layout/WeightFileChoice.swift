/// Which of the files in a part's folder holds its weights.
package enum WeightFileChoice {
  /// The file to read; nil where the folder has none.
  ///
  /// Safetensors come before pickles, whole precision before variants, one file before shards, as
  /// in diffusers' `from_pretrained` with no variant asked for. ONNX, Flax and OpenVINO files are
  /// not ours.
  package static func path(in folder: String) -> String? {
    let names = Set(ModelFile.names(in: folder))
    // A link of the Hugging Face cache leads nowhere until its file is complete.
    let name = candidates.first { names.contains($0) && ModelFile.isFile("\(folder)/\($0)") }
    return name.map { "\(folder)/\($0)" }
  }

  /// Bytes of the weights in a part's folder: those of the file to read, or of all its shards.
  package static func byteCount(in folder: String) -> Int {
    guard let chosen = path(in: folder) else { return 0 }
    let isIndex = chosen.hasSuffix(".json")
    let files =
      isIndex
      ? ModelFile.names(in: folder).filter { $0.contains("-of-") }.map { "\(folder)/\($0)" }
      : [chosen]
    return files.reduce(0) { sum, file in
      if case .file(let byteCount)? = ModelFile.kind(of: file) { sum + byteCount } else { sum }
    }
  }

  /// Names in order of preference.
  package static let candidates: [String] = {
    // Diffusers' own parts are called one way, those of transformers another.
    let stems = [
      ("diffusion_pytorch_model", "diffusion_pytorch_model"), ("model", "pytorch_model"),
    ]
    var names: [String] = []
    for isPickle in [false, true] {
      for variant in ["", ".fp16", ".bf16"] {
        for (safe, pickle) in stems {
          let stem = isPickle ? pickle : safe
          let ending = isPickle ? "bin" : "safetensors"
          names += [
            "\(stem)\(variant).\(ending)",
            "\(stem).\(ending).index\(variant).json",
            // How diffusers called the index of a variant before 0.31.
            "\(stem)\(variant).\(ending).index.json",
          ]
        }
      }
    }
    return names
  }()
}
