import ArgumentParser

@main
struct Parley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Reads news coverage and keeps the record of who is talking to whom.",
    discussion: """
      Meetings, agreements, disputes, recurring dialogues and their lapses, offices, quotations: one entry for one
      thing in the world, each with the sentences that say so and the number of independent origins behind them.
      Works on this machine alone, without a network.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, BriefCommand.self, StoriesCommand.self, EventsCommand.self,
      DialoguesCommand.self,
      PeopleCommand.self, QuotesCommand.self, SearchCommand.self, ShowCommand.self,
      CompareCommand.self,
      MergeCommand.self,
      AnnotateCommand.self, ExplainCommand.self,
    ]
  )
}
