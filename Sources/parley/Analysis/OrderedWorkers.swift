import Foundation

/// Runs work on several threads and hands the results back in the order in which it was given.
///
/// At most twice as many pieces as workers wait at any time, so memory stays flat however long the input is.
final class OrderedWorkers<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let work: @Sendable (Input) throws -> Output
  private let limit: Int
  private let slots: DispatchSemaphore
  private let condition = NSCondition()
  private let queue = DispatchQueue(label: "parley.workers", attributes: .concurrent)
  /// Guarded by `condition`.
  private var results: [Int: Result<Output, any Error>] = [:]
  private var submitted = 0
  private var delivered = 0

  init(count: Int, work: @escaping @Sendable (Input) throws -> Output) {
    self.work = work
    limit = 2 * count
    slots = DispatchSemaphore(value: count)
  }

  /// Gives a piece of work, after handing on what is ready; waits while too much is under way.
  /// - Throws: what `deliver` throws, or what the work that is next in order threw.
  func submit(_ input: Input, deliver: (Output) throws -> Void) throws {
    try drain(until: limit - 1, deliver)
    let index = submitted
    submitted += 1
    queue.async { [self] in
      slots.wait()
      let result = Result { try work(input) }
      slots.signal()
      condition.lock()
      results[index] = result
      condition.signal()
      condition.unlock()
    }
  }

  /// Waits for everything that was given.
  func finish(deliver: (Output) throws -> Void) throws {
    try drain(until: 0, deliver)
  }

  /// Hands on results in order until at most `pending` pieces are under way, and whatever else is ready.
  private func drain(until pending: Int, _ deliver: (Output) throws -> Void) throws {
    while delivered < submitted {
      condition.lock()
      while results[delivered] == nil, submitted - delivered > pending { condition.wait() }
      let result = results.removeValue(forKey: delivered)
      condition.unlock()
      guard let result else { return }
      delivered += 1
      try deliver(result.get())
    }
  }
}
