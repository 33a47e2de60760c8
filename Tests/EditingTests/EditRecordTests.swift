@testable import Editing
import Engine
import History
import Pixels
import Testing
import TestSupport

@Suite struct EditRecordTests {
  private let size = Size(width: 24, height: 16)
  private let mask = Mask(parts: [Mask.Part(Rectangle(x: 1, y: 2, width: 3, height: 4))], grow: 5)

  /// Two edits in a row, and one on another branch that is no part of the record.
  private var tree: EditTree {
    let picture = PictureID(digest: photo.digest, size: size)
    var tree = EditTree(root: .root(name: "photo.png", picture: picture))
    func draft(_ instruction: String, _ mask: Mask, _ settings: EditSettings) -> RevisionDraft {
      RevisionDraft(
        instruction: instruction, reading: "read: \(instruction)", engine: "retouch", mask: mask,
        settings: settings, seconds: 1, picture: picture, changed: 0.5)
    }
    tree.append(draft("make the door “red” → 10 %", mask, EditSettings { $0.seed = 7 }))
    tree.append(draft("another idea", Mask(), EditSettings()))
    tree.append(
      draft(
        "warmer\nand softer", Mask(),
        EditSettings {
          $0.textGuidance = 5; $0.guidanceInterval = 0...0.75; $0.guidanceRescale = 0.7;
          $0.steps = 30; $0.seed = 8; $0.sampler = "euler"; $0.negative = "rain"
        }),
      to: 2)
    return tree
  }

  private var record: EditRecord {
    EditRecord(of: 4, in: tree, from: PictureMetadata(), program: "pentimento 9.9")
  }

  private func readBack(
    _ record: EditRecord, as format: PictureFormat
  ) throws -> PictureMetadata {
    let bytes = try PictureEncoder.encode(
      photo, as: format, metadata: try record.written(into: PictureMetadata(), size: size))
    return try Picture.decode(bytes, name: "saved").metadata
  }

