extension Pattern {
  /// What a piece of text must be for a match to begin with it, or to go on with it.
  struct Reach {
    var words: Set<Int32> = []
    var classes: ClassSet = []
    /// Whether anything may stand there, or nothing need.
    var isOpen = false
  }

  /// What a match can begin with.
  func firsts() -> Reach { reach(from: [0]) }

  /// What the second piece of a match must be, the first one given.
  /// - Parameter numberParts: words that may stand inside a number.
  func seconds(word: Int32, classes: ClassSet, numberParts: Set<Int32>) -> Reach {
    var next: [Int] = []
    var isNumber = false
    var isOpen = false
    for position in consuming(from: [0]) {
      switch program[position] {
      case .word(word): next.append(position + 1)
      case .oneOf(let set, _, _) where !set.isDisjoint(with: classes): next.append(position + 1)
      case .number where !ClassSet.numberStart.isDisjoint(with: classes):
        next.append(position + 1)
        isNumber = true
      case .nounPhrase: isOpen = true
      default: continue
      }
    }
    var result = reach(from: next)
    if isNumber {
      result.classes.formUnion(.numberStart)
      result.words.formUnion(numberParts)
    }
    result.isOpen = result.isOpen || isOpen
    return result
  }

  private func reach(from starts: [Int]) -> Reach {
    var result = Reach()
    for position in consuming(from: starts) {
      switch program[position] {
      case .word(let word): result.words.insert(word)
      case .oneOf(let set, _, _): result.classes.formUnion(set)
      case .number: result.classes.formUnion(.numberStart)
      case .nounPhrase, .accept: result.isOpen = true
      case .glue, .open, .close, .cut, .split, .jump: continue
      }
    }
    return result
  }

  /// The instructions that read a piece, or end the match, and that come first.
  private func consuming(from starts: [Int]) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    var open = starts
    while let position = open.popLast() {
      guard position < program.count, seen.insert(position).inserted else { continue }
      switch program[position] {
      case .word, .oneOf, .number, .nounPhrase, .accept: found.append(position)
      case .glue, .open, .close, .cut: open.append(position + 1)
      case .split(let first, let second): open += [first, second]
      case .jump(let target): open.append(target)
      }
    }
    return found
  }
}
