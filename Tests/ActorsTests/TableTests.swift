import Actors
import Annotations
import RuleFiles
import TestSupport
import Testing

@Suite("The tables of actors")
struct TableTests {
  @Test("every table that is shipped can be read")
  func load() throws {
    _ = try ActorResolver()
  }
}
