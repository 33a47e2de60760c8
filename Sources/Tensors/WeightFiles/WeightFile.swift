/// The reader of weight files of all formats, in one file or several.
public enum WeightFile {
  /// The tensors of the file at `path` by name: safetensors, a checkpoint of `torch.save`, or the
  /// JSON index of a model in several files, told apart by content.
  ///
  /// The files are mapped and only their headers read; every offset, size and shape is checked.
  ///
  /// - Throws: `WeightFileError`, which names the file and what would mend it.
  public static func read(_ path: String) throws(WeightFileError) -> [String: StoredTensor] {
    let file = try MappedFile(path)
    switch try content(of: file) {
    case .tensors(let infos): return infos.mapValues { StoredTensor($0, in: file) }
    case .index(let index): return try tensors(of: index, path: path)
    }
  }

  private enum Content {
    case tensors([String: TensorInfo])
    case index(ShardIndex)
  }

  private static func content(of file: MappedFile) throws(WeightFileError) -> Content {
    do throws(WeightFileFault) {
      return try file.withUnsafeBytes { (bytes) throws(WeightFileFault) in
        switch try WeightFileKind(bytes) {
        case .safetensors: .tensors(try Safetensors.tensors(in: bytes))
        case .torch: .tensors(try TorchArchive.tensors(in: bytes))
        case .index: .index(try ShardIndex(bytes))
        }
      }
    } catch {
      throw WeightFileError(file.path, error)
    }
  }

  /// The tensors of all files of the index at `path`, each exactly where the index says.
  private static func tensors(
    of index: ShardIndex, path: String
  ) throws(WeightFileError) -> [String: StoredTensor] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var tensors: [String: StoredTensor] = [:]
    for (name, expected) in index.names.sorted(by: { $0.key < $1.key }) {
      let shard = try MappedFile(folder + name)
      guard case .tensors(let infos) = try content(of: shard) else {
        throw WeightFileError(shard.path, .damaged("it is an index and stands in one"))
      }
      if let missing = expected.first(where: { infos[$0] == nil }) {
        throw WeightFileError(
          shard.path,
          .damaged("tensor \(missing.quotedForMessage) of the model's index is not in it"))
      }
      if let extra = infos.keys.first(where: { !expected.contains($0) }) {
        throw WeightFileError(
          shard.path, .damaged("tensor \(extra.quotedForMessage) is not in the model's index"))
      }
      // The index names each tensor once, so that none replaces another.
      for (name, info) in infos { tensors[name] = StoredTensor(info, in: shard) }
    }
    return tensors
  }
}
