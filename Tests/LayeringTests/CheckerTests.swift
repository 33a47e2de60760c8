import Testing

@Suite struct CheckerTests {
  @Test func everyWayToWriteAnImportIsFound() {
    let source = """
      // import Hidden
      /* import Hidden
         import Hidden /* nested */ */
      import Engine
      public import Pixels
        internal import History
      @testable import Editing
      @preconcurrency public import Dispatch
      import struct Foundation.URL
      import Graphics.Palette; import Terminal
      let text = "import nothing"
      """
    #expect(
      Imports.modules(in: source)
        == [
          "Engine", "Pixels", "History", "Editing", "Dispatch", "Foundation", "Graphics",
          "Terminal",
        ])
  }

  @Test func anArrowThatIsNotInTheTableIsAFault() {
    let files = [
      "Engine/Good.swift": "import Pixels\nimport Dispatch",
      "Engine/Bad.swift": "public import History\nimport GRDB\nimport Pixels",
    ]
    #expect(
      Layers.faults(of: "Engine", files: files)
        == [
          "Engine/Bad.swift: Engine may not import History",
          "Engine/Bad.swift: Engine may not import GRDB",
        ])
  }

  @Test func aTargetOutsideTheTableIsAFault() {
    #expect(
      Layers.faults(of: "Utilities", files: [:]) == ["Utilities is not in the table of modules"])
  }
}
