import ArgumentParser
import Fetching
import Foundation

/// How addresses are read.
struct FetchingOptions: ParsableArguments {
  @Flag(help: "Read the articles that a feed's items link to, not only what the feed itself holds.")
  var follow = false

  @Flag(help: "Allow addresses of this machine and of private networks.")
  var allowPrivate = false

  @Option(
    help: ArgumentHelp(
      "Remember what servers said of their pages' versions, so that unchanged ones are not sent again.",
      valueName: "file"
    )
  )
  var validators: String?

  /// What is remembered of pages.
  func store() -> ValidatorStore {
    ValidatorStore(file: validators.map { URL(fileURLWithPath: $0) })
  }

  func fetcher(_ store: ValidatorStore) -> Fetcher {
    var options = FetchOptions()
    options.allowsPrivateAddresses = allowPrivate
    return Fetcher(options: options, store: store)
  }
}
