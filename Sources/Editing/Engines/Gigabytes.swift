/// Sizes of files and memory for people.
public enum Gigabytes {
  /// A size in gigabytes with one decimal; in megabytes where that would be none.
  public static func text(_ byteCount: Int) -> String {
    let tenths = (byteCount + 50_000_000) / 100_000_000
    return tenths == 0
      ? "\((byteCount + 999_999) / 1_000_000) MB" : "\(tenths / 10).\(tenths % 10) GB"
  }
}
