import Editing
import Engine
import Testing

@Suite struct EngineSurveyTests {
  private func last(_ engines: EngineRegistry) async -> EngineList? {
    var last: EngineList?
    for await list in engines.survey() { last = list }
    return last
  }

  @Test func theNamesComeBeforeTheFilesAreRead() async throws {
    let models = try ToyModels("ip2p", "inpaint")
    var lists = models.registry.survey().makeAsyncIterator()
    let first = try #require(await lists.next())
    #expect(first.choices.map(\.name) == ["retouch", "starter", "inpaint", "ip2p"])
    #expect(first.choices.dropFirst().allSatisfy { $0.finding == .unread })
    #expect(first.choices.dropFirst().allSatisfy { ($0.byteCount ?? 0) > 0 })
  }

  @Test func eachModelsKindIsReadAndAFaultyOneSaysWhatIsWrong() async throws {
    let models = try ToyModels("ip2p", "inpaint", "text2img")
    try models.addHalf("half")
    let list = try #require(await last(models.registry))
    #expect(
      list.choices.map { $0.finding.text.split(separator: ":")[0] } == [
        "in the box", "instruct", "inpainting", "instruct", "text to image", "can't be run",
      ])
    let half = list.choices[5]
    #expect(half.name == "half", "what can be used comes first")
    #expect(half.isFaulty && half.explanation.contains("cut short"))
    #expect(!half.explanation.contains(models.path), "the reason is told, not the path again")
    #expect(list.advice == nil)
  }

  @Test func whereNoModelIsTheAdviceNamesThePlaceAndWhatToPutThere() async throws {
    let models = try ToyModels()
    let advice = try #require(await last(models.registry)?.advice)
    #expect(advice.contains(models.path) && advice.contains(".safetensors"))
    #expect(await last(EngineRegistry([PaintingEngine()]))?.advice == nil)
  }

  @Test func aModelThatIsPutThereMeanwhileIsFoundByTheNextLook() async throws {
    let models = try ToyModels("ip2p")
    let engines = models.registry
    #expect(await last(engines)?.choices.count == 3)
    try models.add("sd2v")
    #expect(await last(engines)?.choices.map(\.name) == ["retouch", "starter", "ip2p", "sd2v"])
    #expect(engines.names.contains("sd2v"))
  }

  @Test func aModelThatWasMendedCanBeChosenAfterTheNextLook() async throws {
    let models = try ToyModels()
    try models.addHalf("half")
    let engines = models.registry
    #expect(engines.facts(of: "half") == nil)
    #expect(throws: EditingError.self) { try engines.checkedFacts(of: "half") }
    try models.remove("half.safetensors")
    try models.add("ip2p")
    _ = await last(engines)
    #expect(try engines.checkedFacts(of: "ip2p").settings.contains(\.imageGuidance))
    #expect(throws: EditingError.self) { try engines.checkedFacts(of: "half") }
  }
}
