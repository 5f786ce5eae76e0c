import Annotations

/// What a format is called on a page: its name, or its parties and the words that are true of it.
package struct DialogueTitle: Hashable, Sendable, Codable, Comparable {
  package let name: String
  /// Without the parties that were put before it.
  package let core: String

  package init(name: String, core: String) {
    self.name = name
    self.core = core
  }

  /// Words beyond which a phrase tells more than a name.
  private static let longest = 6

  /// What comes last names the format best: the properest, then what says most in a few words, of equals the shorter.
  package static func < (left: DialogueTitle, right: DialogueTitle) -> Bool {
    left.rank < right.rank
  }

  private var rank: (Double, Int, Int, Int, String, String) {
    let words = core.split(separator: " ").count
    return (
      DialogueMention.properness(of: core), words > Self.longest ? 0 : words, name == core ? 0 : 1,
      -name.count, name, core
    )
  }
}
