extension RuleID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    rawValue = value
  }
}
