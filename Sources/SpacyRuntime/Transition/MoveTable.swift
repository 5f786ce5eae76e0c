/// The moves of a transition system: which output of the network is which action with which label.
///
/// Outputs are put in the order of actions, so that the moves of one action are a run of numbers; within an action they keep
/// their order, and so do ties.
package struct MoveTable: Sendable {
  /// The run of each action, by the action's number.
  package let runs: [Range<Int>]
  /// The label of each move, empty for none.
  package let labels: [String]
  /// The output of the network, as the package has them, that each move stands for.
  package let outputs: [Int]
  /// Outputs of the network, those included that are no move here.
  package let outputCount: Int

  /// Moves that can be chosen.
  package var count: Int { outputs.count }

  /// Reads `moves` of a component.
  /// - Parameters:
  ///   - actions: how many actions the system has.
  ///   - labelled: actions that make no sense without a label; outputs for these are never chosen.
  /// - Source: spaCy 3.8, `TransitionSystem.initialize_actions`.
  init(
    _ package: ModelPackage,
    component: String,
    actions: Int,
    labelled: Set<Int> = []
  ) throws(SpacyModelError) {
    let file = "\(component)/moves"
    guard let text = try package.messagePack(file)["moves"]?.stringValue,
      let members = JSONValue(text.utf8)?.members
    else {
      throw SpacyModelError(
        .unreadable,
        subject: "\(package.path)/\(file)",
        expected: "moves",
        found: "something else"
      )
    }
    var frequencies: [(action: Int, label: String, frequency: Double)] = []
    for member in members.sorted(by: { $0.key < $1.key }) {
      guard let action = Int(member.key), (0..<actions).contains(action) else {
        throw SpacyModelError(
          .unsupported,
          subject: "\(component)/moves",
          expected: "actions 0 to \(actions - 1)",
          found: member.key
        )
      }
      for label in member.value.members ?? [] {
        guard case .number(let frequency) = label.value else { continue }
        frequencies.append((action, label.key, frequency))
      }
    }
    self.init(frequencies, actions: actions, labelled: labelled)
  }

  /// - Parameter frequencies: how often each move occurred in training; a negative number marks one that was added later.
  package init(
    _ frequencies: [(action: Int, label: String, frequency: Double)],
    actions: Int,
    labelled: Set<Int> = []
  ) {
    var original: [(action: Int, label: String)] = []
    let trained = frequencies.filter { $0.frequency >= 0 }.sorted { left, right in
      (right.frequency, right.label) < (left.frequency, left.label)
    }
    for action in 0..<actions {
      original += trained.filter { $0.action == action }.map { ($0.action, $0.label) }
    }
    let added = frequencies.filter { $0.frequency < 0 }.sorted { left, right in
      left.frequency == right.frequency && left.label == right.label
        ? left.action < right.action
        : (right.frequency, right.label) < (left.frequency, left.label)
    }
    original += added.map { ($0.action, $0.label) }

    var runs: [Range<Int>] = []
    var outputs: [Int] = []
    for action in 0..<actions {
      let start = outputs.count
      outputs += original.indices.filter { index in
        original[index].action == action
          && !(labelled.contains(action) && original[index].label.isEmpty)
      }
      runs.append(start..<outputs.count)
    }
    self.runs = runs
    self.outputs = outputs
    outputCount = original.count
    labels = outputs.map { original[$0].label }
  }
}
