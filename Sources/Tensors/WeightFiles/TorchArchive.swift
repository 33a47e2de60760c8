/// The reader of `torch.save` checkpoints since torch 1.6: a zip archive of one pickle and its
/// storages.
enum TorchArchive {
  /// The header entries of a file's tensors by name, their byte ranges checked.
  static func tensors(
    in bytes: UnsafeRawBufferPointer
  ) throws(WeightFileFault) -> [String: TensorInfo] {
    let entries = try ZipArchive(bytes).entries
    let folder = try folder(of: entries.keys)
    if let order = entries[folder + "byteorder"], !bytes[order].elementsEqual("little".utf8) {
      throw .unsupported(
        "the weights are stored big-endian", remedy: "save them again on a little-endian machine")
    }
    guard let pickle = entries[folder + "data.pkl"] else { throw noPickle }
    var reader = PickleReader(UnsafeRawBufferPointer(rebasing: bytes[pickle]))
    let root = try reader.read()
    var dictionary = TensorDictionary(reader: reader) { key in entries["\(folder)data/\(key)"] }
    return try dictionary.tensors(from: root)
  }

  /// The archive's top folder, with its slash.
  private static func folder(of names: some Sequence<String>) throws(WeightFileFault) -> String {
    let pickles = names.filter { $0.hasSuffix("/data.pkl") && $0.split(separator: "/").count == 2 }
    guard let pickle = pickles.first, pickles.count == 1 else { throw noPickle }
    let folder = String(pickle.dropLast("data.pkl".count))
    guard !names.contains(folder + "constants.pkl") else {
      throw .unsupported(
        "this is a TorchScript program", remedy: "save the model's state_dict instead")
    }
    return folder
  }

  private static var noPickle: WeightFileFault {
    .notWeights(
      "a zip archive that torch did not write",
      remedy: "a .safetensors file or a checkpoint of torch.save is needed")
  }
}
