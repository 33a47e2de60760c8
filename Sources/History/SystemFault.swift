import Glibc

/// What the system says about a call that failed.
enum SystemFault {
  /// The text of the present `errno`.
  static var text: String { text(of: errno) }

  static func text(of code: CInt) -> String {
    switch code {
    case EACCES, EPERM: "the file or its folder does not allow it"
    case EROFS: "the file system is read-only"
    case ENOENT: "there is no such folder"
    case ENOTDIR: "a part of the path is no folder"
    case ENOSPC, EDQUOT: "the disk is full"
    case ENOLCK, ENOTSUP: "the file system has no locks"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(code))
    }
  }
}
