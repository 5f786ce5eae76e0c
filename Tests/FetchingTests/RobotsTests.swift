import Fetching
import Testing

@Suite("robots.txt") struct RobotsTests {
  private let file = """
    # a comment
    User-agent: *
    Disallow: /private
    Allow: /private/open
    Disallow: /*.pdf$
    Crawl-delay: 2

    User-agent: Parley
    User-agent: other
    Disallow: /drafts/
    """

  @Test("The general group holds for programs without one of their own")
  func general() {
    let rules = RobotsRules(file, product: "reader")
    #expect(rules.allows("/"))
    #expect(!rules.allows("/private/x"))
    #expect(rules.allows("/private/open/x"))
    #expect(!rules.allows("/a/b.pdf"))
    #expect(rules.allows("/a/b.pdf?x"))
    #expect(rules.crawlDelay == 2)
  }

  @Test("A group of its own holds alone")
  func own() {
    let rules = RobotsRules(file, product: "parley")
    #expect(rules.allows("/private/x"))
    #expect(!rules.allows("/drafts/1"))
    #expect(rules.crawlDelay == nil)
  }

  @Test(
    "An empty file, or one that is no robots.txt, allows everything",
    arguments: ["", "<html></html>", "Disallow: /"]
  )
  func empty(_ file: String) {
    #expect(RobotsRules(file, product: "parley").allows("/anything"))
  }

  @Test("Many stars cost no more than a walk along the path")
  func stars() {
    let rules = RobotsRules(
      "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 200) + "$",
      product: "parley"
    )
    #expect(rules.allows("/" + String(repeating: "a", count: 4000) + "b"))
  }
}
