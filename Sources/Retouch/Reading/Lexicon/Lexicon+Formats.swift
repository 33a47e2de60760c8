extension Lexicon {
  /// Formats of papers, of the web and of screens, each with the instruction that gives it.
  static let formats: [(sentence: String, phrases: String)] = [
    (
      "crop to 35:45",
      """
      passport photo, passport, passport size, passport format, passport picture, id photo
      visa photo, biometric photo
      """
    ),
    (
      "crop to 1:1",
      """
      us passport photo, us passport, us visa photo, instagram, instagram square, instagram post
      insta, profile picture, profile photo, profile pic, avatar, facebook profile picture
      linkedin profile picture, album cover, cd cover
      """
    ),
    ("crop to 4:5", "instagram portrait, portrait post, instagram portrait post"),
    (
      "crop to 9:16",
      """
      instagram story, an instagram story, story, instagram reel, instagram reels, reel, reels
      tiktok, tik tok, snapchat, youtube short, youtube shorts, phone wallpaper
      phone background, lock screen, facebook story, whatsapp status
      """
    ),
    (
      "crop to 16:9",
      """
      youtube thumbnail, youtube, thumbnail, desktop wallpaper, desktop background, wallpaper, tv
      powerpoint slide, presentation slide, video thumbnail
      """
    ),
    ("crop to 205:78", "facebook cover, facebook banner, facebook cover photo"),
    ("crop to 3:1", "twitter header, twitter banner, x header"),
    ("crop to 4:1", "linkedin banner, linkedin header, linkedin cover"),
    ("crop to 2:3", "pinterest pin, pinterest"),
    ("crop to 210:297", "a4, a4 portrait, a4 format, a4 page"),
    ("crop to 297:210", "a4 landscape"),
    ("crop to 3:2", "postcard, postcard format, postcard size"),
    ("resize to 720 pixels high", "720p, hd ready"),
    ("resize to 1080 pixels high", "1080p"),
    ("resize to 1440 pixels high", "1440p"),
    ("resize to 2160 pixels high", "2160p"),
    ("resize to 1920 pixels wide", "full hd, fullhd, fhd"),
    ("resize to 3840 pixels wide", "4k, uhd, 4k wide"),
  ]

  /// Units and wishes that no edit here can meet, with a hint.
  static let outOfReach: [(reason: String, phrases: String)] = [
    (
      "a file is as large as its pixels and its format make it: say “resize to 50 %”, or save it as "
        + "JPEG",
      """
      mb, kb, megabytes, megabyte, kilobytes, kilobyte, gb, mib, kib, bytes, meg, megs
      """
    ),
    (
      "a size is in pixels: say “resize to 800 pixels wide”",
      "dpi, ppi, cm, mm, inches, inch, centimetres, millimetres, centimetre, millimetre"
    ),
  ]

  /// Damage of a print, which is filled from its surroundings.
  static let damages = """
    scratch, scratches, dust, dust spots, crease, creases, tear, tears, crack, cracks, stain, stains
    fold, folds, hole, holes, fold line, fold lines, water damage, damage, missing parts
    """
}
