/// The files that `Tests/scripts/record-weight-files` recorded with torch and safetensors.
enum Fixture {
  static func path(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Fixtures/\(name)"
  }

  /// Every file that can be read by itself.
  static let readable = [
    "types.safetensors", "types.ckpt", "protocol4.ckpt", "lightning.ckpt", "nested.bin",
  ]
}
