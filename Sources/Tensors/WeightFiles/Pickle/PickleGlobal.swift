/// A Python function or class that a pickle may name; none is ever run.
enum PickleGlobal: Equatable {
  case storage(ElementType)
  case orderedDictionary
  case rebuildTensor
  case rebuildParameter
  /// A class or function that occurs beside weights and makes no tensor.
  case inert

  /// The meaning of a name in a module.
  ///
  /// - Throws: `wouldRunCode` for every other name.
  init(module: String, name: String) throws(WeightFileFault) {
    let path = "\(module).\(name)"
    if let known = Self.meanings[path] {
      self = known
    } else if Self.inertNames.contains(path) {
      self = .inert
    } else if module == "torch", name.hasSuffix("Storage") {
      throw .unsupported(
        "a tensor is stored as \(path.quotedForMessage), which is not read",
        remedy: "save the model in float16 or float32")
    } else {
      throw .wouldRunCode(path)
    }
  }

  private static let meanings: [String: PickleGlobal] = [
    "torch.FloatStorage": .storage(.float32),
    "torch.HalfStorage": .storage(.float16),
    "torch.BFloat16Storage": .storage(.bfloat16),
    "torch.DoubleStorage": .storage(.float64),
    "torch.LongStorage": .storage(.int64),
    "torch.IntStorage": .storage(.int32),
    "torch.ShortStorage": .storage(.int16),
    "torch.CharStorage": .storage(.int8),
    "torch.ByteStorage": .storage(.uint8),
    "torch.BoolStorage": .storage(.bool),
    "collections.OrderedDict": .orderedDictionary,
    "torch._utils._rebuild_tensor_v2": .rebuildTensor,
    "torch._utils._rebuild_parameter": .rebuildParameter,
  ]

  /// Seen in checkpoints of Lightning and latent diffusion: callbacks, scores, hyperparameters.
  private static let inertNames: Set<String> = [
    "__builtin__.dict", "__builtin__.list", "__builtin__.set", "__builtin__.int",
    "__builtin__.float", "__builtin__.bool", "__builtin__.str", "__builtin__.bytearray",
    "builtins.dict", "builtins.list", "builtins.set", "builtins.int", "builtins.float",
    "builtins.bool", "builtins.str", "builtins.bytearray", "builtins.slice",
    "_codecs.encode", "argparse.Namespace", "collections.Counter", "collections.defaultdict",
    "pathlib.PosixPath", "pathlib.PurePosixPath", "pathlib.WindowsPath", "typing.Any",
    "datetime.timedelta", "datetime.datetime",
    "numpy.dtype", "numpy.ndarray", "numpy.core.multiarray.scalar",
    "numpy.core.multiarray._reconstruct", "numpy._core.multiarray.scalar",
    "numpy._core.multiarray._reconstruct",
    "omegaconf.base.ContainerMetadata", "omegaconf.base.Metadata",
    "omegaconf.dictconfig.DictConfig", "omegaconf.listconfig.ListConfig",
    "omegaconf.nodes.AnyNode", "omegaconf.nodes.BooleanNode", "omegaconf.nodes.FloatNode",
    "omegaconf.nodes.IntegerNode", "omegaconf.nodes.StringNode",
    "pytorch_lightning.callbacks.model_checkpoint.ModelCheckpoint",
    "pytorch_lightning.callbacks.early_stopping.EarlyStopping",
    "pytorch_lightning.utilities.parsing.AttributeDict",
    "lightning.pytorch.callbacks.model_checkpoint.ModelCheckpoint",
    "lightning_fabric.utilities.data.AttributeDict",
    "torch.Size", "torch.device", "torch.float16", "torch.float32", "torch.float64",
    "torch.bfloat16", "torch.int64", "torch.int32", "torch.bool", "torch.uint8",
    "torch.serialization._get_layout",
  ]
}
