/// Texts under keywords as a description of their own in an XMP packet, for formats that have no
/// place for texts.
enum TextPacket {
  private static let opening = """
    <rdf:Description rdf:about="" xmlns:pentimento="urn:pentimento:texts">
    """
  private static let closing = "</rdf:Description>\n"
  private static let end = "</rdf:RDF>"
  private static let shell = (
    before: """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">

    """,
    after: """
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
  )

  /// What encloses the description behind a packet into which it cannot be put.
  private static let comment = (before: "\n<!--\n", after: "-->")

  /// A packet with the texts added; nil where there is neither packet nor text.
  ///
  /// The texts are inside the packet's RDF, or where no end of it is found in a comment behind the
  /// packet.
  static func joined(_ packet: String?, _ texts: [PictureText]) -> String? {
    guard !texts.isEmpty else { return packet }
    let items = texts.map { text in
      "<rdf:li rdf:parseType=\"Resource\"><pentimento:keyword>\(text.keyword.escaped)"
        + "</pentimento:keyword><pentimento:text>\(text.text.escaped)</pentimento:text></rdf:li>\n"
    }
    let description =
      opening + "\n<pentimento:texts><rdf:Seq>\n" + items.joined()
      + "</rdf:Seq></pentimento:texts>\n" + closing
    guard let packet else { return shell.before + description + shell.after }
    guard let place = packet.utf8.ranges(of: end.utf8).last else {
      return packet + comment.before
        + description.replacing("--", with: "-&#45;") + comment.after
    }
    return packet[..<place.lowerBound] + description + packet[place.lowerBound...]
  }

  /// A packet without the texts that were added to it, nil where nothing else is in it, and the
  /// texts.
  static func split(_ packet: String) -> (packet: String?, texts: [PictureText]) {
    // Among bytes: a combining mark behind a tag makes another character of its last one.
    guard let start = packet.utf8.firstRange(of: opening.utf8),
      let stop = packet[start.upperBound...].utf8.firstRange(of: closing.utf8)
    else { return (packet, []) }
    let texts = packet[start.upperBound..<stop.lowerBound].utf8.split(separator: "<rdf:li ".utf8)
      .compactMap { item -> PictureText? in
        guard let keyword = item.element("keyword"), let text = item.element("text") else {
          return nil
        }
        return PictureText(keyword: keyword, text: text)
      }
    let rest = String(packet[..<start.lowerBound] + packet[stop.upperBound...])
    let enclosure = comment.before + comment.after
    if rest.utf8.suffix(enclosure.utf8.count).elementsEqual(enclosure.utf8) {
      return (String(decoding: rest.utf8.dropLast(enclosure.utf8.count), as: UTF8.self), texts)
    }
    return (rest == shell.before + shell.after ? nil : rest, texts)
  }
}

extension Substring.UTF8View {
  /// The content of an element, unescaped.
  fileprivate func element(_ name: String) -> String? {
    guard let start = firstRange(of: "<pentimento:\(name)>".utf8),
      let stop = self[start.upperBound...].firstRange(of: "</pentimento:\(name)>".utf8)
    else { return nil }
    return String(decoding: self[start.upperBound..<stop.lowerBound], as: UTF8.self).unescaped
  }
}

extension String {
  private static let references = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\r", "&#13;"),
  ]
  /// The reference for a hyphen, which is needed in comments only.
  private static let hyphen = ("-", "&#45;")

  /// The text with references for what has a meaning in XML, without what cannot be in it.
  fileprivate var escaped: String {
    let allowed = unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
    // Scalars and not characters: a line break of two scalars is one character.
    return allowed.reduce(into: "") { escaped, scalar in
      let reference = Self.references.first { $0.0.unicodeScalars.first == scalar }
      if let reference { escaped += reference.1 } else { escaped.unicodeScalars.append(scalar) }
    }
  }

  fileprivate var unescaped: String {
    let bytes = ([Self.hyphen] + Self.references.reversed()).reduce(Array(utf8)) {
      $0.replacing(Array($1.1.utf8), with: Array($1.0.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
