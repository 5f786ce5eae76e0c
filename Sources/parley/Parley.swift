import ArgumentParser
import Exchange
import RecordStore
import Fetching
import SpacyRuntime

@main
struct Parley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Keeps the record of who is talking to whom, from news coverage."
  )
}
