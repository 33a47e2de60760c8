/// Recognition of instructions in other languages, to answer in one line that English is read.
///
/// Languages with a script of their own are recognised by it, the others by their commonest words,
/// as far as those are not in the lexicon.
struct ForeignLanguage {
  let name: String
  /// Whether most of the words are of the language, so that nothing else need be tried.
  let isCertain: Bool

  /// The language that most foreign words of an instruction are of; nil where none is.
  static func recognised(in tokens: [Token]) -> ForeignLanguage? {
    let words = tokens.compactMap(\.word)
    guard !words.isEmpty else { return nil }
    if let script = script(of: words) { return script }
    var best: (name: String, count: Int, telling: Int)?
    for (name, list) in languages {
      let found = words.filter(list.contains)
      let telling = found.count {
        Lexicon.meanings[$0] == nil
          && (!EnglishWords.contains($0) || $0.count > 2 && !shared.contains($0))
      }
      if telling > 0, found.count > best?.count ?? 0 { best = (name, found.count, telling) }
    }
    guard let best else { return nil }
    return ForeignLanguage(
      name: best.name,
      isCertain: best.count >= 2 && 2 * best.count >= words.count
        && best.telling * 2 >= best.count)
  }

  /// Words of other languages that are common English ones too.
  private static let shared: Set = [
    "die", "den", "plus", "fond", "image", "pour", "los", "sin", "tire", "sans", "man", "wit",
    "sea", "rot", "bud", "mist", "arka", "put", "for", "pie", "con", "les", "ton", "des", "bord",
    "dem", "the", "som", "til", "mer", "sky", "sil", "wand", "hat", "war", "bald", "gut", "tag",
    "haut", "dans", "chat", "main", "sale", "pain", "nous", "vent", "lit", "bras",
  ]

  /// The language of a script that English does not use, where at least half of the words are
  /// written in it.
  private static func script(of words: [String]) -> ForeignLanguage? {
    var counts: [String: Int] = [:]
    for word in words {
      guard let scalar = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }),
        let name = scripts.first(where: { $0.range.contains(scalar.value) })?.name
      else { continue }
      counts[name, default: 0] += 1
    }
    // Japanese mixes its own letters with Chinese characters.
    if counts["Japanese"] != nil { counts["Japanese", default: 0] += counts["Chinese"] ?? 0 }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      2 * best.value >= words.count
    else { return nil }
    return ForeignLanguage(name: best.key, isCertain: true)
  }

  private static let scripts: [(name: String, range: ClosedRange<UInt32>)] = [
    ("Greek", 0x370...0x3FF), ("Russian or Ukrainian", 0x400...0x52F), ("Armenian", 0x530...0x58F),
    ("Hebrew", 0x590...0x5FF), ("Arabic", 0x600...0x6FF), ("Hindi", 0x900...0x97F),
    ("Bengali", 0x980...0x9FF), ("Tamil", 0xB80...0xBFF), ("Thai", 0xE00...0xE7F),
    ("Georgian", 0x10A0...0x10FF), ("Korean", 0x1100...0x11FF), ("Japanese", 0x3040...0x30FF),
    ("Chinese", 0x3400...0x9FFF), ("Korean", 0xAC00...0xD7AF),
  ]

  private static let languages: [(name: String, words: Set<String>)] = [
    (
      "German",
      words(
        """
        mach mache machen bitte das der den dem die es etwas mehr weniger heller dunkler wärmer
        kälter schärfer bild hintergrund himmel entferne entfernen lösche schneide ich möchte
        kannst können du ein eine einen und nicht mit weiß schwarz unscharf zuschneiden drehen drehe
        kontrast helligkeit sättigung farbe farben füge schrift rahmen rot grün blau blauer zu
        quadratisch im vom zum für viel ist auf weichzeichnen
        """)
    ),
    (
      "French",
      words(
        """
        rends rendez la le les un une des du plus moins claire clair clarté sombre lumineuse image
        fond ciel supprime supprimez enlève enlever mets mettez en noir et blanc s'il vous plaît
        peux pouvez je voudrais veux chaude chaud froide froid flou floue contraste éclaircir
        recadre recadrer tourne ajoute l'image tu avec sans pour panneau
        """)
    ),
    (
      "Spanish",
      words(
        """
        haz hazla la el los las una un más menos clara claro oscura oscuro foto imagen fondo cielo
        quita quitar elimina por favor blanco y negro desenfoca recorta quiero que sea contraste
        brillo cálida cálido fría en cuadrado añade con sin gira pon azul rojo
        """)
    ),
    (
      "Italian",
      words(
        """
        rendi la il lo gli le più meno luminosa luminoso scura scuro foto immagine sfondo cielo togli
        rimuovi elimina per favore bianco e nero sfoca vorrei voglio contrasto calda caldo fredda
        ritaglia aggiungi blu rosso cartello ruota
        """)
    ),
    (
      "Portuguese",
      words(
        """
        deixa deixe a o os as uma um mais menos clara claro escura escuro foto imagem fundo céu
        remova tire tira por favor preto e branco desfoque recorte quero contraste não está nítida da
        do cachorro mais quente fria
        """)
    ),
    (
      "Dutch",
      words(
        """
        maak maken de het een meer minder lichter donkerder foto achtergrond lucht verwijder
        alsjeblieft graag zwart wit wazig scherper contrast warmer kouder bijsnijden bord ik wil
        """)
    ),
    (
      "Polish",
      words(
        """
        zrób zdjęcie jaśniejsze ciemniejsze usuń tło proszę o większy mniejszy kontrast niebo
        przytnij czarno białe dodaj bardziej obraz
        """)
    ),
    (
      "Swedish",
      words(
        """
        gör göra bilden ljusare mörkare varmare ta bort skylten och det bakgrunden himlen mer mindre
        svartvit beskär lägg till
        """)
    ),
    (
      "Turkish",
      words(
        """
        daha parlak koyu yap lütfen arka planı bulanıklaştır resmi fotoğrafı gökyüzü kaldır sil
        siyah beyaz kırp
        """)
    ),
    (
      "Czech",
      words("udělej obrázek světlejší tmavší prosím pozadí odstraň více méně černobíle oblohu")
    ),
  ]

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
