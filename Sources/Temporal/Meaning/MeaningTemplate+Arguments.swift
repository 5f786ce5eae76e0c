extension MeaningTemplate {
  /// What a match's slots took, by argument name.
  struct Arguments {
    let template: MeaningTemplate
    let captured: [PatternMatcher.Captured]
    let atoms: [Atom]
    /// The nearest number before the match, in its sentence: 'his fourth trip in as many months'.
    let precedingNumber: Int?

    func captured(_ name: String) -> PatternMatcher.Captured {
      guard case .slot(let slot)? = template.arguments[name] else { return .none }
      return captured[slot]
    }

    func int(_ name: String) -> Int? {
      switch template.arguments[name] {
      case .number(let number): return number
      case .slot(let slot):
        switch captured[slot] {
        case .number(let number): return number
        case .amount(let amount): return amount.whole
        default: return nil
        }
      default: return nil
      }
    }

    func amount(_ name: String) -> Amount? {
      switch template.arguments[name] {
      case .number(let number): return Amount(value: Double(number))
      case .text("open"): return .open
      case .slot(let slot):
        switch captured[slot] {
        case .amount(let amount): return amount
        case .number(let number): return Amount(value: Double(number))
        default: return nil
        }
      default: return nil
      }
    }

    func text(_ name: String) -> String? {
      if case .text(let text)? = template.arguments[name] { return text }
      return nil
    }

    func unit(_ name: String) -> TimeUnit? {
      if let text = text(name) { return TimeUnit(name: text) }
      return int(name).flatMap(TimeUnit.init)
    }

    func atom(_ name: String) -> Atom? {
      if case .atom(let index) = captured(name) { return atoms[index] }
      return nil
    }
  }
}
