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

  /// A packet with the texts added; nil where there is neither packet nor text.
  static func joined(_ packet: String?, _ texts: [PictureText]) -> String? {
    guard !texts.isEmpty else { return packet }
    let items = texts.map { text in
      "<rdf:li rdf:parseType=\"Resource\"><pentimento:keyword>\(text.keyword.escaped)"
        + "</pentimento:keyword><pentimento:text>\(text.text.escaped)</pentimento:text></rdf:li>\n"
    }
    let description =
      opening + "\n<pentimento:texts><rdf:Seq>\n" + items.joined()
      + "</rdf:Seq></pentimento:texts>\n" + closing
    guard let packet, let place = packet.ranges(of: end).last else {
      return shell.before + description + shell.after
    }
    return packet[..<place.lowerBound] + description + packet[place.lowerBound...]
  }

  /// A packet without the texts that were added to it, nil where nothing else is in it, and the
  /// texts.
  static func split(_ packet: String) -> (packet: String?, texts: [PictureText]) {
    guard let start = packet.firstRange(of: opening),
      let stop = packet[start.upperBound...].firstRange(of: closing)
    else { return (packet, []) }
    let texts = packet[start.upperBound..<stop.lowerBound].split(separator: "<rdf:li ")
      .compactMap { item -> PictureText? in
        guard let keyword = item.element("keyword"), let text = item.element("text") else {
          return nil
        }
        return PictureText(keyword: keyword, text: text)
      }
    let rest = packet[..<start.lowerBound] + packet[stop.upperBound...]
    return (rest == shell.before + shell.after ? nil : String(rest), texts)
  }
}

extension Substring {
  /// The content of an element, unescaped.
  fileprivate func element(_ name: String) -> String? {
    guard let start = firstRange(of: "<pentimento:\(name)>"),
      let stop = self[start.upperBound...].firstRange(of: "</pentimento:\(name)>")
    else { return nil }
    return String(self[start.upperBound..<stop.lowerBound]).unescaped
  }
}

extension String {
  private static let references = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\r", "&#13;"),
  ]

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
    Self.references.reversed().reduce(self) { $0.replacing($1.1, with: $1.0) }
  }
}
