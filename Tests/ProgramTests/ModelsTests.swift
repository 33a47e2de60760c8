import Foundation
import Testing

@Suite(.serialized, .onOwnThreads) struct ModelsTests {
  @Test func modelsAreListedFromEveryPlace() async throws {
    let home = try Home()
    try home.putModel("ip2p", at: "data/pentimento/models/edit/brush")
    try home.putModel("inpaint", at: "elsewhere/fill")
    let cached = ".cache/huggingface/hub/models--some--painter"
    try home.putModel("text2img", at: "\(cached)/snapshots/0123abcd")
    try home.makeFolder("\(cached)/refs")
    try home.write("0123abcd".utf8, to: "\(cached)/refs/main")
    let list = try await home.run(
      ["models", "list"], variables: ["PENTIMENTO_MODELS": home["elsewhere"] + ":/nowhere"])
    #expect(list.status == 0 && list.errors.isEmpty)
    let rows = list.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.map { $0[0] } == ["starter", "edit/brush", "fill", "some/painter"])
    #expect(rows.map(\.count) == [5, 5, 5, 5])
    #expect(rows.allSatisfy { $0[2].hasSuffix(" MB") })
    #expect(rows[1][3] == home.models + "/edit/brush")
    #expect(rows[0][4].contains("drawn world"), "what the starter model knows")
    #expect(Set(rows.map { $0[4] }).count == 4, "the others' kinds say what they are for")
    #expect(Set(rows.map { $0[1] }).count == 3, "each kind has its own word")
    let bare = try await home.run("models")
    #expect(bare.text.split(separator: "\n").count == 3, "without the folder that was named")
  }

  @Test func withoutOtherModelsThePlacesAndWhatToPutThereAreTold() async throws {
    let home = try Home()
    let list = try await home.run(["models"], variables: ["PENTIMENTO_MODELS": "/nowhere/at/all"])
    #expect(list.status == 0 && list.text.hasPrefix("starter\t"))
    #expect(list.text.count { $0 == "\n" } == 1)
    for words in [home.models, "/nowhere/at/all", home[".cache/huggingface/hub"], ".safetensors"] {
      #expect(list.errors.contains(words), "\(list.errors)")
    }
    #expect(list.errors.count { $0 == "\n" } == 1)
  }

  @Test func aModelIsDescribedByItsNameAndByItsPath() async throws {
    let home = try Home()
    try home.putModel("ip2p", at: "data/pentimento/models/edit/brush")
    for name in ["edit/brush", "brush", Home.toyModels + "/ip2p"] {
      let info = try await home.run("models", "info", name)
      #expect(info.status == 0 && info.errors.isEmpty)
      let names = info.text.split(separator: "\n").compactMap { $0.split(separator: ":").first }
      #expect(
        names.map(String.init) == [
          "path", "kind", "parameters", "size", "trained at", "text", "predicts", "sampler",
          "weights", "begins with", "memory",
        ])
      #expect(info.text.contains("trained at: 64×64"))
      #expect(info.text.contains("sampler: euler-a"))
      #expect(info.text.contains("image guidance 1.5"))
    }
  }

  @Test(arguments: ["ip2p", "inpaint", "text2img", "sd2v", "single/ip2p.ckpt"])
  func aWholeModelIsSaidToBeWhole(name: String) async throws {
    let home = try Home()
    let check = try await home.run("models", "check", "\(Home.toyModels)/\(name)")
    // The single file has the shapes of a toy, whose channels are those of no family.
    if name.hasPrefix("single") {
      #expect(check.status == 65 && check.hasOneErrorLine)
    } else {
      #expect(check.status == 0 && check.errors.isEmpty)
      #expect(check.text.contains("\(name) is whole"))
    }
  }

  @Test func aModelThatLacksATensorIsFoundOutByTheCheck() async throws {
    let home = try Home()
    let copy = home["cut"]
    try FileManager.default.copyItem(atPath: Home.toyModels + "/ip2p", toPath: copy)
    let weights = "cut/text_encoder/model.safetensors"
    let name = Array("text_model.final_layer_norm.bias".utf8)
    var bytes = try home.bytes(of: weights)
    let place = try #require(
      bytes.indices.dropLast(name.count).first { bytes[$0..<$0 + name.count].elementsEqual(name) })
    bytes[place] = UInt8(ascii: "X")
    try home.write(bytes, to: weights)
    try await expectFailure(65, naming: "final_layer_norm.bias", in: home, "models", "check", "cut")
  }

  @Test func whatLeadsToNoModelEndsAsUnavailable() async throws {
    let home = try Home.withModels()
    for command in ["info", "check"] {
      try await expectFailure(69, naming: "nonsense", in: home, "models", command, "nonsense")
      try await expectFailure(69, naming: "none.ckpt", in: home, "models", command, "./none.ckpt")
      try await expectFailure(
        69, naming: "Stable Diffusion XL", in: home, "models", command, "./xl.safetensors")
    }
  }

  @Test func filesThatAreNoCheckpointsEndAsUnreadable() async throws {
    let home = try Home.withModels()
    for command in ["info", "check"] {
      for name in ["text.ckpt", "empty.ckpt", "page.safetensors", "cut.safetensors", "cut.ckpt"] {
        try await expectFailure(65, naming: name, in: home, "models", command, home[name])
      }
      try await expectFailure(
        65, naming: "system", in: home, "models", command, Home.weightFiles + "/hostile.ckpt")
      try await expectFailure(
        65, in: home, "models", command, Home.weightFiles + "/types.safetensors")
    }
  }

  @Test func aFaultyModelIsListedWithWhatIsWrong() async throws {
    let home = try Home()
    try home.makeFolder("data/pentimento/models")
    try home.write("<!DOCTYPE html>".utf8, to: "data/pentimento/models/page.safetensors")
    let list = try await home.run("models")
    #expect(list.status == 0)
    #expect(list.text.split(separator: "\n").last?.hasPrefix("page\tcan't be run: ") == true)
    #expect(list.text.count { $0 == "\n" } == 2)
    try home.putModel("ip2p", at: "data/pentimento/models/quill")
    let both = try await home.run("models").text.split(separator: "\n")
    #expect(
      both.map { $0.prefix(5) } == ["start", "quill", "page\t"], "what can be used comes first")
  }

  @Test func controlCharactersOfPathsStayAwayFromTheTerminal() async throws {
    let home = try await Home.withScene()
    let name = "a\u{1B}]0;title\u{7}\u{9B}31m\nb\tc"
    try home.putModel("ip2p", at: "data/pentimento/models/\(name)")
    try home.write("no model".utf8, to: "\(name).ckpt")
    let list = try await home.run("models")
    #expect(list.isPrintable)
    #expect(list.text.count { $0 == "\n" } == 2, "one line for a model: \(list.text)")
    #expect(list.text.count { $0 == "\t" } == 2 * 4, "five columns: \(list.text)")
    let info = try await home.run("models", "info", name)
    #expect(info.status == 0 && info.isPrintable)
    #expect(info.text.count { $0 == "\n" } == 11, "one line for each fact: \(info.text)")
    let check = try await home.run("models", "check", name)
    #expect(check.status == 0 && check.isPrintable)
    #expect(check.text.count { $0 == "\n" } == 1)
    for arguments in [
      ["models", "info", "./" + name], ["models", "check", home["\(name).ckpt"]],
      ["models", "info", name + "x"],
      ["apply", "scene.png", "red", "-o", "o.png", "--engine", home["\(name).ckpt"]],
      ["apply", "scene.png", "red", "-o", "o.png", "--engine", name + "x"],
    ] {
      let outcome = try await home.run(arguments)
      #expect([65, 69].contains(outcome.status))
      #expect(outcome.hasOneErrorLine, "\(outcome.errors)")
      #expect(outcome.isPrintable)
    }
    #expect(!home.exists("o.png"))
  }
}

extension Home {
  /// A home with files that are no models, or none that can be run.
  static func withModels() throws -> Home {
    let home = try Home()
    try home.write("nothing of the kind\n".utf8, to: "text.ckpt")
    try home.write([], to: "empty.ckpt")
    try home.write("<!DOCTYPE html><html>".utf8, to: "page.safetensors")
    for ending in ["safetensors", "ckpt"] {
      let whole = try Data(contentsOf: URL(filePath: "\(toyModels)/single/ip2p.\(ending)"))
      try home.write(whole.prefix(whole.count / 2), to: "cut.\(ending)")
    }
    try home.writeTensors(
      [
        "conditioner.embedders.1.model.ln_final.weight": [8],
        "model.diffusion_model.input_blocks.0.0.weight": [8, 4, 3, 3],
        "model.diffusion_model.label_emb.0.0.weight": [8, 8],
        "first_stage_model.decoder.conv_in.weight": [8, 4, 3, 3],
      ], to: "xl.safetensors")
    return home
  }
}
