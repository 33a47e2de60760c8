/// The instructions of Python's pickle machine that a file of weights may use.
///
/// Named after what they do; CPython's names are in Lib/pickletools.py. Those that are missing
/// belong to the text protocols 0 and 1, to registered extensions and to out-of-band buffers.
enum PickleOpcode: UInt8 {
  case version = 0x80  // PROTO
  case frame = 0x95
  case stop = 0x2E
  case mark = 0x28
  case pop = 0x30
  case popMark = 0x31

  case none = 0x4E
  case newTrue = 0x88
  case newFalse = 0x89
  case integer32 = 0x4A  // BININT
  case integer16 = 0x4D  // BININT2
  case integer8 = 0x4B  // BININT1
  case long8 = 0x8A  // LONG1
  case long32 = 0x8B  // LONG4
  case float = 0x47  // BINFLOAT

  case text8 = 0x8C  // SHORT_BINUNICODE
  case text32 = 0x58  // BINUNICODE
  case text64 = 0x8D  // BINUNICODE8
  case oldText8 = 0x55  // SHORT_BINSTRING
  case oldText32 = 0x54  // BINSTRING
  case bytes8 = 0x43  // SHORT_BINBYTES
  case bytes32 = 0x42  // BINBYTES
  case bytes64 = 0x8E  // BINBYTES8
  case byteArray64 = 0x96  // BYTEARRAY8

  case emptyTuple = 0x29
  case tuple = 0x74
  case tuple1 = 0x85
  case tuple2 = 0x86
  case tuple3 = 0x87
  case emptyList = 0x5D
  case append = 0x61
  case appends = 0x65
  case emptyDictionary = 0x7D
  case setItem = 0x73
  case setItems = 0x75
  case emptySet = 0x8F
  case addItems = 0x90
  case frozenSet = 0x91

  case put8 = 0x71  // BINPUT
  case put32 = 0x72  // LONG_BINPUT
  case memoize = 0x94
  case get8 = 0x68  // BINGET
  case get32 = 0x6A  // LONG_BINGET

  case global = 0x63
  case stackGlobal = 0x93
  case reduce = 0x52
  case build = 0x62
  case newObject = 0x81
  case newObjectWithNames = 0x92  // NEWOBJ_EX
  case persistentID = 0x51  // BINPERSID
}
