extension String {
  /// The XMP packet with any orientation in it set to that of upright pixels.
  var withUprightOrientation: String {
    var packet = self
    for orientation in 2...8 {
      packet = packet.replacing(
        "tiff:Orientation=\"\(orientation)\"", with: "tiff:Orientation=\"1\"")
      packet = packet.replacing("<tiff:Orientation>\(orientation)<", with: "<tiff:Orientation>1<")
    }
    return packet
  }
}
