/// Lines over two axes, to be drawn as SVG; dark on white, so that it can be read on any page.
struct LineChart: Hashable {
  struct Point: Hashable {
    var x, y: Double
    /// Stands beside the point.
    var label: String
  }

  struct Line: Hashable {
    var name: String
    var points: [Point]
  }

  var title: String
  /// What the axes say.
  var across, up: String
  var lines: [Line]
  /// Stands below the names of the lines.
  var note: String

  /// Colours that are told apart by eyes of every kind (Okabe and Ito, 2008), the light ones left
  /// out.
  private static let colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#7A5C00"]
  private static let (width, height) = (720.0, 480.0)
  private static let (left, right, top, bottom) = (70.0, 20.0, 40.0, 60.0)

  /// An SVG file.
  ///
  /// - Precondition: there is at least one point.
  var svg: String {
    let points = lines.flatMap(\.points)
    let x = Axis(points.map(\.x), from: Self.left, to: Self.width - Self.right)
    let y = Axis(points.map(\.y), from: Self.height - Self.bottom, to: Self.top)
    let (middle, low) = ((x.start + x.end) / 2, Self.height - 16)
    let centre = ((y.start + y.end) / 2).fixed(1)
    let upright = #"text-anchor="middle" transform="translate(18 \#(centre)) rotate(-90)""#
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width.plain) \
      \(Self.height.plain)" font-family="sans-serif" font-size="12" fill="#222">
      <rect width="100%" height="100%" fill="#fff"/>
      \(Self.text(title, middle, 24, #"text-anchor="middle" font-size="15""#))
      \(grid(x, y).joined(separator: "\n"))
      \(Self.text(across, middle, low, #"text-anchor="middle""#))
      \(Self.text(up, 0, 0, upright))
      \(lines.enumerated().map { draw($1, Self.colour($0), x, y) }.joined(separator: "\n"))
      \(names(x, y).joined(separator: "\n"))
      </svg>

      """
  }

  private func grid(_ x: Axis, _ y: Axis) -> [String] {
    x.ticks.flatMap { tick in
      [
        Self.rule(x.place(tick), y.start, x.place(tick), y.end),
        Self.text(x.text(tick), x.place(tick), y.start + 16, #"text-anchor="middle""#),
      ]
    }
      + y.ticks.flatMap { tick in
        [
          Self.rule(x.start, y.place(tick), x.end, y.place(tick)),
          Self.text(y.text(tick), x.start - 6, y.place(tick) + 4, #"text-anchor="end""#),
        ]
      }
  }

  private func draw(_ line: Line, _ colour: String, _ x: Axis, _ y: Axis) -> String {
    let places = line.points.map { (x.place($0.x).fixed(1), y.place($0.y).fixed(1)) }
    let path = places.map { "\($0),\($1)" }.joined(separator: " ")
    let marks = zip(line.points, places).flatMap { point, place in
      [
        #"<circle cx="\#(place.0)" cy="\#(place.1)" r="3"/>"#,
        Self.text(point.label, x.place(point.x) + 5, y.place(point.y) - 5, #"font-size="10""#),
      ]
    }
    return """
      <g fill="\(colour)">
      <polyline points="\(path)" fill="none" stroke="\(colour)" stroke-width="1.5"/>
      \(marks.joined(separator: "\n"))
      </g>
      """
  }

  /// The names of the lines, at the bottom left, where neither much is changed nor much is kept.
  private func names(_ x: Axis, _ y: Axis) -> [String] {
    let place = (x: x.start + 12, y: y.start - 14 - 16 * Double(lines.count))
    return lines.indices.map { index in
      Self.text(
        lines[index].name, place.x, place.y + 16 * Double(index),
        #"font-weight="bold" style="fill:\#(Self.colour(index))""#)
    } + [Self.text(note, place.x, place.y + 16 * Double(lines.count), #"font-size="11""#)]
  }

  private static func colour(_ index: Int) -> String { colours[index % colours.count] }

  private static func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    let ends = [x1, y1, x2, y2].map { $0.fixed(1) }
    return #"<line x1="\#(ends[0])" y1="\#(ends[1])" x2="\#(ends[2])" y2="\#(ends[3])" "#
      + ##"stroke="#ddd"/>"##
  }

  private static func text(
    _ text: String, _ x: Double, _ y: Double, _ attributes: String
  ) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return #"<text x="\#(x.fixed(1))" y="\#(y.fixed(1))" \#(attributes)>\#(escaped)</text>"#
  }
}
