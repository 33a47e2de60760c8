import FoundationEssentials
import Checkpoints
import TestSupport
import Testing

@testable import Tokens

/// What `record-tokens` wrote of small tokenizers in the layouts that model folders have.
private struct FolderFixture: Decodable {
  var texts: [String]
  var folders: [Folder]

  struct Folder: Decodable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    var length: Int
    var tokens: [[Int]]

    var testDescription: String { name }

    /// The folder itself, with other contents or without (nil) a file.
    func written(changing changes: [String: String?] = [:]) throws -> ScratchFolder {
      let folder = try ScratchFolder()
      let files = files.merging(changes.compactMapValues { $0 }) { $1 }
      for (name, text) in files
      where !changes.contains(where: { $0.key == name && $0.value == nil }) {
        try folder.write(text, to: name)
      }
      return folder
    }
  }

  static let recorded: FolderFixture? = try? JSONDecoder().decode(
    FolderFixture.self, from: TokenFixture.contents(of: "tokenizer-folders.json"))

  static func folder(_ name: String) throws -> Folder {
    try #require(recorded?.folders.first { $0.name == name })
  }
}

@Suite struct TokenizerFolderTests {
  @Test(arguments: FolderFixture.recorded?.folders ?? [])
  fileprivate func everyLayoutGivesTheTokensOfTheReference(_ recorded: FolderFixture.Folder) throws
  {
    let folder = try recorded.written()
    let tokenizer = try CLIPTokenizer(folder: folder.path)
    #expect(tokenizer.frame.contextLength == recorded.length)
    let texts = try #require(FolderFixture.recorded?.texts)
    for (text, tokens) in zip(texts, recorded.tokens) {
      #expect(
        tokenizer.tokenize(WeightedPrompt([.init(text)])).tokens == tokens,
        "\(text.debugDescription)"
      )
    }
  }

  @Test func theFixtureHoldsEveryLayout() throws {
    #expect(FolderFixture.recorded?.folders.count == 9)
  }

  @Test(
    arguments: [
      (["merges.txt": nil], "merges.txt is missing"),
      (["vocab.json": nil], "vocab.json is missing"),
      (["vocab.json": "[1, 2]"], "no table of tokens"),
      (["vocab.json": "{\"a\": -1}"], "has the number -1"),
      (["vocab.json": "{\"a\": 0}"], "is missing"),
      (["merges.txt": "#version: 0.2\nh e\nhello\n"], "line 3 is not two tokens"),
      (["merges.txt": "h e\n\nl l\n"], "line 2 is not two tokens"),
      (["merges.txt": "h nowhere\n"], "the token “nowhere” is missing"),
      (["tokenizer_config.json": "{\"pad_token\": 3}"], "tokenizer's settings"),
      (
        ["tokenizer_config.json": "{\"model_max_length\": 2}"],
        "“model_max_length” must be a whole number from 3"
      ),
      (["tokenizer_config.json": "{\"model_max_length\": 999999999}"], "from 3 to 4096"),
      (["tokenizer_config.json": "{\"model_max_length\": 1e400}"], "tokenizer_config.json"),
      (["added_tokens.json": "{\"<x>\": 3}"], "has two numbers"),
      (["tokenizer.json": "{}"], "no byte-pair tokenizer"),
      (
        ["tokenizer.json": "{\"model\": {\"type\": \"Unigram\", \"vocab\": {}, \"merges\": []}}"],
        "another kind than CLIP's"
      ),
      (
        ["tokenizer_config.json": "{\"mask_token\": {\"content\": \"<m>\", \"lstrip\": true}}"],
        "strips spaces"
      ),
      (["vocab.json": "{\"a\\n\\u001b[2J\": -1}"], "has the number -1"),
    ] as [([String: String?], String)])
  func aFaultyFolderIsOneLineThatSaysWhatAndWhere(
    changes: [String: String?], expected: String
  ) throws {
    let folder = try FolderFixture.folder("plain").written(changing: changes)
    let error = try #require(throws: ModelError.self) {
      try CLIPTokenizer(folder: folder.path)
    }
    let message = "\(error)"
    #expect(message.contains(expected))
    #expect(message.contains(folder.path))
    #expect(!message.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }
}
