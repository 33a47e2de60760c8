import Testing

/// Holds the documents to the files that they name.
@Suite struct LinkTests {
  @Test("Every link leads somewhere", arguments: try Repository.documents)
  func linksLeadSomewhere(page: String) throws {
    #expect(try deadLinks(in: Document(page, text: Repository.text(of: page))) == [])
  }

  @Test("Every file that is named is there", arguments: try Repository.documents)
  func namedFilesExist(page: String) throws {
    #expect(try missingFiles(in: Document(page, text: Repository.text(of: page))) == [])
  }

  @Test func whatIsNotThereIsFound() throws {
    let page = Document(
      "docs/page.md",
      text: """
        # Some words: all of them
        [here](#some-words-all-of-them) [file](engine.md) [outside](https://example.org)
        [there](#other) [file](gone.md) [file](engine.md#gone)
        `Change+Applying.swift`, `Sources/Engine` and `~/.config/pentimento` are no faults;
        `Change+Gone.swift` and `docs/gone.md` are.
        ```swift
        let inCode = "[file](gone.md) `Gone.swift`"
        ```
        """)
    #expect(try deadLinks(in: page) == ["#other", "gone.md", "engine.md#gone"])
    #expect(try missingFiles(in: page) == ["Change+Gone.swift", "docs/gone.md"])
  }

  private func deadLinks(in document: Document) throws -> [String] {
    try document.links.filter { link in
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard !parts[0].isEmpty else { return !document.anchors.contains(String(parts[1])) }
      let target = resolved(String(parts[0]), from: document.path)
      guard Repository.exists(target) else { return true }
      guard parts.count > 1 else { return false }
      let page = Document(target, text: try Repository.text(of: target))
      return !page.anchors.contains(String(parts[1]))
    }
  }

  private func missingFiles(in document: Document) throws -> [String] {
    let known = try Repository.files
    let names = document.codeSpans.compactMap { $0.split(separator: " ").first.map(String.init) }
    return names.filter { name in
      let paths = [name, "Sources/\(name)", resolved(name, from: document.path)]
      return isFile(name) && !known.contains(name) && !paths.contains(where: Repository.exists)
    }
  }

  /// Whether a name is that of a file or folder of the repository.
  private func isFile(_ name: String) -> Bool {
    let folders = ["Sources/", "Tests/", "docs/", "themes/"]
    return folders.contains(where: name.hasPrefix) || name.hasSuffix(".swift")
  }

  private func resolved(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
