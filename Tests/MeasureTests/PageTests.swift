import Testing

@testable import measure

@Suite struct PageTests {
  private let page = """
    # Title
    <!-- measure table -->
    old
    <!-- end of measure table -->
    the end
    """

  @Test func onlyWhatIsBetweenTheMarksIsWrittenAnew() throws {
    let section = PageSection(name: "table")
    let once = try section.replaced(in: page, by: "new")
    #expect(
      once == """
        # Title
        <!-- measure table -->

        new

        <!-- end of measure table -->
        the end
        """)
    #expect(try section.replaced(in: once, by: "new") == once)
  }

  @Test func aPageWithoutTheMarksIsLeftAlone() {
    #expect(throws: PageSection.Missing.self) {
      try PageSection(name: "chains").replaced(in: page, by: "new")
    }
  }

  @Test func theCommandIsToldWithoutWhereItsResultsGo() {
    let words = [
      "/x/measure", "table", "--count", "9", "--page", "p.md", "-o", "f.csv", "--page=q",
    ]
    #expect(ReportOptions.command(words) == "measure table --count 9")
  }

  @Test func cellsThatWouldBreakATableOfValuesAreQuoted() {
    let table = Table(columns: ["a", "b"], rows: [["x, y", "say \"no\""]])
    #expect(table.csv == "a,b\n\"x, y\",\"say \"\"no\"\"\"\n")
    #expect(table.markdown == "| a | b |\n| --- | --- |\n| x, y | say \"no\" |")
  }

  @Test func numbersAreWrittenAsShortAsTheyCanBeSaid() {
    #expect([3, 1.5, 10].map(\.plain) == ["3", "1.5", "10"])
    #expect(Double.infinity.fixed(1) == "∞")
    #expect(Double?.none.fixed(2) == "–")
  }
}
