/// A terminal's screen as cells and pictures, after xterm: what the program writes goes in, and
/// what a person would see comes out, with every rule about pictures that was broken on the way.
struct EmulatedScreen {
  /// What a cell shows: one character with its combining marks; empty for the right half of a wide
  /// one.
  typealias Cells = [[String]]

  /// Stands under pictures.
  static let underPicture = "\u{A0}"
  /// xterm keeps so many pictures and forgets the oldest beyond.
  static let mostPictures = 16
  /// xterm drops pictures that are wider or higher, in pixels.
  static let largestPicture = 1000

  let kind: TerminalKind
  private(set) var size: ScreenSize
  var cells: Cells
  var column = 0
  var row = 0
  /// The last column has been written: the next character begins a new line.
  var wraps = false
  var saved = (column: 0, row: 0)
  /// The screen beneath the alternate one.
  var beneath: Cells?
  /// DEC private modes that are set, such as 25 for a cursor that shows.
  var modes: Set<Int> = [7, 25]
  /// Modes that the program had the terminal remember.
  var savedModes: [Int: Bool] = [:]
  var lastWritten = " "
  private(set) var pictures: [EmulatedPicture] = []
  /// All bytes of pictures that ever came.
  private(set) var pictureBytes = 0
  /// What no terminal would have shown rightly.
  var violations: [String] = []
  /// Strings for the terminal, by what stands before their semicolon.
  private(set) var told: [String: String] = [:]
  /// What the terminal has to say, to be sent to the program.
  var answers = ""
  private var parser = ControlParser()

  init(kind: TerminalKind, size: ScreenSize) {
    self.kind = kind
    self.size = size
    cells = Self.blank(size)
  }

  private static func blank(_ size: ScreenSize) -> Cells {
    Cells(repeating: [String](repeating: " ", count: size.columns), count: size.rows)
  }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.take(byte) {
      case .text(let scalar): write(scalar)
      case .control(let control): perform(control)
      case .escape(let escape): perform(escape)
      case .sequence(let sequence): perform(sequence)
      case .string(let string) where string.isSixel: draw(string)
      case .string(let string): take(string)
      case nil: break
      }
    }
  }

  private mutating func take(_ string: ControlString) {
    if let answer = kind.answer(to: string) { answers += answer }
    let parts = string.text.split(separator: ";", maxSplits: 1).map(String.init)
    if parts.count == 2 { told[parts[0]] = parts[1] }
  }

  /// Changes the size as xterm does: what stood there stays where it was.
  mutating func resize(to size: ScreenSize) {
    func fitted(_ cells: Cells) -> Cells {
      var result = Self.blank(size)
      for (row, line) in cells.prefix(size.rows).enumerated() {
        result[row].replaceSubrange(
          0..<min(size.columns, line.count), with: line.prefix(size.columns))
      }
      return result
    }
    cells = fitted(cells)
    beneath = beneath.map(fitted)
    self.size = size
    (column, row) = (min(column, size.columns - 1), min(row, size.rows - 1))
    wraps = false
  }

  // MARK: the alternate screen

  var isAlternate: Bool { beneath != nil }

  mutating func enterAlternate() {
    guard beneath == nil else { return }
    beneath = cells
    cells = Self.blank(size)
  }

  mutating func leaveAlternate() {
    guard let beneath else { return }
    if !pictures.isEmpty { violations.append("a picture is left behind") }
    cells = beneath
    self.beneath = nil
  }

  // MARK: pictures

  private mutating func draw(_ string: ControlString) {
    pictureBytes += string.body.count
    guard let picture = EmulatedPicture(string, column: column, row: row, on: size) else {
      violations.append("a picture without its size")
      return
    }
    check(picture)
    for row in picture.row..<picture.row + picture.rows {
      for column in picture.column..<picture.column + picture.columns { cover(column, row) }
    }
    pictures.removeAll { $0.isGone || $0.hasPlace(of: picture) }
    pictures.append(picture)
    if pictures.count > Self.mostPictures { violations.append("more than 16 pictures") }
  }

  private mutating func check(_ picture: EmulatedPicture) {
    let place = "the picture at \(picture.column),\(picture.row)"
    if max(picture.width, picture.height) > Self.largestPicture {
      violations.append("\(place) is \(picture.width)×\(picture.height) pixels large")
    }
    if picture.row + picture.rows >= size.rows { violations.append("\(place) is on the last row") }
    if picture.column + picture.columns > size.columns {
      violations.append("\(place) leaves the screen")
    }
    if !(picture.height..<picture.height + 6).contains(picture.drawnHeight) {
      violations.append("\(place) is \(picture.height) high, its bands \(picture.drawnHeight)")
    }
  }

  /// Something is written into a cell: what a picture shows there is gone.
  mutating func cover(_ column: Int, _ row: Int) {
    for index in pictures.indices { pictures[index].cover(column: column, row: row) }
  }

  mutating func forgetPictures() {
    pictures = []
  }

  mutating func forgetCoveredPictures() {
    pictures.removeAll(where: \.isGone)
  }
}
