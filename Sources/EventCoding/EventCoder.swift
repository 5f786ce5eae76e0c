package import Annotations
package import RuleFiles
import TextModel

/// Codes political events in PLOVER's terms: who did what to whom, whether it happened, when and where.
///
/// Frames (`Resources/frames`) say which words tell of what and where its participants stand; `Grammar` undoes passives,
/// control and relative clauses before a frame is asked; `StatusReader` and `Shaping` keep what is planned, refused or
/// threatened apart from what was done. One happening gives one event: what an agreement is about is no second one.
package struct EventCoder: Sendable {
  let vocabulary: Vocabulary
  let index: FrameIndex
  let sets: GrammarSets
  let statuses: StatusTable
  let contexts: ContextTable
  let dateCues: DateCues

  /// Files of frames, each for one of PLOVER's types, in the order in which equally specific frames are tried.
  package static let frameFiles = EventType.allCases.map {
    "frames/\($0.rawValue.lowercased()).stanzas"
  }

  /// The keys that a file of frames may have.
  package static let frameKeys = FrameFile.keys

  /// - Parameters:
  ///   - rules: the folder of frames and word lists; the bundled one when nil.
  ///   - userFrames: frames of the user's, tried before ours where they are as specific.
  ///   - dictionaries: verb dictionaries in the PETRARCH format.
  /// - Throws: ``RuleFileError`` if a file is damaged.
  package init(
    rules: RuleFolder? = nil,
    userFrames: [StanzaFile] = [],
    dictionaries: [VerbDictionary] = []
  ) throws {
    let folder = rules ?? .bundled
    let lexicon = try LexicalSets(folder.stanzas("sets.stanzas", keys: ["set", "words"]))
    var frames: [Frame] = []
    for file in userFrames { frames += try FrameFile(file, sets: lexicon).frames }
    for dictionary in dictionaries { frames += dictionary.frames }
    for name in Self.frameFiles {
      frames += try FrameFile(folder.stanzas(name, keys: FrameFile.keys), sets: lexicon).frames
    }
    var words = Vocabulary.Builder()
    index = FrameIndex(frames, &words)
    sets = GrammarSets(lexicon, &words)
    statuses = try StatusTable(folder.table("status.tsv", required: ["kind", "effect", "words"]))
    dateCues = try DateCues(table: folder.table("dates.tsv", required: ["list", "words"]))
    contexts = try ContextTable(
      folder.table("contexts.tsv", required: ["context", "words"]),
      &words
    )
    vocabulary = words.vocabulary()
  }

  /// - Returns: events in text order; `id.index` is the place in the list.
  /// - Complexity: a look-up for each token; frames are tried only at tokens that call one.
  package func events(_ input: EventCodingInput) -> [Event] {
    let coding = ArticleCoding(coder: self, input: input)
    return coding.events()
  }
}