  @Test func itHoldsTheBranchFromTheFirstEditToTheLast() {
    #expect(
      record.edits.map(\.recipe.instruction) == [
        "make the door “red” → 10 %", "warmer\nand softer",
      ])
    #expect(record.source == "photo.png")
    #expect(record.sourceDigest == photo.digest)
    #expect(record.edits[0].recipe.mask == mask)
    #expect(record.edits[1].recipe.mask.isWhole)
  }

  @Test(arguments: PictureFormat.writable)
  func aSavedFileTellsHowItWasMade(format: PictureFormat) throws {
    #expect(EditRecord(in: try readBack(record, as: format)) == record)
  }

  @Test func aRecordOfTheFirstVersionIsReadAndContinued() throws {
    let json = """
      {"edits":[{"engine":"retouch","guidance":5,"imageGuidance":1.5,"instruction":"warmer",\
      "mask":{"feather":0,"grow":5,"isInverted":false,"parts":[{"adds":true,\
      "rectangle":{"height":4,"width":3,"x":1,"y":2}}]},"reading":"warmth +20 %","seed":7,\
      "strength":1},{"engine":"ip2p","guidance":7.5,"guidanceInterval":[0,0.75],\
      "guidanceRescale":0.7,"imageGuidance":1.2,"instruction":"winter","negative":"rain",\
      "reading":"“winter”","sampler":"euler","seed":8,"steps":30,"strength":1}],\
      "program":"pentimento 0.1.0","source":"photo.png","sourceDigest":"ab","version":1}
      """
    var metadata = PictureMetadata()
    metadata.texts = [PictureText(keyword: EditRecord.keyword, text: json)]
    let edits = try #require(EditRecord(in: metadata)).edits
    #expect(edits[0].recipe.mask == mask)
    #expect(
      edits[0].recipe.settings
        == EditSettings {
          $0.textGuidance = 5; $0.seed = 7
        })
    #expect(!edits[0].settingsRead.contains(\.steps))
    #expect(edits[1].recipe.engine == EngineIdentity(name: "ip2p"))
    #expect(
      edits[1].recipe.settings
        == EditSettings {
          $0.imageGuidance = 1.2
          $0.guidanceInterval = 0...0.75
          $0.guidanceRescale = 0.7
          $0.steps = 30
          $0.seed = 8
          $0.sampler = "euler"
          $0.negative = "rain"
        })
    #expect(SettingTable.all.allSatisfy(edits[1].settingsRead.contains))
    let next = EditRecord(of: 4, in: tree, from: metadata, program: "pentimento 9.9")
    #expect(next.edits.prefix(2) == edits[...] && next.edits.count == 4)
  }

  @Test func whatTheSourceCarriedComesFirst() throws {
    let earlier = try readBack(record, as: .png)
    let next = EditRecord(of: 4, in: tree, from: earlier, program: "pentimento 9.9")
    #expect(next.edits.count == 2 * record.edits.count)
    #expect(next.source == record.source)
    var foreign = PictureMetadata()
    foreign.texts = [PictureText(keyword: "parameters", text: "a castle, Steps: 20")]
    let after = EditRecord(of: 4, in: tree, from: foreign, program: "pentimento 9.9")
    #expect(after.sourceParameters == "a castle, Steps: 20")
  }

  @Test(arguments: PictureFormat.writable)
  func theWidelyReadTextIsInTheFile(format: PictureFormat) throws {
    let texts = try readBack(record, as: format).texts
    let parameters = texts.first { $0.keyword == "parameters" }?.text
    #expect(
      parameters == """
        make the door “red” → 10 %, then warmer
        and softer
        Negative prompt: rain
        Steps: 30, CFG scale: 5.0, Image CFG scale: 1.5, CFG interval: 0-0.75, CFG rescale: 0.7, \
        Denoising strength: 1.0, Seed: 8, Sampler: euler, Size: 24x16, Model: retouch, \
        Version: pentimento 9.9
        """)
  }

  @Test(arguments: PictureFormat.writable)
  func theFileIsLabelledAsEditedWithAlgorithms(format: PictureFormat) throws {
    #expect(try readBack(record, as: format).xmp?.contains("digitalsourcetype") == true)
  }

  @Test func aSecondSaveReplacesTheRecordOfTheFirst() throws {
    let once = try record.written(into: PictureMetadata(), size: size)
    let twice = try record.written(into: once, size: size)
    #expect(twice.texts.count { $0.keyword == EditRecord.keyword } == 1)
    #expect(twice.texts.count { $0.keyword == EditRecord.parametersKeyword } == 1)
  }

  @Test(arguments: PictureFormat.writable)
  func aForeignTextStaysBesideOurs(format: PictureFormat) throws {
    var metadata = PictureMetadata()
    metadata.texts = [PictureText(keyword: "parameters", text: "a castle, Steps: 20")]
    for _ in 0..<2 {
      let file = try PictureEncoder.encode(
        Bitmap(size: size), as: format, metadata: try record.written(into: metadata, size: size))
      metadata = try Picture.decode(file, name: "saved").metadata
      let texts = metadata.texts.filter { $0.keyword == "parameters" }.map(\.text)
      #expect(texts == ["a castle, Steps: 20", record.parameters(size: size)])
      #expect(EditRecord(in: metadata) == record)
    }
  }

  @Test func theSourcesOwnTextsAndLabelStay() throws {
    var metadata = PictureMetadata()
    metadata.texts = [PictureText(keyword: "Title", text: "Door")]
    metadata.xmp = "<mine/>"
    let written = try record.written(into: metadata, size: size)
    #expect(written.texts.first == PictureText(keyword: "Title", text: "Door"))
    #expect(written.xmp == "<mine/>")
  }

  @Test func theOriginalCarriesNoRecord() throws {
    let tree = EditTree(
      root: .root(name: "photo.png", picture: PictureID(digest: "d", size: size)))
    let record = EditRecord(of: 1, in: tree, from: PictureMetadata(), program: "pentimento 9.9")
    #expect(try record.written(into: PictureMetadata(), size: size) == PictureMetadata())
  }

  @Test func aRecordOfALaterVersionOrNoRecordAtAllIsNotRead() throws {
    var metadata = PictureMetadata()
    #expect(EditRecord(in: metadata) == nil)
    var later = record
    later.version = 3
    metadata.texts = [PictureText(keyword: EditRecord.keyword, text: try JSON.text(later))]
    #expect(EditRecord(in: metadata) == nil)
    metadata.texts = [PictureText(keyword: EditRecord.keyword, text: "{\"version\": 1")]
    #expect(EditRecord(in: metadata) == nil)
  }
}
