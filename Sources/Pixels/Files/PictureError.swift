/// Picture file errors: why a picture could not be read or written.
public enum PictureError: Error, Equatable {
  /// There is nothing at the path.
  case missing(_ path: String)
  /// The file cannot be opened or read, with the reason.
  case unreadable(_ path: String, _ reason: String)
  /// The file has no bytes.
  case empty(_ name: String)
  /// The content is no picture that can be read, with what it looks like ("a PDF document").
  case notAPicture(_ name: String, _ likeness: String)
  /// The content is damaged or cut short, with the reason.
  case corrupt(_ name: String, _ reason: String)
  /// The picture has more pixels than the limit.
  case tooLarge(_ name: String, _ size: Size, _ limit: PictureLimit)
  /// The file cannot be written, with the reason.
  case cannotWrite(_ path: String, _ reason: String)
  /// The path's extension names no format that can be written.
  case unknownFormat(_ path: String)
}

extension PictureError: CustomStringConvertible {
  /// One line; names and reasons appear without control characters.
  public var description: String { sentence.printable }

  private var sentence: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such file"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .empty(let name):
      "\(name): the file is empty; a picture is needed"
    case .notAPicture(let name, let likeness):
      "\(name): this is \(likeness); PNG, JPEG, WebP, GIF, TIFF, BMP, HEIC and AVIF pictures are"
        + " read"
    case .corrupt(let name, let reason):
      "\(name): the picture is damaged or cut short: \(reason)"
    case .tooLarge(let name, let size, let limit)
    where max(size.width, size.height) > limit.side && size.area <= limit.pixels:
      "\(name): \(size.width)×\(size.height) pixels: a side may have at most \(limit.side) pixels"
    case .tooLarge(let name, let size, let limit):
      "\(name): \(size.width)×\(size.height) pixels are more than the limit of"
        + " \(Self.amount(limit.pixels)) pixels; make the picture smaller first"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason)"
    case .unknownFormat(let path):
      "\(path): the name must end in .png, .jpg, .webp, .tif or .avif"
    }
  }

  private static func amount(_ pixels: Int) -> String {
    pixels.isMultiple(of: 1_000_000) ? "\(pixels / 1_000_000) million" : "\(pixels)"
  }
}
