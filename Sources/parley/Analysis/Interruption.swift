import Dispatch
import Foundation
import Synchronization

/// Whether the user asked to stop (Ctrl-C, SIGTERM): the article in hand is finished, the rest left. Asking twice ends at once.
final class Interruption: @unchecked Sendable {
  private let requested = Atomic<Bool>(false)
  /// Set once, in `init`.
  private var sources: [any DispatchSourceSignal] = []

  init() {
    // A file that may not grow is told as an error of the record.
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        guard let self, !self.requested.exchange(true, ordering: .relaxed) else { exit(130) }
      }
      source.resume()
      sources.append(source)
    }
  }

  var isRequested: Bool { requested.load(ordering: .relaxed) }
}
